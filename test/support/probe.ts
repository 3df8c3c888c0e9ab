import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { ProbeReport, ProbeResult } from "../../src/generated/probe-report.js";
import { createHttp } from "../../src/net/index.js";
import { type ProbeSurroundings, probe } from "../../src/probe/index.js";
import type { Program } from "../../src/resolve/index.js";
import { Secret } from "../../src/secret.js";
import type { Layer } from "../../src/source/node.js";
import { programOf } from "./lint.js";
import { validatorOf } from "./schema.js";

const validate = validatorOf("probe-report");

export const projectLayer: Layer = { name: "project", trusted: false };
export const globalLayer: Layer = { name: "global", trusted: true };

export interface ProbeCase {
  /** The config as a value. */
  readonly config: unknown;
  readonly layer?: Layer;
  readonly env?: Readonly<Record<string, string>>;
  readonly stored?: Readonly<Record<string, string>>;
  readonly selection?: readonly string[];
  readonly surroundings?: Partial<ProbeSurroundings>;
}

export function programFor({
  config,
  layer = projectLayer,
  env = {},
  stored = {},
}: ProbeCase): Program {
  const text = JSON.stringify(config);
  return programOf({ configs: [{ name: "altimate-code.json", text, layer }], env, stored });
}

/** A world with real sockets and a real clock, and nothing else. */
export function surroundingsOf({
  env = {},
  stored = {},
  surroundings = {},
}: Pick<ProbeCase, "env" | "stored" | "surroundings">): ProbeSurroundings {
  const http = createHttp({ env });
  onTestFinished(() => http.close());
  return {
    http,
    now: () => performance.timeOrigin + performance.now(),
    sleep: async (ms) => {
      await sleep(ms);
    },
    env,
    readFile: async () => null,
    storedCredential: async (provider) => {
      const value = stored[provider];
      return value === undefined ? null : new Secret(value, `auth:${provider}`);
    },
    allowHosts: [],
    trust: () => false,
    deep: false,
    offline: false,
    // no test waits that long; a busy machine may
    timeoutMs: 15_000,
    concurrency: 40,
    ...surroundings,
  };
}

/** Probes a config; the report is checked against its schema. */
export async function probed(input: ProbeCase): Promise<ProbeReport> {
  const report = await probe(programFor(input), input.selection ?? [], surroundingsOf(input));
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors));
  return report;
}

/** The only result of a probe. */
export async function result(input: ProbeCase): Promise<ProbeResult> {
  const { results } = await probed(input);
  const [only] = results;
  if (only === undefined || results.length > 1) {
    throw new Error(`Expected one result, got ${results.length}.`);
  }
  return only;
}
