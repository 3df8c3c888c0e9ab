import type { ModelFacts } from "../../catalog/index.js";
import type { LinkedModel } from "../../resolve/index.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const smallModelLarger: Rule = {
  id: "small-model-larger",
  code: "ALT609",
  severity: "warning",
  summary: "small_model is larger or more expensive than model.",
  details:
    "`small_model` writes titles and summaries and compacts long contexts, often and in the background. If it costs more than `model`, the two are probably swapped. Prices come from the catalogue or the config; if one is unknown, the sizes in the models' names are compared.",
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
      message: `${small.id} ${comparison} ${main.id}, the main model. Are the two swapped?`,
    };
  },
};

/** How the small model exceeds the main one; null if it does not, or if that is unknown. */
function compare(small: LinkedModel, main: LinkedModel): string | null {
  const [price, mainPrice] = [priceOf(small), priceOf(main)];
  if (price !== null && mainPrice !== null) {
    return blended(price) > blended(mainPrice)
      ? `($${price.input} in, $${price.output} out per million tokens) is more expensive than`
      : null;
  }
  const [size, mainSize] = [sizeOf(small), sizeOf(main)];
  return size !== null && mainSize !== null && size > mainSize ? "is larger than" : null;
}

/** Under a contract the catalogue's prices say little, and cannot be compared with another vendor's. */
function priceOf({ provider: { provider }, facts }: LinkedModel): ModelFacts["cost"] {
  return provider.billing === "contract" ? null : facts.cost;
}

/** Prompts are several times longer than answers. */
function blended({ input, output }: NonNullable<ModelFacts["cost"]>): number {
  return 3 * input + output;
}

/** Billions of parameters, if the name says so: `llama3.1-70b`. */
function sizeOf({ wireId }: LinkedModel): number | null {
  const size = /(?:^|[^a-z0-9.])(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(wireId)?.[1];
  return size === undefined ? null : Number(size);
}
