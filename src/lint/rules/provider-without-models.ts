import { propertyOf } from "../../source/node.js";
import { hostFacts, hostIdOf } from "../host.js";
import { insertInto, newPiece } from "../insert.js";
import type { Rule } from "../rule.js";

export const providerWithoutModels: Rule = {
  id: "provider-without-models",
  code: "ALT703",
  severity: "warning",
  about: "host",
  summary: "A custom provider lists no models.",
  details:
    "altimate-code knows the models of the providers in its catalogue. A custom one has only those listed under `models`; without any it is removed, and the first prompt fails with “model not found”. Ollama counts as custom. The fix adds the models that `model`, `small_model` and agents name.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" }\n    }\n  },\n  "model": "gateway/llama"\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  },\n  "model": "gateway/llama"\n}\n',
    },
  },
  *check(program) {
    const blocks = program.blocks;
    for (const linked of program.providers) {
      const { entry, id } = linked;
      if (entry === null || hostFacts(linked, program.catalog) !== null) continue;
      // an unknown provider without an address has its own rule
      if (!linked.known && linked.endpoint.problem?.kind === "no-base-url") continue;
      // documented aliases have their own rule
      if (hostIdOf(linked) !== id || propertyOf(entry.property.value, "discoverModels")) continue;
      if (propertyOf(entry.property.value, "models") !== undefined) continue;
      const used = program.chosenModels
        .filter(({ ref }) => ref.startsWith(`${id}/`) && ref.length > id.length + 1)
        .map(({ ref }) => ref.slice(id.length + 1));
      const models = Object.fromEntries(used.map((name) => [name, {}]));
      const home = blocks.findLast((it) => it.id === id);
      const edits =
        used.length === 0 || home === undefined
          ? null
          : insertInto(home.parsed, home.block, [newPiece("models", models)]);
      yield {
        place: entry.property.key,
        path: entry.path,
        message: `altimate-code knows no models of ${id} and removes a provider without any. List them under models.`,
        ...(edits !== null && {
          fix: { description: `List ${[...new Set(used)].join(", ")} under models`, edits },
        }),
      };
    }
  },
};
