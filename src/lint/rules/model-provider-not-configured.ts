import { providers as modules } from "../../providers/index.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";

export const modelProviderNotConfigured: Rule = {
  id: "model-provider-not-configured",
  code: "ALT602",
  severity: "error",
  summary: "A model names a provider that the config does not set up.",
  details:
    "The part before the first slash has to be a key of `provider`, or a provider of the catalogue. Otherwise altimate-code answers the first prompt with “model not found”. For a file that is checked by itself it is a warning where nothing similar is known, since another layer may set the provider up.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "anthropic": { "options": { "apiKey": "{env:ANTHROPIC_API_KEY}" } } },\n  "model": "antrhopic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  "provider": { "anthropic": { "options": { "apiKey": "{env:ANTHROPIC_API_KEY}" } } },\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ models, providers, files, catalog }) {
    const ids = [
      ...providers.filter(({ entry }) => entry !== null).map(({ id }) => id),
      ...modules.map(({ id }) => id),
      ...catalog.providers().map(({ id }) => id),
    ];
    // a file that is checked by itself may rely on providers of the user's own config
    const isWhole = files.some(({ file: { layer } }) => !["file", "stdin"].includes(layer.name));
    for (const { providerId, id, provider, node, path } of models) {
      if (node === null || provider.entry !== null || provider.known) continue;
      // blanks around a model are reported as such
      if (providerId.trim() !== providerId) continue;
      const near = nearest(providerId, ids);
      yield {
        place: node,
        path,
        severity: near === null && !isWhole ? "warning" : "error",
        message:
          near === null
            ? `No provider is known as "${providerId}", and the config sets up none of that name. Add it under provider.`
            : `No provider is known as "${providerId}". Did you mean "${near}/${id}"?`,
        ...(near !== null && { suggestion: `${near}/${id}` }),
      };
    }
  },
};
