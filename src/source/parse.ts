import { createScanner, printParseErrorCode, visit } from "jsonc-parser";
import type { ConfigNode, KeyNode, ObjectNode, Property, SourceFile } from "./node.js";

/** Why a text is not usable config, with the exact stretch that shows it. */
export interface ParseProblem {
  readonly kind:
    | "syntax"
    | "duplicate-key"
    | "prototype-key"
    | "too-deep"
    | "too-large"
    | "empty"
    | "binary"
    | "not-an-object";
  readonly message: string;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** Steps to the object that holds the key, then the key; empty for whole-file problems. */
  readonly path: readonly (string | number)[];
  /** The first of two equal keys. */
  readonly first?: KeyNode;
}

export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedFile {
  readonly file: SourceFile;
  /** Null where there is nothing to read on: the problems say why. */
  readonly root: ObjectNode | null;
  readonly comments: readonly Comment[];
  readonly problems: readonly ParseProblem[];
}

/** jsonc-parser is recursive and overflows the stack at about 10,000 levels. */
const MAXIMUM_DEPTH = 200;
const MAXIMUM_LENGTH = 4 * 1024 * 1024;
const TOO_LARGE =
  "The file is larger than 4 MiB, which no config needs. Check that the path is right.";

/** True for a size, in bytes or characters, that no config has. */
export function isTooLarge(size: number): boolean {
  return size > MAXIMUM_LENGTH;
}

/** The result for a file that is too large to be read into memory at all. */
export function tooLargeFile(file: SourceFile): ParsedFile {
  const problem: ParseProblem = {
    kind: "too-large",
    message: TOO_LARGE,
    file,
    start: 0,
    end: 0,
    path: [],
  };
  return { file, root: null, comments: [], problems: [problem] };
}

/**
 * Parses JSONC (comments and trailing commas allowed) into nodes with ranges. Never throws: every
 * flaw is a problem, and what can be read around it is read.
 */
export function parseConfig(file: SourceFile): ParsedFile {
  const whole = wholeFileProblem(file);
  if (whole !== null) return { file, root: null, comments: [], problems: [whole] };

  const problems: ParseProblem[] = [];
  const comments: Comment[] = [];
  const root = readNodes(file, problems, comments);
  if (root === null || root.kind !== "object") {
    if (problems.length === 0 && root !== null) {
      const message = `The file holds ${root.kind === "array" ? "an array" : "a single value"}; a config is one object in braces.`;
      problems.push({
        kind: "not-an-object",
        message,
        file,
        start: root.start,
        end: root.end,
        path: [],
      });
    }
    return { file, root: null, comments, problems };
  }
  return { file, root, comments, problems };
}

function wholeFileProblem(file: SourceFile): ParseProblem | null {
  const { text } = file;
  const problem = (
    kind: ParseProblem["kind"],
    message: string,
    start = 0,
    end = start,
  ): ParseProblem => ({ kind, message, file, start, end, path: [] });

  if (isTooLarge(text.length)) return problem("too-large", TOO_LARGE);
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    return problem(
      "binary",
      "The file holds binary data, not JSON. Check that the path is right.",
      nul,
      nul + 1,
    );
  }
  const scanner = createScanner(withoutByteOrderMark(text), true);
  let depth = 0;
  scanner.scan();
  if (scanner.getTokenOffset() >= text.length) {
    return problem(
      "empty",
      "The file is empty. A config is at least {}; run `altimate config init` for a starter.",
    );
  }
  while (scanner.getTokenOffset() < text.length) {
    const start = scanner.getTokenOffset();
    const bracket = scanner.getTokenLength() === 1 ? text[start] : undefined;
    if (bracket === "{" || bracket === "[") depth += 1;
    if (bracket === "}" || bracket === "]") depth -= 1;
    if (depth > MAXIMUM_DEPTH) {
      const message = `Brackets are nested more than ${MAXIMUM_DEPTH} levels deep here.`;
      return problem("too-deep", message, start, start + 1);
    }
    scanner.scan();
  }
  return null;
}

/** Editors on Windows write a mark that JSON does not know; a space in its place keeps offsets. */
function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
}

/** An object or array that is still open while the text is read. */
type OpenNode = {
  readonly start: number;
  readonly step: string | number | null;
} & (
  | {
      readonly kind: "object";
      readonly properties: Property[];
      readonly names: Map<string, number>;
      key: KeyNode | null;
    }
  | { readonly kind: "array"; readonly items: ConfigNode[] }
);

