import type { ConfigNode } from "../source/node.js";
import type { Expansion } from "./expand.js";

/**
 * The public scalar a node stands for. A string that is one token may feed a number or a flag, since
 * variables are text; undefined for secrets, unresolved values and objects.
 */
export function scalarValue(
  node: ConfigNode | undefined,
  expansion: Expansion,
): string | number | boolean | null | undefined {
  if (node?.kind !== "scalar") return undefined;
  const expanded = expansion.of(node);
  if (expanded === undefined) return node.value;
  if (expanded.value?.kind !== "public") return undefined;
  const { text } = expanded.value;
  return isOneToken(expanded.parts) ? coerce(text) : text;
}

/** True for a string that is nothing but one token. */
export function isOneToken(parts: readonly unknown[]): boolean {
  return parts.length === 1 && typeof parts[0] !== "string";
}

function coerce(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}
