import { isPublicField, isSecretPlace } from "../language/fields.js";
import { keyRanges } from "../language/key-shapes.js";
import type { Path } from "../language/path.js";
import { leadingScheme } from "../language/schemes.js";
import { type Span, urlMasks } from "../language/url-secrets.js";
import type { ConfigNode } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";

/**
 * The parts of a file that may be secret and are masked wherever its lines are shown: literal
 * strings in secret fields, and whatever has the form of a key, in comments too. In a file that does
 * not parse, a secret cannot be told from anything else, so every string value is masked.
 */
export function secretSpans({ file, root, problems }: ParsedFile): readonly Span[] {
  const keys = keyRanges(file.text);
  // the first of two equal keys is not in the tree
  const isPartial = problems.some(({ kind }) => kind === "syntax" || kind === "duplicate-key");
  if (root === null || isPartial) return [...writtenValues(file.text), ...keys];
  return [...literalsOf(root, []), ...keys];
}

/** The text of a file with all that may be secret in it replaced. */
export function maskedText(parsed: ParsedFile): string {
  const { text } = parsed.file;
  let masked = "";
  let at = 0;
  for (const { start, end } of secretSpans(parsed).toSorted((a, b) => a.start - b.start)) {
    // of two that overlap, the second only makes the first longer
    if (start >= at) masked += `${text.slice(at, start)}***`;
    at = Math.max(at, end);
  }
  return masked + text.slice(at);
}

function* literalsOf(node: ConfigNode, path: Path): Iterable<Span> {
  if (node.kind === "object") {
    for (const { name, value } of node.properties) yield* literalsOf(value, [...path, name]);
  } else if (node.kind === "array") {
    for (const [index, item] of node.items.entries()) yield* literalsOf(item, [...path, index]);
  } else if (typeof node.value === "number" && isSecretPlace(path)) {
    yield node;
  } else if (typeof node.value === "string" && !isPublicField(path)) {
    if (!isHarmless(node.value)) yield { start: node.start + 1, end: node.end - 1 };
  } else if (typeof node.value === "string") {
    const inside = node.start + 1;
    const raw = node.file.text.slice(inside, node.end - 1);
    for (const { start, end } of urlMasks(raw)) yield { start: inside + start, end: inside + end };
  }
}

/** Only references, preceded by the name of the scheme. */
function isHarmless(value: string): boolean {
  const scheme = leadingScheme(value) ?? "";
  return REFERENCES.test(value.trimStart().slice(scheme.length));
}

const REFERENCES = /^(?:\{(?:env|file):[^}]+\}|\$\{\w+\}|\s|::)*$/i;

/** Whatever may be a value on a line: strings, closed or not, and bare words. */
function* writtenValues(text: string): Iterable<Span> {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    for (const { start, end } of valuesOf(line[0])) {
      yield { start: line.index + start, end: line.index + end };
    }
  }
}

function* valuesOf(line: string): Iterable<Span> {
  // with a quote missing, or escaped, a string's inside cannot be told from its outside
  if (line.split('"').length % 2 === 0 || line.includes("\\")) {
    const key = /^\s*(?:[{,]\s*)?"[^"]*"\s*:/.exec(line)?.[0] ?? "";
    yield { start: key.length, end: line.length };
    return;
  }
  let outside = 0;
  for (const match of line.matchAll(STRING)) {
    const [text] = match;
    const end = match.index + text.length;
    yield* wordsIn(line, outside, match.index);
    outside = end;
    const isClosed = text.length > 1 && text.at(-1) === text[0];
    if (isClosed && /^\s*:/.test(line.slice(end, end + 80))) continue;
    yield { start: match.index + 1, end: isClosed ? end - 1 : end };
  }
  yield* wordsIn(line, outside, line.length);
  for (const match of line.matchAll(BARE_VALUE)) {
    const end = match.index + match[0].length;
    yield { start: end - (match[1] ?? "").length, end };
  }
}

/** Words between the strings: a value without quotes, or one cut up by a quote inside it. */
function* wordsIn(line: string, start: number, end: number): Iterable<Span> {
  for (const word of line.slice(start, end).matchAll(BARE_WORD)) {
    if (/^\/[/*]/.test(word[0])) return;
    const to = start + word.index + word[0].length;
    if (!LITERAL.test(word[0]) && !/^\s*:/.test(line.slice(to, to + 80))) {
      yield { start: start + word.index, end: to };
    }
  }
}

const BARE_WORD = /[^\s"'{}[\],:]+/g;
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;
const STRING = /"[^"]*"|'[^']*(?:'|$)/g;
/** A word after a colon that is neither a string nor a number, `true`, `false` or `null`. */
const BARE_VALUE =
  /:\s*(?!(?:true|false|null|-?\d[\d.eE+-]*)\s*(?:[,}\]]|$))([^\s"'{}[\],:][^,}\]"']*)/g;
