import type { LinkedModel } from "../../resolve/index.js";
import type { Proofs } from "../../resolve/probe-lock.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const modelNotProven: Rule = {
  id: "model-not-proven",
  code: "ALT612",
  severity: "info",
  summary: "No probe has proven the model as currently configured.",
  details:
    "Reported only if `--probe-lock FILE` names a file written by `altimate probe --lock FILE`. A check opens no connection, so this relies on an earlier probe: it reports models that were never probed, those whose config has changed since, proofs older than `--max-age`, and what did not work. With `--require-proof` each of them is an error. A proof silences no other rule.",
  examples: {
    bad: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      lock: { version: 1, entries: [] },
    },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      lock: {
        version: 1,
        entries: [
          {
            provider: "anthropic",
            model: "claude-sonnet-4-6",
            region: null,
            state: "ok",
            level: "model",
            provedAt: "2026-11-20T09:00:00.000Z",
            config: "sha256:80dda4dd0b302f7f7e04c0e92a0d80bf5546ea1de447b25cd764cf95b67f498f",
          },
        ],
      },
    },
  },
  *check(program, { proofs }) {
    if (proofs === undefined) return;
    for (const model of program.models) {
      const doubt = doubtOf(model, proofs);
      if (doubt === null) continue;
      yield {
        place: modelPlace(model, program),
        path: model.path,
        message: `${doubt} Run altimate probe --lock FILE.`,
        ...(proofs.required && { severity: "error" }),
      };
    }
  },
};

const MS_PER_DAY = 86_400_000;

function doubtOf(model: LinkedModel, { stateOf, maxAgeMs }: Proofs): string | null {
  const { entry, changed, ageMs } = stateOf(model);
  if (entry === null) return `No probe has covered ${model.ref} yet.`;
  const day = entry.provedAt.slice(0, 10);
  if (changed) return `The config of ${model.ref} has changed since its probe on ${day}.`;
  if (entry.state === "failed") return `${model.ref} did not work in its probe on ${day}.`;
  if (entry.state === "unproven") return `The probe on ${day} could not prove ${model.ref}.`;
  if (ageMs <= maxAgeMs) return null;
  return `The proof of ${model.ref} is ${Math.floor(ageMs / MS_PER_DAY)} days old, from ${day}.`;
}
