import type { LinkedModel } from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import { hostIdOf } from "../host.js";
import type { Rule } from "../rule.js";

export const missingCredential: Rule = {
  id: "missing-credential",
  code: "ALT404",
  severity: "warning",
  differsByMachine: true,
  summary: "The model's provider has no credential.",
  details:
    "Neither the config nor the credential store nor one of the provider's variables holds a key, so the first prompt fails; altimate-code gives no earlier warning. This is a warning, since secrets are often missing from CI on purpose; `--assume-env` silences it.",
  examples: {
    bad: { config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n' },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ models }, { assumeEnv }) {
    if (assumeEnv) return;
    const seen = new Set<string>();
    for (const model of models) {
      const { node, roles, provider, providerId } = model;
      if (node === null || roles.every((role) => role === "listed")) continue;
      const { credential, known } = provider;
      // a credential that the config names is judged where it is named
      const isMissing = credential.chosen === null && credential.option === null;
      const isMachine = credential.sources.some(({ state }) => state === "machine");
      if (!known || !isMissing || isMachine || provider.provider.credential.optional) continue;
      if (seen.has(providerId)) continue;
      seen.add(providerId);
      yield draftOf(model, node);
    }
  },
};

function draftOf(
  { provider: linked, providerId, path }: LinkedModel,
  node: NonNullable<Draft["place"]>,
): Draft {
  const [variable] = linked.provider.credential.env;
  const login = `sign in with altimate auth login ${hostIdOf(linked)}`;
  return {
    place: node,
    path,
    message: `No credential for ${providerId} was found. ${variable === undefined ? `To set one up, ${login}` : `Set ${variable}, or ${login}`}.`,
  };
}