function readNodes(
  file: SourceFile,
  problems: ParseProblem[],
  comments: Comment[],
): ConfigNode | null {
  const text = withoutByteOrderMark(file.text);
  const open: OpenNode[] = [];
  let root: ConfigNode | null = null;

  const pathHere = () => open.flatMap(({ step }) => (step === null ? [] : [step]));
  const nextStep = (): string | number | null => {
    const parent = open.at(-1);
    if (parent === undefined) return null;
    return parent.kind === "array" ? parent.items.length : (parent.key?.value ?? null);
  };
  const place = (node: ConfigNode) => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else if (parent.kind === "array") parent.items.push(node);
    else if (parent.key !== null) addProperty(parent, parent.key, node);
  };
  const addProperty = (
    parent: Extract<OpenNode, { kind: "object" }>,
    key: KeyNode,
    value: ConfigNode,
  ) => {
    const property: Property = { name: key.value, key, value, overridden: [] };
    const earlier = parent.names.get(key.value);
    if (earlier === undefined) {
      parent.names.set(key.value, parent.properties.length);
      parent.properties.push(property);
    } else {
      // the host product keeps the last of two equal keys, and so do we
      const first = parent.properties[earlier];
      parent.properties[earlier] = property;
      if (first !== undefined) {
        const path = [...pathHere(), key.value];
        const message = `The key "${key.value}" is written twice in this object; only the last one counts.`;
        problems.push({
          ...span(file, key),
          kind: "duplicate-key",
          message,
          path,
          first: first.key,
        });
      }
    }
    if (key.value === "__proto__") {
      const path = [...pathHere(), key.value];
      const message = `"__proto__" is not a config key; programs that read this file may be harmed by it.`;
      problems.push({ ...span(file, key), kind: "prototype-key", message, path });
    }
    parent.key = null;
  };
  const close = (offset: number, length: number) => {
    const node = open.pop();
    if (node === undefined) return;
    const place_ = { file, start: node.start, end: offset + length };
    place(
      node.kind === "object"
        ? { ...place_, kind: "object", properties: node.properties }
        : { ...place_, kind: "array", items: node.items },
    );
  };

  visit(
    text,
    {
      onObjectBegin: (start) => {
        open.push({
          kind: "object",
          start,
          step: nextStep(),
          properties: [],
          names: new Map(),
          key: null,
        });
      },
      onArrayBegin: (start) => {
        open.push({ kind: "array", start, step: nextStep(), items: [] });
      },
      onObjectEnd: close,
      onArrayEnd: close,
      onObjectProperty: (value, start, length) => {
        const parent = open.at(-1);
        if (parent?.kind === "object") {
          parent.key = { kind: "key", file, start, end: start + length, value };
        }
      },
      onLiteralValue: (value, start, length) => {
        place({ kind: "scalar", file, start, end: start + length, value });
      },
      onComment: (start, length) => {
        comments.push({ text: text.slice(start, start + length), start, end: start + length });
      },
      onError: (code, start, length) => {
        // one slip makes the parser stumble at everything after it: only the first is a mistake
        if (problems.some((problem) => problem.kind === "syntax")) return;
        problems.push({
          kind: "syntax",
          message: syntaxMessage(printParseErrorCode(code), text, start, length),
          file,
          start,
          end: start + length,
          path: [],
        });
      },
    },
    { allowTrailingComma: true, disallowComments: false },
  );
  // what the text left open still counts as far as it goes
  while (open.length > 0) close(text.length, 0);
  return root;
}

function span(file: SourceFile, { start, end }: { start: number; end: number }) {
  return { file, start, end };
}

function syntaxMessage(code: string, text: string, start: number, length: number): string {
  const found = describe(text, start, length);
  switch (code) {
    case "PropertyNameExpected":
      return `Expected a key in double quotes, found ${found}.`;
    case "ValueExpected":
      return `Expected a value, found ${found}.`;
    case "ColonExpected":
      return `Expected ":" after the key, found ${found}.`;
    case "CommaExpected":
      return `Expected "," before ${found}.`;
    case "CloseBraceExpected":
      return `Expected "}" or ",", found ${found}.`;
    case "CloseBracketExpected":
      return `Expected "]" or ",", found ${found}.`;
    case "EndOfFileExpected":
      return `Expected the end of the file after the config object, found ${found}.`;
    case "UnexpectedEndOfComment":
      return "This comment is never closed with */.";
    case "UnexpectedEndOfString":
      return "This string has no closing quote on its line.";
    case "UnexpectedEndOfNumber":
      return "This is not a JSON number.";
    case "InvalidUnicode":
      return "A \\u escape needs four hexadecimal digits.";
    case "InvalidEscapeCharacter":
      return 'This string has an escape that JSON does not know. A backslash itself is written "\\\\".';
    case "InvalidCharacter":
      return "A string may not hold a raw line break or control character; write \\n or \\t.";
    default:
      return text[start] === "'"
        ? "Strings and keys need double quotes here."
        : `Expected a key or a value, found ${found}.`;
  }
}

/** Names what was found without quoting it where it could be (part of) a secret. */
function describe(text: string, start: number, length: number): string {
  const found = text.slice(start, start + length);
  if (text.slice(start).trim() === "") return "the end of the file";
  if (/^[{}[\],:]$/.test(found)) return `"${found}"`;
  if (found.startsWith('"')) return "a string";
  if (/^-?\d/.test(found)) return "a number";
  return /^(true|false|null)$/.test(found) ? found : "a bare word";
}
