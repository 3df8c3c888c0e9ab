import { PLACEHOLDER } from "../../language/placeholders.js";
import {
  type CredentialCandidate,
  type LinkedProvider,
  malformedPairText,
} from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import { sourceName, valuePlace } from "../references.js";
import type { Rule } from "../rule.js";

export const credentialFormat: Rule = {
  id: "credential-format",
  code: "ALT405",
  severity: "warning",
  differsByMachine: true,
  summary: "A credential does not have the form that its vendor issues.",
  details:
    "Most often one vendor's key is in another vendor's variable, or half of a pair such as `account::token` is missing. A key in another vendor's form and a malformed pair are errors, since the vendor refuses them. Only credentials bound for the vendor's own hosts are checked: a gateway's keys can have any form.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ providers }) {
    for (const linked of providers) {
      const { endpoint, credential, entry, id } = linked;
      const source = credential.chosen;
      if (source?.secret == null || (endpoint.problem === null && endpoint.moved)) continue;
      if (source.secret.isEmpty || source.secret.matches(PLACEHOLDER)) continue;
      // text in the file itself is left to other rules
      if (credential.option?.expanded?.tokens.length === 0) continue;
      const finding = findingOf(source, linked);
      if (finding === null) continue;
      const { option } = credential;
      yield {
        place:
          option?.expanded === undefined
            ? (entry?.property.key ?? null)
            : valuePlace(option.expanded),
        path: option?.path ?? ["provider", id],
        ...finding,
      };
    }
  },
};

type Fault = Pick<Draft, "message" | "severity">;

function findingOf(source: CredentialCandidate, { provider }: LinkedProvider): Fault | null {
  const { fault } = source;
  const { format } = provider.credential;
  const reference = sourceName(source);
  if (fault?.kind === "malformed-pair") {
    return { severity: "error", message: malformedPairText(reference, provider, fault.half) };
  }
  if (format === null) return null;
  const expected = `A key for ${provider.name} ${format.description}; ${reference} does not`;
  if (fault?.kind === "unusual") {
    return { message: `${expected}. Check that it is the right key.` };
  }
  if (fault?.kind !== "foreign") return null;
  return {
    severity: "error",
    message: `${expected}: it looks like a key for ${fault.owners.join(" or ")}, so ${provider.name} refuses it.`,
  };
}
