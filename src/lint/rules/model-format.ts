import { splitModel } from "../../resolve/index.js";
import { failedReferences } from "../references.js";
import type { Rule } from "../rule.js";

export const modelFormat: Rule = {
  id: "model-format",
  code: "ALT601",
  severity: "error",
  summary: "A model is not written as provider/model.",
  details:
    "`model`, `small_model` and the `model` of an agent are split at the first slash: what comes before it is the provider's key, the rest is the model id and may contain more slashes. Without a slash altimate-code looks for a model with an empty name.",
  examples: {
    bad: { config: '{\n  "model": "claude-sonnet-4-6"\n}\n' },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check(program) {
    for (const { path, property, ref } of program.chosenModels) {
      if (splitModel(ref) !== null && ref.trim() === ref) continue;
      const node = property.value.kind === "scalar" ? program.expansion.of(property.value) : null;
      // text meant as a reference has its own rules
      if (node && failedReferences(node).length > 0) continue;
      const suggestion =
        ref.trim() === ref ? servedBy(program, ref) : splitModel(ref.trim()) && ref.trim();
      const hint = suggestion ? ` Did you mean "${suggestion}"?` : "";
      yield {
        place: property.value,
        path,
        message:
          ref.trim() === ""
            ? 'No model is named here. Write provider/model, such as "anthropic/claude-sonnet-4-6".'
            : `"${ref}" does not have the form provider/model, so altimate-code looks for a model without a name.${hint}`,
        ...(suggestion && {
          suggestion,
          fix: {
            description: `Change to "${suggestion}"`,
            edits: [{ place: property.value, text: JSON.stringify(suggestion) }],
          },
        }),
      };
    }
  },
};

/** The one configured provider that serves a bare model id; null if there are none or several. */
function servedBy(
  { providers, catalog }: Parameters<Rule["check"]>[0],
  model: string,
): string | null {
  const names = providers.flatMap(({ id, provider, entry }) =>
    entry?.models.some(({ name }) => name === model) ||
    catalog.model(provider.hostId ?? provider.id, model) !== null
      ? [`${id}/${model}`]
      : [],
  );
  return names.length === 1 ? (names[0] ?? null) : null;
}
