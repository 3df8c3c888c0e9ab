import { describe, expect, it } from "vitest";
import type { ProbeLock } from "../../src/generated/probe-lock.js";
import type { ProbeReport, ProbeResult } from "../../src/generated/probe-report.js";
import { lockOf, lockText } from "../../src/probe/index.js";
import type { Program } from "../../src/resolve/index.js";
import { lockState, readProbeLock } from "../../src/resolve/probe-lock.js";
import { programFor } from "../support/probe.js";

const startedAt = "2026-11-22T10:00:00.000Z";
const config = {
  model: "openai/gpt-5.1",
  provider: {
    openai: { options: { apiKey: "{env:OPENAI_API_KEY}", baseURL: "https://gateway.example/v1" } },
    "amazon-bedrock": {
      options: { region: "eu-west-1" },
      models: { "anthropic.claude-sonnet-4-6": {} },
    },
  },
};

function resultOf(changes: Partial<ProbeResult> = {}): ProbeResult {
  return {
    provider: "openai",
    model: "gpt-5.1",
    region: null,
    host: "gateway.example",
    state: "ok",
    level: "model",
    reason: null,
    message: "OpenAI serves the model.",
    hint: null,
    credential: "{env:OPENAI_API_KEY}",
    evidence: [],
    ...changes,
  };
}

function reportOf(results: readonly ProbeResult[], at = startedAt): ProbeReport {
  const summary = { ok: 0, failed: 0, unproven: 0, skipped: 0 };
  return { version: 1, startedAt: at, durationMs: 1, results: [...results], summary };
}

function locked(
  results: readonly ProbeResult[],
  program: Program,
  previous: ProbeLock | null = null,
  at = startedAt,
) {
  return lockOf(reportOf(results, at), program, previous);
}

function stateOf(lock: ProbeLock, program: Program, ref: string, nowMs = Date.parse(startedAt)) {
  const model = program.models.find((it) => it.ref === ref);
  if (model === undefined) throw new Error(ref);
  return lockState(lock, model.provider, model, nowMs);
}

describe("the probe lock", () => {
  it("contains what was proved, and nothing that identifies anyone", () => {
    const program = programFor({ config, env: { OPENAI_API_KEY: "sk-secret-123" } });
    const lock = locked(
      [
        resultOf(),
        resultOf({
          provider: "amazon-bedrock",
          model: "anthropic.claude-sonnet-4-6",
          region: "eu-west-1",
          state: "failed",
          level: "credential",
          reason: "model_no_access",
        }),
        resultOf({ model: null, level: "credential" }),
        resultOf({ provider: "copilot", state: "skipped", reason: "machine_token" }),
      ],
      program,
    );
    expect(lock.entries.map(({ config: _, ...entry }) => entry)).toEqual([
      {
        provider: "amazon-bedrock",
        model: "anthropic.claude-sonnet-4-6",
        region: "eu-west-1",
        state: "failed",
        level: "credential",
        provedAt: startedAt,
      },
      {
        provider: "openai",
        model: null,
        region: null,
        state: "ok",
        level: "credential",
        provedAt: startedAt,
      },
      {
        provider: "openai",
        model: "gpt-5.1",
        region: null,
        state: "ok",
        level: "model",
        provedAt: startedAt,
      },
    ]);
    const text = lockText(lock);
    expect(text).not.toMatch(/gateway\.example|OPENAI_API_KEY|sk-secret/);
    expect(readProbeLock(text)).toEqual({ lock, problem: null });
  });

  it.each(["", "{", "[]", "null", '{"version":2,"entries":[]}', '{"version":1,"entries":[{}]}'])(
    "%j is not a lock",
    (text) => {
      expect(readProbeLock(text)).toEqual({
        lock: null,
        problem: expect.stringMatching(/probe --lock/),
      });
    },
  );

  it("is the same whatever the environment holds and whatever order the results come in", () => {
    const set = programFor({ config, env: { OPENAI_API_KEY: "sk-a" } });
    const unset = programFor({ config });
    const results = [resultOf(), resultOf({ model: null })];
    expect(lockText(locked(results.toReversed(), set))).toBe(lockText(locked(results, unset)));
  });

  it("keeps what was not asked this time", () => {
    const program = programFor({ config });
    const first = locked([resultOf()], program);
    const second = locked([resultOf({ model: null })], program, first, "2026-11-23T10:00:00.000Z");
    expect(second.entries.map(({ model, provedAt }) => [model, provedAt.slice(8, 10)])).toEqual([
      [null, "23"],
      ["gpt-5.1", "22"],
    ]);
  });

  it.each([
    ["a doubt does not wipe out a proof", "unproven", "ok"],
    ["a refusal does", "failed", "failed"],
    ["a new proof does", "ok", "ok"],
  ] as const)("%s", (_name, state, expected) => {
    const program = programFor({ config });
    const lock = locked([resultOf({ state })], program, locked([resultOf()], program));
    expect(lock.entries[0]?.state).toBe(expected);
  });

  it("a doubt about a changed config replaces what was proved for the old one", () => {
    const before = locked([resultOf()], programFor({ config }));
    const after = programFor({ config: { ...config, provider: { openai: {} } } });
    expect(locked([resultOf({ state: "unproven" })], after, before).entries[0]?.state).toBe(
      "unproven",
    );
  });
});

