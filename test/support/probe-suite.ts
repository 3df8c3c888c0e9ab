import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ModelTarget, Provider } from "../../src/providers/provider.js";
import { modelTarget } from "../../src/resolve/index.js";
import { bundledCatalog } from "./catalog-data.js";
import { type Answer, climb } from "./ladder.js";
import { config, linkedModel, type World } from "./provider.js";
import { verdictWords } from "./provider-words.js";

export const catalog = bundledCatalog();

/** Answers to the steps of a probe, and what is concluded. */
export interface Case {
  readonly what: string;
  readonly model?: string;
  readonly options?: object;
  readonly goal?: "credential" | "model";
  readonly answers: Readonly<Record<string, Answer>>;
  /** The proof, or state and reason of the verdict. */
  readonly expected: string | readonly [state: string, reason: string | null];
  readonly says?: RegExp;
  /** The steps taken, where it matters that no more are. */
  readonly steps?: readonly string[];
}

/** Runs each case against a module, configured as people would. */
export function suite(id: string, usual: string, world: World, cases: readonly Case[]): void {
  describe(id, () => {
    it.each(cases.map((it) => [it.what, it] as const))("%s", (_what, given) => {
      const { provider, target } = configured(id, given.model ?? usual, given.options ?? {}, world);
      const { proof, verdict, steps } = climb(
        provider,
        target,
        given.goal ?? "model",
        given.answers,
      );
      const outcome = proof ?? (verdict === null ? "nothing" : [verdict.state, verdict.reason]);
      expect(outcome).toEqual(given.expected);
      if (given.says !== undefined)
        expect(`${verdict?.message} ${verdict?.hint}`).toMatch(given.says);
      if (given.steps !== undefined) expect(steps).toEqual(given.steps);
    });

    it("says so in these words", async () => {
      const blocks = cases.map((given) => {
        const { model = usual, options = {}, goal = "model", answers } = given;
        const { provider, target } = configured(id, model, options, world);
        const { proof, verdict, steps } = climb(provider, target, goal, answers);
        const words = proof === null ? verdictWords(verdict) : `    proves the ${proof}\n`;
        return `${given.what}\n  ${steps.join(", ")}\n${words}`;
      });
      const file = join(import.meta.dirname, "../../fixtures/providers/verdicts", `${id}.txt`);
      await expect(blocks.join("\n")).toMatchFileSnapshot(file);
    });
  });
}

/** The provider of a config, and what its requests need. */
export function configured(
  id: string,
  model: string,
  options: object,
  world: World,
): { readonly provider: Provider; readonly target: ModelTarget } {
  const linked = linkedModel(config(id, model, options), world);
  const target = modelTarget(linked);
  if (target === null) throw new Error(`${id} has no address.`);
  return { provider: linked.provider.provider, target };
}

export const failed = (reason: string) => ["failed", reason] as const;

export const doubt = ["unproven", "unexpected_response"] as const;

export const page: Answer = [200, null];

export const models = (...ids: readonly string[]): Answer => [
  200,
  {
    modelSummaries: ids.map((modelId) => ({ modelId, inferenceTypesSupported: ["ON_DEMAND"] })),
  },
];
