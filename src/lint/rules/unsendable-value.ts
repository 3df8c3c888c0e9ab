import { unsendable, unsendableText } from "../../language/usable.js";
import type { LinkedProvider } from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import { sourceName, valuePlace } from "../references.js";
import type { Rule } from "../rule.js";

export const unsendableValue: Rule = {
  id: "unsendable-value",
  code: "ALT308",
  severity: "error",
  differsByMachine: true,
  summary: "A key or header contains characters that no HTTP header can carry.",
  details:
    "Keys are sent in HTTP headers, which allow neither line breaks and other control characters nor characters outside Latin-1. Most often a key was copied with a line break inside, or with typographic quotes. White space around a value does no harm: it is removed.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "${OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-exam\nple" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{file:openai.key}" } } }\n}\n',
      files: { "openai.key": "sk-example\n" },
    },
  },
  *check({ providers, models, expansion }) {
    for (const linked of providers) yield* ofCredential(linked);
    for (const { property, path, secret } of [...providers, ...models].flatMap(
      (it) => it.headers,
    )) {
      const expanded = property.value.kind === "scalar" ? expansion.of(property.value) : undefined;
      const fault = secret === null ? null : unsendable(secret);
      if (fault === null || expanded === undefined) continue;
      const message = unsendableText("The value of this header", fault);
      yield { place: valuePlace(expanded), path, message };
    }
  },
};

function* ofCredential({ credential, entry, id }: LinkedProvider): Iterable<Draft> {
  const { chosen, option } = credential;
  if (chosen?.fault?.kind !== "unsendable") return;
  const text = unsendableText(`The key of ${id} (${sourceName(chosen)})`, chosen.fault.what);
  yield {
    place:
      option?.expanded === undefined ? (entry?.property.key ?? null) : valuePlace(option.expanded),
    path: option?.path ?? ["provider", id],
    message: `${text} Set it again without it.`,
  };
}
