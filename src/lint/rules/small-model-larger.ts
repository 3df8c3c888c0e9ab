import type { ModelFacts } from "../../catalog/index.js";
import type { LinkedModel } from "../../resolve/index.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const smallModelLarger: Rule = {
  id: "small-model-larger",
  code: "ALT609",
  severity: "warning",
  summary: "small_model is larger or dearer than model.",
  details:
    "`small_model` does titles, summaries and the compaction of long contexts, often and in the background. One that costs more than `model` is most often the two mixed up. Prices are those of the catalogue or of the config; where one is not known, the sizes in the models' names are compared.",
  examples: {
    bad: {
      config:
        '{\n  "model": "anthropic/claude-haiku-4-5-20251001",\n  "small_model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  "model": "anthropic/claude-sonnet-4-6",\n  "small_model": "anthropic/claude-haiku-4-5-20251001"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check(program) {
    const main = program.models.find(({ roles }) => roles.includes("default"));
    const small = program.models.find(({ roles }) => roles.includes("small"));
    if (main === undefined || small === undefined || small.node === null) return;
    const comparison = compare(small, main);
    if (main === small || comparison === null) return;
    yield {
      place: modelPlace(small, program),
      path: small.path,
      message: `${small.id} ${comparison} ${main.id}, the main model. Are the two mixed up?`,
    };
  },
};

/** In what the small model outdoes the main one; null where it does not, or where that is not known. */
function compare(small: LinkedModel, main: LinkedModel): string | null {
  const [price, mainPrice] = [priceOf(small), priceOf(main)];
  if (price !== null && mainPrice !== null) {
    return blended(price) > blended(mainPrice)
      ? `($${price.input} in, $${price.output} out for a million tokens) is dearer than`
      : null;
  }
  const [size, mainSize] = [sizeOf(small), sizeOf(main)];
  return size !== null && mainSize !== null && size > mainSize ? "is larger than" : null;
}

/** Under a contract the catalogue's prices say little, and nothing beside those of another vendor. */
function priceOf({ provider: { provider }, facts }: LinkedModel): ModelFacts["cost"] {
  return provider.billing === "contract" ? null : facts.cost;
}

/** Prompts are several times as long as answers. */
function blended({ input, output }: NonNullable<ModelFacts["cost"]>): number {
  return 3 * input + output;
}

/** Billions of parameters, where the name tells: `llama3.1-70b`. */
function sizeOf({ wireId }: LinkedModel): number | null {
  const size = /(?:^|[^a-z0-9.])(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(wireId)?.[1];
  return size === undefined ? null : Number(size);
}
