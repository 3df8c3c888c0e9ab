import type { ScalarNode } from "../source/node.js";

/** A reference inside a string, with its place in the file. */
export interface Token {
  readonly kind: "env" | "file";
  /** The variable's name, or the path as written. */
  readonly name: string;
  /** What `${NAME:-default}` falls back to. */
  readonly fallback: string | null;
  readonly start: number;
  readonly end: number;
}

/** Text that looks like another tool's reference and is left unchanged. */
export interface ForeignToken {
  readonly text: string;
  /** The equivalent in this language; null if there is no certain translation. */
  readonly replacement: string | null;
  readonly start: number;
  readonly end: number;
}

/** A string taken apart: literal text and tokens in order, and what looks like a token but is not. */
export interface TokenizedString {
  readonly parts: readonly (string | Token)[];
  readonly foreign: readonly ForeignToken[];
}

const NAME = "[A-Za-z_][A-Za-z0-9_]*";
/** Every one may also end with the text, so that none reads it twice: nothing after an opening brace is closed then. */
const LANGUAGE = new RegExp(
  [
    `(?<escape>\\$\\$\\{(?<escaped>${NAME}(?::-[^}]*)?)(?:\\}|$))`,
    `(?<env>(?<!\\$)\\{env:(?<envName>${NAME})\\})`,
    `(?<file>(?<!\\$)\\{file:(?<path>[^}]+)(?:\\}|$))`,
    `(?<shell>\\$\\{(?<shellName>${NAME})(?::-(?<fallback>[^}]*))?(?:\\}|$))`,
  ].join("|"),
  "g",
);
const UNBRACED = [
  `\\$\\{env:(?<dollarEnv>${NAME})\\}`,
  `\\$\\{\\{\\s*(?:secrets|env|vars)\\.(?<actions>${NAME})\\s*\\}\\}`,
  `(?<![\\w$])os\\.environ/(?<python>${NAME})`,
  `(?<![\\w$.])process\\.env\\.(?<node>${NAME})`,
  `\\$env:(?<powershell>${NAME})`,
  `(?<![\\w$])\\{(?:ENV:|env\\.)(?<spelt>${NAME})\\}`,
  `%(?<percent>[A-Z_][A-Z0-9_]*)%`,
  `(?<![\\w$])\\$(?<bare>[A-Z_][A-Z0-9_]*)(?![\\w{])`,
].join("|");
const FOREIGN = new RegExp(`${UNBRACED}|\\{env:(?<badName>[^}]*)(?:\\}|$)`, "g");
const FOREIGN_UNBRACED = new RegExp(UNBRACED, "g");

/** What looks like another tool's reference, with its place in the text. */
function* foreignIn(text: string): Generator<{ match: RegExpExecArray; index: number }> {
  for (const match of text.matchAll(FOREIGN)) {
    if (match.groups?.badName === undefined || match[0].endsWith("}")) {
      yield { match, index: match.index };
      continue;
    }
    // open to the end: what it took is read again, by what needs no brace of its own
    const rest = text.slice(match.index).matchAll(FOREIGN_UNBRACED);
    for (const later of rest) yield { match: later, index: match.index + later.index };
    return;
  }
}

/**
 * Finds the tokens of a string node. They are looked for in the decoded text, so that a value can
 * neither hide nor forge one with JSON escapes, and are located by their offsets in the file.
 */
export function tokenize(node: ScalarNode): TokenizedString {
  const text = typeof node.value === "string" ? node.value : "";
  if (!/[{$%]|os\.environ|process\.env/.test(text))
    return { parts: text === "" ? [] : [text], foreign: [] };

  const offsetOf = sourceOffsets(node);
  const parts: (string | Token)[] = [];
  const foreign: ForeignToken[] = [];
  let literal = "";
  let at = 0;
  const takeLiteral = (end: number) => {
    const stretch = text.slice(at, end);
    for (const { match, index } of foreignIn(stretch)) {
      const from = at + index;
      foreign.push({
        text: match[0],
        replacement: translation(match.groups ?? {}),
        start: offsetOf(from),
        end: offsetOf(from + match[0].length),
      });
    }
    literal += stretch;
  };
  for (const match of text.matchAll(LANGUAGE)) {
    if (!match[0].endsWith("}")) break;
    takeLiteral(match.index);
    at = match.index + match[0].length;
    const { escaped, envName, path, shellName, fallback } = match.groups ?? {};
    if (escaped !== undefined) {
      literal += `\${${escaped}}`;
      continue;
    }
    if (literal !== "") parts.push(literal);
    literal = "";
    parts.push({
      kind: path === undefined ? "env" : "file",
      name: envName ?? path ?? shellName ?? "",
      fallback: fallback ?? null,
      start: offsetOf(match.index),
      end: offsetOf(at),
    });
  }
  takeLiteral(text.length);
  if (literal !== "") parts.push(literal);
  return { parts, foreign };
}

function translation(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { badName: _, ...known } = groups;
  const name = Object.values(known).find((it) => it !== undefined);
  return name === undefined ? null : `{env:${name}}`;
}

/** Maps an index of the decoded string to its UTF-16 offset in the file. */
function sourceOffsets(node: ScalarNode): (index: number) => number {
  const raw = node.file.text.slice(node.start + 1, node.end - 1);
  if (!raw.includes("\\")) return (index) => node.start + 1 + index;
  const offsets: number[] = [];
  for (const match of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\[\s\S]|[\s\S]/g)) offsets.push(match.index);
  return (index) => node.start + 1 + (offsets[index] ?? raw.length);
}
