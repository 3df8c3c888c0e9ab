import { providers as modules } from "../../providers/index.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";

export const modelProviderNotConfigured: Rule = {
  id: "model-provider-not-configured",
  code: "ALT602",
  severity: "error",
  summary: "A model names a provider that the config does not set up.",
  details:
    "The part before the first slash has to be a key of `provider`, or a provider of the catalogue whose credential is in a variable or in the credential store. Otherwise altimate-code answers the first prompt with “model not found”.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "anthropic": { "apiKey": "{env:ANTHROPIC_API_KEY}" } },\n  "model": "antrhopic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  "provider": { "anthropic": { "apiKey": "{env:ANTHROPIC_API_KEY}" } },\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ models, providers, catalog }) {
    const configured = providers.filter(({ entry }) => entry !== null).map(({ id }) => id);
    const ids = [
      ...configured,
      ...modules.map(({ id }) => id),
      ...catalog.providers().map(({ id }) => id),
    ];
    for (const { providerId, id, provider, node, path } of models) {
      if (node === null || provider.entry !== null) continue;
      if (!provider.known) {
        const near = nearest(providerId, ids);
        yield {
          place: node,
          path,
          message:
            near === null
              ? `No provider is known as "${providerId}", and the config sets up none of that name.`
              : `No provider is known as "${providerId}". Did you mean "${near}/${id}"?`,
          ...(near !== null && { suggestion: `${near}/${id}` }),
        };
      } else if (configured.length > 0 && provider.credential.chosen === null) {
        const optional = provider.provider.credential.optional;
        if (optional) continue;
        const [variable] = provider.provider.credential.env;
        const help = variable === undefined ? "" : ` Set ${variable}, or add a block for it.`;
        yield {
          place: node,
          path,
          severity: "warning",
          message: `The config sets up ${configured.join(", ")}, but not "${providerId}", and no credential for it is found.${help}`,
        };
      }
    }
  },
};
