import { before } from "../../language/text.js";
import { providers as modules } from "../../providers/index.js";
import type { LinkedModel, LinkedProvider, Program } from "../../resolve/index.js";
import { nearest } from "../near.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const unknownModel: Rule = {
  id: "unknown-model",
  code: "ALT603",
  severity: "warning",
  summary: "The provider's catalogue has no model with that id.",
  details:
    "Most often an id is misspelt, or has another form at this provider. This is a warning, since the catalogue may be older than the model: `altimate catalog status` shows its date. Providers where people name models themselves (Azure deployments, Ollama, your own servers) are not checked; at those with open lists (OpenRouter), only an id that differs from a known one in punctuation is reported. Declare your own models under `models`.",
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
      const { modelIds } = provider.provider;
      if (!provider.known || modelIds === "user-named") continue;
      const suggestion =
        modelIds === "open" ? respelled(program, model) : correction(program, model);
      // outside an open list an id may be new; one that differs only in punctuation is not
      if (modelIds === "open" && suggestion === null) continue;
      yield {
        place: modelPlace(model, program),
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

/** The same model in another form, the nearest id at the same provider, or the same id at another one. */
function correction(program: Program, model: LinkedModel): string | null {
  const { id, providerId } = model;
  const near = nearest(id, idsOf(program, model.provider));
  return (
    respelled(program, model) ??
    (near === null ? null : `${providerId}/${near}`) ??
    elsewhere(program, id)
  );
}

/** The id with other punctuation, or with the version that it has at this provider. */
function respelled(program: Program, { id, providerId, provider }: LinkedModel): string | null {
  const same = [...idsOf(program, provider)].filter((it) => bare(it) === bare(id));
  const [best] = same.sort((one, other) => one.length - other.length);
  return best === undefined ? null : `${providerId}/${best}`;
}

/** `claude-sonnet-4-6@default`, `…-v1:0` and `claude-sonnet-4.6` without what differs among vendors. */
function bare(id: string): string {
  return before(id.toLowerCase(), "@")
    .replace(/-v\d+(?::\d+)?$/, "")
    .replaceAll(/[-_. ]/g, "");
}

/** The same id at a configured provider, else at one that this program has a module for. */
function elsewhere({ catalog, providers }: Program, id: string): string | null {
  const candidates = [...providers.map((it) => [it.id, it.provider] as const), ...KNOWN];
  for (const [name, { id: moduleId, hostId }] of candidates) {
    if (catalog.model(hostId ?? moduleId, id) !== null) return `${name}/${id}`;
  }
  return null;
}

const KNOWN = modules.map((module) => [module.id, module] as const);

function idsOf({ catalog }: Program, { provider }: LinkedProvider): Iterable<string> {
  return catalog.models(provider.hostId ?? provider.id).keys();
}
