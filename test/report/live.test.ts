import { describe, expect, test } from "vitest";
import type { ProbeResult } from "../../src/generated/probe-report.js";
import { type LiveRow, liveTable } from "../../src/report/probe/index.js";

function resultOf(changes: Partial<ProbeResult> = {}): ProbeResult {
  return {
    provider: "openai",
    model: "gpt-5.4",
    region: null,
    host: "api.openai.com",
    state: "ok",
    level: "model",
    reason: null,
    message: "OpenAI serves the model.",
    hint: null,
    credential: "{env:OPENAI_API_KEY}",
    evidence: [
      { step: "models", request: "GET /v1/models", status: 200, proves: "credential", ms: 1200 },
      { step: "model", request: "GET /v1/models/x", status: 200, proves: "model", ms: 34 },
    ],
    ...changes,
  };
}

const rowOf = (changes: Partial<LiveRow> = {}): LiveRow => ({
  provider: "openai",
  model: "gpt-5.4",
  step: null,
  result: null,
  ...changes,
});
const waiting = rowOf();
const asking = rowOf({ model: null, step: "models" });
const done = rowOf({ step: "model", result: resultOf() });
const failed = rowOf({
  provider: "amazon-bedrock-of-the-whole-company",
  result: resultOf({ state: "failed", message: "No\\such model.", hint: "Try\nanother." }),
});
const options = { width: 100, height: 24, colorLevel: 0 } as const;

describe("the table of a probe under way", () => {
  test.each<[string, readonly LiveRow[], object, readonly string[]]>([
    ["nothing", [], {}, ["  0 of 0 done"]],
    [
      "every state",
      [waiting, asking, done, failed],
      {},
      [
        "  waiting   openai                gpt-5.4",
        "  asking    openai                (credential)            models",
        "  ok        openai                gpt-5.4        1234 ms",
        "  failed    amazon-bedrock-of-t…  gpt-5.4        1234 ms  No\\such model. Try another.",
        "  2 of 4 done",
      ],
    ],
    [
      "a narrow screen",
      [asking, failed],
      { width: 60 },
      [
        "  asking    openai                (credential)            m…",
        "  failed    amazon-bedrock-of-t…  gpt-5.4        1234 ms  N…",
        "  1 of 2 done",
      ],
    ],
    [
      "no room for a text",
      [failed],
      { width: 10 },
      ["  failed    amazon-bedrock-of-t…  gpt-5.4   1234 ms", "  1 of 1 done"],
    ],
    [
      "as many lines as the screen has",
      [done, asking],
      { height: 3 },
      [
        "  ok        openai  gpt-5.4        1234 ms",
        "  asking    openai  (credential)            models",
        "  1 of 2 done",
      ],
    ],
    [
      "what is open before what is done, where not all fit",
      [done, asking, waiting],
      { height: 3 },
      [
        "  asking    openai  (credential)            models",
        "  waiting   openai  gpt-5.4",
        "  1 of 3 done",
      ],
    ],
    [
      "what is done in the room that is left",
      [done, done, asking],
      { height: 3 },
      [
        "  asking    openai  (credential)            models",
        "  ok        openai  gpt-5.4        1234 ms",
        "  2 of 3 done",
      ],
    ],
    [
      "one line at least",
      [done, asking],
      { height: 0 },
      ["  asking    openai  (credential)            models", "  1 of 2 done"],
    ],
    [
      "hostile names",
      [rowOf({ provider: "a\u001b[2J", model: "b\u202e", step: "c\u0007" })],
      {},
      ["  asking    a␛[2J  b�            c␇", "  0 of 1 done"],
    ],
  ])("%s", (_name, rows, changes, expected) => {
    expect(liveTable(rows, { ...options, ...changes })).toEqual(expected);
  });

  test("in colour", () => {
    expect(liveTable([waiting, done, failed], { ...options, colorLevel: 1 })).toEqual([
      "  \u001b[2mwaiting \u001b[22m  openai                gpt-5.4",
      "  \u001b[32mok      \u001b[39m  openai                gpt-5.4  \u001b[2m 1234 ms\u001b[22m",
      "  \u001b[31mfailed  \u001b[39m  amazon-bedrock-of-t…  gpt-5.4  \u001b[2m 1234 ms\u001b[22m  No\\such model. Try another.",
      "\u001b[2m  2 of 3 done\u001b[22m",
    ]);
  });
});
