import { catalogModel, type LinkedModel, type Program } from "../../resolve/index.js";
import { nodeAt } from "../../source/node.js";
import type { Draft } from "../draft.js";
import { nodePlace } from "../places.js";
import type { Rule } from "../rule.js";

export const limitBeyondCatalogue: Rule = {
  id: "limit-beyond-catalogue",
  code: "ALT610",
  severity: "warning",
  summary: "A model's limit is higher than the vendor's.",
  details:
    "altimate-code fills the context up to `limit.context` before it compacts, and asks for up to `limit.output` tokens. Above the vendor's limits the request is refused, late in a long session. A lower limit is a choice and is not reported. For models that people name themselves, only the config's own limits are compared.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "anthropic": { "models": { "claude-haiku-4-5": { "limit": { "context": 1000000, "output": 64000 } } } }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "anthropic": { "models": { "claude-haiku-4-5": { "limit": { "context": 100000, "output": 64000 } } } }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const model of program.models) {
      const { entry, facts } = model;
      if (entry === null) continue;
      const known = isVendorsName(model)
        ? catalogModel(program.catalog, model.provider, model.wireId)
        : null;
      const context = exceeded(model, "context", known?.context ?? null, program);
      const output = exceeded(model, "output", known?.output ?? null, program);
      if (context !== null) yield context;
      if (output !== null) yield output;
      const isWhole = facts.context !== null && facts.context > 0 && facts.output !== null;
      const node = nodeAt(entry.value, ["limit", "output"]);
      if (output === null && isWhole && node !== undefined && facts.output > facts.context) {
        yield {
          place: nodePlace(node, program.expansion),
          path: pathOf(model, "output"),
          message: `The output limit of ${number(facts.output)} is larger than the context of ${number(facts.context)}, which holds input and output together.`,
        };
      }
    }
  },
};

function exceeded(
  model: LinkedModel,
  name: "context" | "output",
  limit: number | null,
  { expansion, catalog }: Program,
): Draft | null {
  const node = nodeAt(model.entry?.value, ["limit", name]);
  const written = model.facts[name];
  if (node === undefined || limit === null || written === null || written <= limit) return null;
  return {
    place: nodePlace(node, expansion),
    path: pathOf(model, name),
    message: `${model.wireId} accepts ${number(limit)} tokens of ${name} at ${model.providerId}, not ${number(written)}. (Data of ${catalog.date})`,
    suggestion: String(limit),
  };
}

function isVendorsName({ provider: { provider }, wireId }: LinkedModel): boolean {
  return provider.modelIds !== "user-named" || wireId.startsWith("databricks-");
}

function pathOf({ providerId, id }: LinkedModel, name: string): readonly string[] {
  return ["provider", providerId, "models", id, "limit", name];
}

/** With commas, in any locale. */
function number(value: number): string {
  return value.toLocaleString("en-US");
}
