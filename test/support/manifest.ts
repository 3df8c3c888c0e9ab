import type { Manifest, ManifestModel } from "../../src/generated/manifest.js";
import type { RunEvent } from "../../src/generated/run-event.js";
import {
  type ChatRequest,
  createRuntime,
  manifestDigest,
  type RuntimeOptions,
} from "../../src/runtime/index.js";

/** An entry of a manifest; what a test is about is given, the rest is ordinary. */
export function modelOf(
  part: Partial<ManifestModel> & Pick<ManifestModel, "wire" | "url">,
): ManifestModel {
  return {
    provider: "custom",
    model: "test-model",
    streamUrl: null,
    headers: {},
    auth: {
      scheme: "bearer",
      credential: { from: "env", name: "TEST_KEY" },
      hosts: URL.canParse(part.url) ? [new URL(part.url).host] : [],
    },
    capabilities: { toolCall: true, reasoning: false, input: ["text", "image"] },
    limits: { context: 100_000, output: 1_000 },
    cost: null,
    quirks: [],
    failures: "generic",
    timeouts: { headersMs: 5_000, idleMs: 5_000 },
    evidence: null,
    ...part,
  };
}

/** A manifest with a true digest; its first model is the default. */
export function manifestOf(models: Record<string, ManifestModel>): Manifest {
  const body = {
    manifestVersion: 1 as const,
    default: Object.keys(models)[0] ?? null,
    small: null,
    models,
  };
  return {
    ...body,
    generator: { name: "altimate-config", version: "0.0.0" },
    catalog: "2026-09-28",
    inputs: [],
    digest: manifestDigest(body),
  };
}

export const hello: ChatRequest = { messages: [{ role: "user", content: "hello" }] };

/** Runs one chat of one model to its end. */
export async function run(
  model: ManifestModel,
  request: ChatRequest = hello,
  options: RuntimeOptions = {},
): Promise<RunEvent[]> {
  const runtime = createRuntime(manifestOf({ "custom/test-model": model }), {
    env: { TEST_KEY: "test-key" },
    sleep: async () => {},
    ...options,
  });
  try {
    return await collect(runtime.chat(request));
  } finally {
    await runtime.close();
  }
}

export async function collect(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The text of all text events. */
export function textOf(events: readonly RunEvent[]): string {
  return events.map((event) => (event.type === "text" ? event.text : "")).join("");
}
