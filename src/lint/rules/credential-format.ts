import { providers as modules, type Provider } from "../../providers/index.js";
import type { LinkedProvider } from "../../resolve/index.js";
import { PLACEHOLDER } from "../../resolve/placeholders.js";
import type { Secret } from "../../secret.js";
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
      const fault = faultOf(source.secret, sourceName(source), linked);
      if (fault === null) continue;
      const { option } = credential;
      yield {
        place:
          option?.expanded === undefined
            ? (entry?.property.key ?? null)
            : valuePlace(option.expanded),
        path: option?.path ?? ["provider", id],
        ...fault,
      };
    }
  },
};

type Fault = Pick<Draft, "message" | "severity">;

function faultOf(secret: Secret, reference: string, { provider }: LinkedProvider): Fault | null {
  const { pair, format } = provider.credential;
  const halves = pair === null ? null : secret.split(pair.separator);
  if (pair !== null && halves !== null) {
    const form = `${pair.setting}${pair.separator}token`;
    const [, token] = halves;
    if (token.isEmpty || secret.publicBefore(pair.separator, pair.grammar) === null) {
      return {
        severity: "error",
        message: `${reference} is not of the form ${form} that ${provider.name} takes: ${token.isEmpty ? "the token is missing" : `what stands before ${pair.separator} is no ${pair.setting}`}.`,
      };
    }
  }
  const token = halves?.[1] ?? secret;
  if (format === null || token.matches(format.pattern)) return null;
  const other = ownerOf(token, provider);
  const expected = `A key of ${provider.name} ${format.description}; ${reference} does not`;
  return other === null
    ? { message: `${expected}. Check that it is the right key.` }
    : {
        severity: "error",
        message: `${expected}: it has the form of a key of ${other.name}, so ${provider.name} refuses it.`,
      };
}

/** The one vendor whose keys look like this. */
function ownerOf(token: Secret, provider: Provider): Provider | null {
  const owners = modules.filter(
    ({ id, credential: { format } }) =>
      id !== provider.id && format !== null && token.matches(format.pattern),
  );
  return owners.length === 1 ? (owners[0] ?? null) : null;
}
