import { providers as modules } from "../../providers/index.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";

export const modelProviderNotConfigured: Rule = {
  id: "model-provider-not-configured",
  code: "ALT602",
  severity: "error",
  summary: "A model names a provider that the config does not set up.",
  details:
    "The part before the first slash must be a key under `provider`, or a provider in the catalogue. Otherwise altimate-code answers the first prompt with “model not found”. For a file checked on its own, this is a warning if nothing similar is known, since another layer may set the provider up.",
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
    // a file checked on its own may rely on providers in the user's own config
    const isWhole = files.some(({ file: { layer } }) => !["file", "stdin"].includes(layer.name));
    for (const { providerId, id, provider, node, path } of models) {
      if (node === null || provider.entry !== null || provider.known) continue;
      // spaces around a model have their own rule
      if (providerId.trim() !== providerId) continue;
      const near = nearest(providerId, ids);
      yield {
        place: node,
        path,
        severity: near === null && !isWhole ? "warning" : "error",
        message:
          near === null
            ? `No provider "${providerId}" is known, and the config does not define it. Add it under provider.`
            : `No provider "${providerId}" is known. Did you mean "${near}/${id}"?`,
        ...(near !== null && { suggestion: `${near}/${id}` }),
      };
    }
  },
};