describe("what a lock says about a model", () => {
  const program = programFor({ config });
  const lock = locked([resultOf()], program);

  it("how old the proof is", () => {
    const found = stateOf(lock, program, "openai/gpt-5.1", Date.parse(startedAt) + 5_000);
    expect(found).toMatchObject({ entry: { state: "ok" }, ageMs: 5_000, changed: false });
  });

  it("that was never asked", () => {
    expect(stateOf({ version: 1, entries: [] }, program, "openai/gpt-5.1").entry).toBeNull();
  });

  const openai = config.provider.openai.options;
  it.each<[string, unknown, boolean]>([
    ["another base URL", { ...openai, baseURL: "https://other.example/v1" }, true],
    ["another variable", { ...openai, apiKey: "{env:OTHER_KEY}" }, true],
    ["another timeout", { ...openai, headerTimeout: 5 }, true],
    [
      "the same options in another order",
      { baseURL: openai.baseURL, apiKey: openai.apiKey },
      false,
    ],
  ])("that the config has changed: %s", (_name, options, changed) => {
    const now = programFor({ config: { ...config, provider: { openai: { options } } } });
    expect(stateOf(lock, now, "openai/gpt-5.1").changed).toBe(changed);
  });

  it("no part of a key in plain text", () => {
    const withKey = (apiKey: string) =>
      programFor({
        config: { model: "openai/gpt-5.1", provider: { openai: { options: { apiKey } } } },
      });
    const [one] = locked([resultOf()], withKey("sk-plain-one")).entries;
    const [two] = locked([resultOf()], withKey("sk-plain-two")).entries;
    expect(one?.config).toBe(two?.config);
  });

  it("nothing of another region", () => {
    const bedrock = "amazon-bedrock/anthropic.claude-sonnet-4-6";
    const proved = locked(
      [
        resultOf({
          provider: "amazon-bedrock",
          model: "anthropic.claude-sonnet-4-6",
          region: "eu-west-1",
        }),
      ],
      program,
    );
    expect(stateOf(proved, program, bedrock).entry).not.toBeNull();
    const moved = programFor({
      config: {
        model: bedrock,
        provider: { "amazon-bedrock": { options: { region: "us-east-1" } } },
      },
    });
    expect(stateOf(proved, moved, bedrock).entry).toBeNull();
  });

  it.each([
    [
      "a parameter of the address",
      (it: string) => ({ baseURL: `https://a.example/v1?api_key=${it}` }),
    ],
    ["a default", (it: string) => ({ organization: `\${UNSET:-${it}}` })],
    ["a key", (it: string) => ({ apiKey: it })],
  ])("does not tell %s from another one", (_what, optionsOf) => {
    const [one, other] = ["4711", "4712"].map((secret) => {
      const provider = { openai: { options: optionsOf(secret) } };
      return locked([resultOf()], programFor({ config: { ...config, provider } }));
    });
    expect(one?.entries).toHaveLength(1);
    expect(one).toEqual(other);
  });
});
