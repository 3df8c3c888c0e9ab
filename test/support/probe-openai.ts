import type { ProbeState, Reason } from "../../src/generated/probe-report.js";
import { openai } from "../simulators/openai.js";

export const key = "sk-test-1234567890abcdef";

export const model = "gpt-5.1";

/** A server as OpenAI is, for this key and model. */
export const vendor = openai({ key, models: [model] });

export const env = { OPENAI_API_KEY: key };

/** A config that sends OpenAI's requests to this address. */
export function configFor(baseURL: string) {
  return { model: `openai/${model}`, provider: { openai: { options: { baseURL } } } };
}

/** What a probe concludes. */
export interface Expected {
  readonly state: ProbeState;
  readonly reason: Reason | null;
}
