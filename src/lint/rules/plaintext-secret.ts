import type { Expanded } from "../../expand/index.js";
import { isPublicField } from "../../language/fields.js";
import { holdsKey } from "../../language/key-shapes.js";
import { PLACEHOLDER } from "../../language/placeholders.js";
import { leadingScheme } from "../../language/schemes.js";
import { isSecretHeader, isSecretOption } from "../../language/secret-names.js";
import { isLocal, type LinkedProvider, type Program, writtenOptions } from "../../resolve/index.js";
import type { ConfigNode } from "../../source/node.js";
import { failedReferences, isUnfinished } from "../references.js";
import type { Rule } from "../rule.js";

export const plaintextSecret: Rule = {
  id: "plaintext-secret",
  code: "ALT401",
  severity: "error",
  summary: "A key or token is written in plain text.",
  details:
    "A key in a config ends up in version control, in backups and on screens. Put it in a variable and write `{env:NAME}`, or in a file and write `{file:path}`, then replace the key, since it may have been seen. A placeholder for a server on this machine is fine.",
  examples: {
    bad: {
      config: '{\n  "provider": { "openai": { "options": { "apiKey": "my-secret-key" } } }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check(program) {
    const { expansion, providers } = program;
    const expected = new Map(secretFields(program).map(({ node, local }) => [node, local]));
    for (const expanded of expansion.strings) {
      const text = expanded.parts.filter((part) => typeof part === "string").join("");
      const defaults = expanded.tokens.map(({ fallback }) => fallback ?? "").join("");
      // only the name of a scheme may accompany a reference; its default counts as written out
      const literal = (expanded.tokens.length === 0 ? text : defaults).trim();
      const isSecretField =
        expected.has(expanded.node) &&
        failedReferences(expanded).length === 0 &&
        !isUnfinished(expanded) &&
        !PLACEHOLDER.test(literal);
      if (!holdsKey(`${text} ${defaults}`) && !(isSecretField && literal !== "")) continue;
      const reference = suggestedReference(expanded, providers);
      const advice = isPublicField(expanded.path)
        ? "A key does not belong in this field: keep it in a variable and refer to that in apiKey"
        : `Keep it in a variable and write ${reference}`;
      // a server on this machine often accepts any text, so this may not be a key at all
      const isHarmless = expected.get(expanded.node) === true && !holdsKey(literal);
      yield {
        place: expanded.node,
        path: expanded.path,
        ...(isHarmless && { severity: "warning" as const }),
        message: `A secret is written here in plain text. ${advice}; replace the key if the file was ever shared.`,
        ...(!isPublicField(expanded.path) && { suggestion: reference }),
      };
    }
  },
};

interface SecretField {
  readonly node: ConfigNode;
  /** The value stays on this machine. */
  readonly local: boolean;
}

/** The strings of a program that must be secrets. */
function secretFields({ providers, models }: Program): readonly SecretField[] {
  const options = providers.flatMap((linked) =>
    (linked.entry === null ? [] : writtenOptions(linked.entry))
      .filter(({ name }) => isSecretOption(name))
      .flatMap((it) => [it, it.shadowed ?? []].flat())
      .map(({ property }) => ({ node: property.value, local: isLocal(linked) })),
  );
  const headers = [
    ...providers.map((it) => ({ headers: it.headers, local: isLocal(it) })),
    ...models.map((it) => ({ headers: it.headers, local: isLocal(it.provider) })),
  ].flatMap(({ headers, local }) =>
    headers
      .filter(({ name }) => isSecretHeader(name))
      .map(({ property }) => ({ node: property.value, local })),
  );
  return [...options, ...headers];
}

/** The provider's own variable if its key is meant, else a name derived from the field's. */
function suggestedReference(
  { path, parts }: Expanded,
  providers: readonly LinkedProvider[],
): string {
  const id = path[0] === "provider" ? String(path[1]) : "";
  const field = String(path.findLast((step) => typeof step === "string") ?? "");
  const own = providers.find((it) => it.id === id)?.provider.credential.env[0];
  const name = field === "apiKey" && own !== undefined ? own : variableName(id, field);
  const scheme = leadingScheme(parts.join(""));
  return scheme === null ? `{env:${name}}` : `${scheme} {env:${name}}`;
}

function variableName(id: string, field: string): string {
  const what = /authorization$/i.test(field)
    ? "token"
    : field.replaceAll(/(?<=[a-z])[A-Z]/g, "_$&");
  return [id, what]
    .filter((part) => part !== "")
    .map((part) => part.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_"))
    .join("_");
}
