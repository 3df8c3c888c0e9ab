import type { LinkedProvider } from "../../resolve/index.js";
import type { Secret } from "../../secret.js";
import type { Draft } from "../draft.js";
import { sourceName, valuePlace } from "../references.js";
import type { Rule } from "../rule.js";

export const unsendableValue: Rule = {
  id: "unsendable-value",
  code: "ALT308",
  severity: "error",
  differsByMachine: true,
  summary: "A key or header holds characters that no HTTP header can carry.",
  details:
    "Keys travel in HTTP headers, which take neither line breaks nor other control characters, nor letters outside Latin-1. Most often a variable was set from a file with a newline at its end, or text was copied with typographic quotes. Files named by `{file:}` are trimmed; variables are not.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "${OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example\n" },
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
      const fault = faultOf(secret);
      if (fault === null || expanded === undefined) continue;
      const message = `The value of this header holds ${fault}, which no HTTP header can carry.`;
      yield { place: valuePlace(expanded), path, message };
    }
  },
};

function* ofCredential({ credential, entry, id }: LinkedProvider): Iterable<Draft> {
  const fault = faultOf(credential.chosen?.secret ?? null);
  if (fault === null || credential.chosen === null) return;
  const { option } = credential;
  yield {
    place:
      option?.expanded === undefined ? (entry?.property.key ?? null) : valuePlace(option.expanded),
    path: option?.path ?? ["provider", id],
    message: `The key of ${id} (${sourceName(credential.chosen)}) holds ${fault}, which no HTTP header can carry. Set it again without.`,
  };
}

function faultOf(secret: Secret | null): string | null {
  if (secret?.hasControlCharacters === true) return "a line break or another control character";
  return secret?.hasWideCharacters === true
    ? "a typographic quote or another character outside Latin-1"
    : null;
}
