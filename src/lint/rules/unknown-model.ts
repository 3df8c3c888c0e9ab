import type { LinkedModel, Program } from "../../resolve/index.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";

export const unknownModel: Rule = {
  id: "unknown-model",
  code: "ALT603",
  severity: "warning",
  summary: "The provider's catalogue has no model of that id.",
  details:
    "Most often an id is misspelt, or has another form at this provider. It is a warning, since the catalogue may be older than the model: `altimate catalog status` tells its date. Providers where people name models themselves (Azure deployments, Ollama, your own servers) and those with open lists (OpenRouter) are not checked. A model of your own is declared under `models`.",
  examples: {
    bad: {
      config: '{\n  "model": "anthropic/claude-sonet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check(program) {
    for (const model of program.models) {
      const { provider, known, entry, node, path, providerId, id } = model;
      // an ARN is a name of the account's own
      if (known || entry !== null || node === null || id.startsWith("arn:")) continue;
      if (!provider.known || provider.provider.modelIds !== "closed") continue;
      const suggestion = correction(program, model);
      yield {
        place: node,
        path,
        message:
          suggestion === null
            ? `The catalogue of ${program.catalog.date} has no model "${id}" at ${providerId}. Declare it under models if it is your own.`
            : `The catalogue of ${program.catalog.date} has no model "${id}" at ${providerId}. Did you mean "${suggestion}"?`,
        ...(suggestion !== null && { suggestion }),
      };
    }
  },
};

/** The nearest id at the same provider, else the same id at another one. */
function correction({ catalog, providers }: Program, model: LinkedModel): string | null {
  const { id, providerId, provider } = model;
  const catalogId = provider.provider.hostId ?? provider.provider.id;
  const near = nearest(id, catalog.models(catalogId).keys());
  if (near !== null) return `${providerId}/${near}`;
  const elsewhere = providers.find(
    (it) => catalog.model(it.provider.hostId ?? it.provider.id, id) !== null,
  );
  return elsewhere === undefined ? null : `${elsewhere.id}/${id}`;
}
