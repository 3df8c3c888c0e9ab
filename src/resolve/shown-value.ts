import { type Expanded, type ExpandedToken, isPublicField, type Path } from "../expand/index.js";
import type { ConfigNode } from "../source/node.js";
import { fieldAt } from "./field.js";
import type { Program } from "./program.js";
import { isCredentialVariable } from "./shipments.js";

const HIDDEN = "***";

/**
 * A value of the config as somebody may see it: public values resolved, secrets by their references,
 * and text hidden of which nobody knows that it is no secret.
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
  const expanded = program.expansion.of(node);
  if (expanded === undefined) return node.value;
  return isPublicField(path) ? publicValue(expanded, path) : secretText(expanded);
}

function publicValue(expanded: Expanded, path: Path): string | number | boolean {
  // whoever writes a credential, or a file that may hold one, into a public field is told elsewhere
  const mayShow = expanded.tokens.every(
    ({ kind, name, value }) => kind === "env" && value !== null && !isCredentialVariable(name),
  );
  if (!mayShow || expanded.value?.kind !== "public") {
    const written = expanded.parts.map((it) => (typeof it === "string" ? it : writtenToken(it)));
    return withoutUrlSecrets(written.join(""));
  }
  const text = withoutUrlSecrets(expanded.value.text);
  const isOneToken = expanded.parts.length === 1 && expanded.tokens.length === 1;
  return isOneToken ? asField(text, path) : text;
}

/** A variable is text; in a field of another type it counts as what it spells. */
function asField(text: string, path: Path): string | number | boolean {
  const types = fieldAt(path)?.types ?? ["string"];
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  const isNumeric = types.includes("integer") || types.includes("number");
  return isNumeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function secretText({ parts, tokens }: Expanded): string {
  if (parts.length === 0) return "";
  if (tokens.length === 0) return HIDDEN;
  return parts
    .map((part) => {
      if (typeof part !== "string") return writtenToken(part);
      return /^\s*(?:Bearer|Basic|Token|Api-Key)?\s*$/i.test(part) ? part : HIDDEN;
    })
    .join("");
}

/** A token as it is written, but for a default: in the place of a secret that is one itself. */
export function writtenToken({ kind, name, fallback }: ExpandedToken): string {
  if (kind === "file") return `{file:${name}}`;
  return fallback === null ? `{env:${name}}` : `\${${name}:-${HIDDEN}}`;
}

/** A URL without the secrets that people put into it: a password, a key in the query. */
function withoutUrlSecrets(text: string): string {
  return text
    .replace(/(?<=:\/\/)[^/?#\s]*@/, `${HIDDEN}@`)
    .replace(/([?&][^=&#]*(?:key|token|secret|pass|sig|code)[^=&#]*=)[^&#]*/gi, `$1${HIDDEN}`);
}
