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
  summary: "A credential does not have the form that its vendor gives out.",
  details:
    "Most often the key of one vendor stands in the variable of another, or half of a pair such as `account::token` is missing. A key that has the form of another vendor's, and a malformed pair, are errors, since the vendor refuses them. Only credentials bound for the vendor's own hosts are looked at: a gateway makes up its keys as it likes.",
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
      // text that stands in the file itself is a matter of other rules
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
  const expected = `A key of ${provider.name} ${format.description}; ${reference} does not`;
  if (fault?.kind === "unusual") {
    return { message: `${expected}. Check that it is the right key.` };
  }
  if (fault?.kind !== "foreign") return null;
  return {
    severity: "error",
    message: `${expected}: it has the form of a key of ${fault.owners.join(" or ")}, so ${provider.name} refuses it.`,
  };
}
