import { expect, it } from "vitest";
import type { ProofLevel } from "../../src/generated/probe-report.js";
import type { Outcome } from "../../src/probe/outcome.js";
import { settle } from "../../src/probe/steps.js";

type Shown = readonly [Outcome["state"], ProofLevel | null, "comparison"?];

/** What several answers come to; each is named by its place. */
function settled(shown: readonly Shown[]) {
  const results = shown.map(([state, level, comparison], index) => ({
    step: {
      id: `${index}`,
      request: { method: "GET" as const, url: "https://a.example/" },
      proves: level,
      ...(comparison !== undefined && { comparison: true as const }),
    },
    outcome: { state, level, reason: null, message: `${index}`, hint: null, passing: false },
    evidence: { step: `${index}`, request: "GET /", status: 200, proves: level, ms: 0 },
    answer: null,
    text: "",
  }));
  const { outcome, evidence } = settle({ results, answers: new Map(), verdict: null });
  expect(evidence).toHaveLength(shown.length);
  return [outcome.state, outcome.level, outcome.message];
}

it.each<[string, readonly Shown[], readonly [string, ProofLevel | null, string]]>([
  ["nothing was asked", [], ["ok", null, ""]],
  ["a proof", [["ok", "model"]], ["ok", "model", "0"]],
  [
    "the highest proof counts",
    [
      ["ok", "credential"],
      ["ok", "model"],
    ],
    ["ok", "model", "0"],
  ],
  [
    "a refusal outweighs proof",
    [
      ["ok", "model"],
      ["failed", null],
    ],
    ["failed", "model", "1"],
  ],
  [
    "a refusal outweighs proof that came later",
    [
      ["failed", null],
      ["ok", "model"],
    ],
    ["failed", "model", "0"],
  ],
  [
    "a refusal outweighs a doubt",
    [
      ["unproven", null],
      ["failed", null],
    ],
    ["failed", null, "1"],
  ],
  [
    "proof outweighs a doubt",
    [
      ["unproven", null],
      ["ok", "credential"],
    ],
    ["ok", "credential", "1"],
  ],
  [
    "an answer without proof outweighs no doubt",
    [
      ["unproven", null],
      ["ok", null],
    ],
    ["unproven", null, "0"],
  ],
  [
    "a doubt that proves more than an answer stays a doubt",
    [
      ["unproven", "model"],
      ["ok", "credential"],
    ],
    ["unproven", "model", "0"],
  ],
  [
    "a refusal of a comparison says nothing",
    [
      ["ok", "model"],
      ["failed", null, "comparison"],
    ],
    ["ok", "model", "0"],
  ],
])("%s", (_name, shown, expected) => {
  expect(settled(shown)).toEqual(expected);
});
