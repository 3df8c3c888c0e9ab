import { type Expanded, type ForeignToken, isOneToken } from "../expand/index.js";
import { withoutReferences } from "../language/braces.js";
import { isPublicField } from "../language/fields.js";
import { isSchemeAtMost } from "../language/schemes.js";
import type { CredentialCandidate } from "../resolve/index.js";
import type { Place } from "./draft.js";

/** The parts of a config in which text that looks like a reference is meant as one. */
const SCOPES = ["provider", "model", "small_model", "mcp"];

/**
 * Text in a string that was meant as a reference but is not one: another tool's syntax, or a slip in
 * ours. In a secret field it counts only if it is the whole value: anywhere else a `$` may be part
 * of a password.
 */
export function failedReferences(expanded: Expanded): readonly ForeignToken[] {
  const { path, node, foreign } = expanded;
  const isModel = path[0] === "agent" && path[2] === "model";
  if (foreign.length === 0 || !(isModel || SCOPES.includes(String(path[0])))) return [];
  const meant = foreign.filter(({ text }) => {
    // %E2%82%AC is an encoded character; commands of MCP servers belong to the shell
    if (/^%[0-9A-F]{2}%$/.test(text)) return false;
    return path[0] !== "mcp" || /^\$?\{/.test(text);
  });
  if (isPublicField(path)) return meant;
  const rest = meant.reduce((left, { text }) => left.replace(text, ""), String(node.value));
  return isSchemeAtMost(withoutReferences(rest)) ? meant : [];
}

/** True for a string with a reference that is not closed, or has no name. */
export function isUnfinished({ parts }: Expanded): boolean {
  return parts.some((part) => typeof part === "string" && isOpen(part));
}

function isOpen(text: string): boolean {
  const rest = text.slice(text.lastIndexOf("}") + 1);
  return /\{(?:env|file):\}/.test(text) || /\{(?:env|file):/.test(rest);
}

/** What to call a credential's source in the middle of a sentence. */
export function sourceName({ ref, reference }: CredentialCandidate): string {
  return ref.from === "auth" ? "the stored login" : reference;
}

/** The reference itself if a string is nothing else, or the whole string. */
export function valuePlace({ node, parts, tokens }: Expanded): Place {
  const [token] = tokens;
  return token !== undefined && isOneToken(parts)
    ? { file: node.file, start: token.start, end: token.end }
    : node;
}

/** What happens if a reference is empty. */
export function emptyEffect(path: Expanded["path"]): string {
  switch (path.at(-1)) {
    case "apiKey":
      return "altimate-code would send an empty key instead of a stored login";
    case "baseURL":
    case "endpoint":
      return "requests would not go to the address meant here";
    default:
      return "altimate-code silently replaces it with nothing";
  }
}
