import type { LinkedModel } from "../../resolve/index.js";
import { propertyOf } from "../../source/node.js";
import { nearest } from "../near.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const undeclaredModel: Rule = {
  id: "undeclared-model",
  code: "ALT613",
  severity: "warning",
  summary: "A custom provider lists its models, but not the one that is chosen.",
  details:
    "For LM Studio, Ollama and your own servers, altimate-code only knows the models listed under `models`; for any other it answers “model not found”. The key must be exactly the id that the server's `/v1/models` lists. If it is close to a listed one, this is an error, since it is then most likely misspelt.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "lmstudio": {\n      "options": { "baseURL": "http://localhost:1234/v1" },\n      "models": { "qwen2.5-7b-instruct": {} }\n    }\n  },\n  "model": "lmstudio/qwen2.5-7b"\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "lmstudio": {\n      "options": { "baseURL": "http://localhost:1234/v1" },\n      "models": { "qwen2.5-7b-instruct": {} }\n    }\n  },\n  "model": "lmstudio/qwen2.5-7b-instruct"\n}\n',
    },
  },
  *check(program) {
    for (const model of program.models) {
      const declared = declaredModels(model);
      if (model.node === null || declared.length === 0) continue;
      const near = nearest(model.id, declared);
      const suggestion = near === null ? null : `${model.providerId}/${near}`;
      yield {
        place: modelPlace(model, program),
        path: model.path,
        severity: near === null ? "warning" : "error",
        message: `${model.providerId} lists its models, and "${model.id}" is not among them. ${
          suggestion === null ? "Add it under models." : `Did you mean "${suggestion}"?`
        }`,
        ...(suggestion !== null && { suggestion }),
      };
    }
  },
};

/** What the provider lists, if the model is not among it and is not known otherwise. */
function declaredModels({ provider, known, entry }: LinkedModel): readonly string[] {
  if (known || entry !== null || provider.provider.modelIds !== "user-named") return [];
  const block = provider.entry?.property.value;
  if (propertyOf(block, "discoverModels") !== undefined) return [];
  return provider.entry?.models.map(({ name }) => name) ?? [];
}
