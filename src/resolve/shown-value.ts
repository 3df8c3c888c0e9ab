import { type Expanded, type Expansion, type Token, tokenize } from "../expand/index.js";
import { fieldAt, isPublicField, isSecretPlace } from "../language/fields.js";
import type { Path } from "../language/path.js";
import { isSchemeAtMost } from "../language/schemes.js";
import { withoutUrlSecrets } from "../language/url-secrets.js";
import type { ConfigNode } from "../source/node.js";
import { isMalformed } from "./endpoint-problem.js";
import type { Program } from "./program.js";

const HIDDEN = "***";

/**
 * A config value as it may be shown: public values resolved, secrets by their references,
 * and text hidden unless it is known not to be secret.
 */
export function shownValue(node: ConfigNode, path: Path, program: Program): unknown {
  if (node.kind === "array") {
    return node.items.map((item, index) => shownValue(item, [...path, index], program));
  }
  if (node.kind === "object") {
    const shown: Record<string, unknown> = Object.create(null);
    for (const { name, value } of node.properties) {
      shown[name] = shownValue(value, [...path, name], program);
    }
    return shown;
  }
  if (typeof node.value !== "string") {
    // a key may be all digits
    return typeof node.value === "number" && isSecretPlace(path) ? HIDDEN : node.value;
  }
  // what a stronger layer replaced was never resolved, and is shown as written
  const { expansion } = program;
  const expanded = expansion.of(node);
  if (!isPublicField(path)) {
    return secretText(expanded?.parts ?? tokenize(node).parts, path, expansion);
  }
  return expanded === undefined
    ? writtenText(tokenize(node).parts, path, expansion)
    : publicValue(expanded, path, program);
}

function publicValue(expanded: Expanded, path: Path, program: Program): string | number | boolean {
  const { expansion } = program;
  // a credential in a public field, or a file that may contain one, is reported elsewhere
  const mayShow = expanded.tokens.every(
    ({ kind, name, value }) => kind === "env" && value !== null && !expansion.isCredential(name),
  );
  const isLiteral = expanded.tokens.length === 0;
  const isHidden = !mayShow || (!isLiteral && isMalformed(path, program));
  if (isHidden || expanded.value?.kind !== "public")
    return writtenText(expanded.parts, path, expansion);
  const text = withoutUrlSecrets(expanded.value.text);
  const isOneToken = expanded.parts.length === 1 && expanded.tokens.length === 1;
  return isOneToken ? asField(text, path) : text;
}

/** A variable is text; in a field of another type it counts as the value it spells. */
function asField(text: string, path: Path): string | number | boolean {
  const types = fieldAt(path)?.types ?? ["string"];
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  const isNumeric = types.includes("integer") || types.includes("number");
  return isNumeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function writtenText(parts: readonly (string | Token)[], path: Path, expansion: Expansion): string {
  const written = parts.map((part) =>
    typeof part === "string" ? part : writtenToken(part, path, expansion),
  );
  return withoutUrlSecrets(written.join(""));
}

function secretText(parts: readonly (string | Token)[], path: Path, expansion: Expansion): string {
  if (parts.length === 0) return "";
  return parts
    .map((part) => {
      if (typeof part !== "string") return writtenToken(part, path, expansion);
      const isScheme = parts.length > 1 && isSchemeAtMost(part);
      return isScheme ? part : HIDDEN;
    })
    .join("");
}

/** A token as written, except for its default, which is as secret as the value it replaces. */
export function writtenToken(
  { kind, name, fallback }: Token,
  path: Path,
  expansion: Expansion,
): string {
  if (kind === "file") return `{file:${name}}`;
  if (fallback === null) return `{env:${name}}`;
  const shown = isPublicField(path) && !expansion.isCredential(name);
  return `\${${name}:-${shown ? withoutUrlSecrets(fallback) : HIDDEN}}`;
}
