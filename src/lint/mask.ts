import { isPublicField, type Path } from "../expand/index.js";
import type { ConfigNode } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";
import { keyRanges } from "./key-formats.js";
import { type Span, urlSecrets } from "./urls.js";

/**
 * The stretches of a file that may hold a secret and are masked wherever its lines are shown: literal
 * strings in secret fields, and whatever has the form of a key, in comments too. In a file that does
 * not parse, nothing tells a secret from anything else, so every string value is masked.
 */
export function secretSpans({ file, root, problems }: ParsedFile): readonly Span[] {
  const keys = keyRanges(file.text);
  if (root === null || problems.some(({ kind }) => kind === "syntax")) {
    return [...quotedValues(file.text), ...keys];
  }
  return [...literalsOf(root, []), ...keys];
}

/** The text of a file with all that may be secret in it replaced. */
export function maskedText(parsed: ParsedFile): string {
  const { text } = parsed.file;
  let masked = "";
  let at = 0;
  for (const { start, end } of secretSpans(parsed).toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    masked += `${text.slice(at, Math.max(at, start))}***`;
    at = end;
  }
  return masked + text.slice(at);
}

function* literalsOf(node: ConfigNode, path: Path): Iterable<Span> {
  if (node.kind === "object") {
    for (const { name, value } of node.properties) yield* literalsOf(value, [...path, name]);
  } else if (node.kind === "array") {
    for (const [index, item] of node.items.entries()) yield* literalsOf(item, [...path, index]);
  } else if (typeof node.value === "string" && !isPublicField(path)) {
    if (!HARMLESS.test(node.value)) yield { start: node.start + 1, end: node.end - 1 };
  } else if (typeof node.value === "string") {
    const inside = node.start + 1;
    const raw = node.file.text.slice(inside, node.end - 1);
    for (const { start, end } of urlSecrets(raw))
      yield { start: inside + start, end: inside + end };
  }
}

/** Nothing but references, with the word that names the scheme before them. */
const HARMLESS = /^(?:(?:Bearer|Basic|Token)\s+)?(?:\{(?:env|file):[^}]+\}|\$\{\w+\}|\s|::)*$/i;

/** The insides of all strings that are not followed by a colon, closed on their line or not. */
function* quotedValues(text: string): Iterable<Span> {
  for (const match of text.matchAll(
    /(["'])((?:\\.|(?!\1)[^\\\r\n])*)(?:\1|(?=[\r\n]|$))(?!\s*:)/g,
  )) {
    const start = match.index + 1;
    yield { start, end: start + (match[2] ?? "").length };
  }
}
