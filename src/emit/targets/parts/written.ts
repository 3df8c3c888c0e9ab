import type { Expanded, ExpandedToken, Expansion } from "../../../expand/index.js";
import { replaceClosed } from "../../../language/braces.js";
import { isSecretOption } from "../../../language/secret-names.js";
import type { LinkedHeader } from "../../../resolve/index.js";
import type { ConfigNode } from "../../../source/node.js";
import { type Folders, portablePath } from "../../inputs.js";

/** Config values as written out again: references stay references, and secrets are left out. */
export interface Writer {
  /** The value of a node without its secrets; undefined if the node itself is one, perhaps by its name. */
  readonly value: (node: ConfigNode, name?: string) => unknown;
  /** The text of a string with its references. */
  readonly text: (expanded: Expanded) => string;
  /** Headers with their texts: literal ones were checked to contain no secret. */
  readonly headers: (headers: readonly LinkedHeader[]) => Readonly<Record<string, string>>;
}

/** `onSecret` is called with the path of every string that is left out. */
export function writerOf(
  expansion: Expansion,
  folders: Folders,
  onSecret: (path: string) => void,
): Writer {
  const text = ({ parts }: Expanded) =>
    parts
      .map((part) => (typeof part === "string" ? literalText(part) : tokenText(part, folders)))
      .join("");

  const value = (node: ConfigNode, name = ""): unknown => {
    if (node.kind === "array")
      return node.items.map((item) => value(item)).filter((item) => item !== undefined);
    if (node.kind === "object") {
      return Object.fromEntries(
        node.properties.flatMap((property) => {
          const written = value(property.value, property.name);
          return written === undefined ? [] : [[property.name, written]];
        }),
      );
    }
    const expanded = typeof node.value === "string" ? expansion.of(node) : undefined;
    // a key may be all digits
    if (typeof node.value === "number" && isSecretOption(name)) return void onSecret(name);
    if (expanded === undefined) return node.value;
    const isLiteral = expanded.tokens.length === 0;
    if (isLiteral && expanded.value?.kind === "secret" && node.value !== "") {
      onSecret(expanded.path.join("."));
      return undefined;
    }
    return text(expanded);
  };
  const headers = (all: readonly LinkedHeader[]) =>
    Object.fromEntries(
      all.flatMap(({ name, property: { value: node } }) => {
        const expanded = node.kind === "scalar" ? expansion.of(node) : undefined;
        return expanded === undefined ? [] : [[name, text(expanded)]];
      }),
    );
  return { value, text, headers };
}

/** Text that would be read as a reference is escaped again. */
function literalText(text: string): string {
  const references = /\$\{([A-Za-z_]\w*(?::-[^}]*)?)(?:\}|$)/g;
  return replaceClosed(text, references, (name) => `$\${${name}}`);
}

/** opencode reads `{env:NAME}` as well, but has no defaults. */
function tokenText({ kind, name, path, fallback }: ExpandedToken, folders: Folders): string {
  if (kind === "env") return fallback === null ? `{env:${name}}` : `\${${name}:-${fallback}}`;
  const keepsItsName = name.startsWith("~/") || path === null;
  return `{file:${keepsItsName ? name : portablePath(path, folders.base, folders)}}`;
}
