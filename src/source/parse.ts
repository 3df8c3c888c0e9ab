import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { ConfigNode, ObjectNode, ScalarNode, SourceFile } from "./node.js";
import type { ParseProblem } from "./problem.js";
import { syntaxMessage } from "./syntax-message.js";
import { stretch, Tree } from "./tree.js";
import { tooLarge, wholeFileProblem, withoutByteOrderMark } from "./whole-file.js";

export type { ParseProblem } from "./problem.js";

export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedFile {
  readonly file: SourceFile;
  /** Null if nothing can be read: the problems say why. */
  readonly root: ObjectNode | null;
  readonly comments: readonly Comment[];
  readonly problems: readonly ParseProblem[];
}

const EMPTY =
  "The file is empty. A config is at least {}; run `altimate config init` for a starter.";

/** The result for a file that is too large to be read into memory at all. */
export function tooLargeFile(file: SourceFile): ParsedFile {
  return { file, root: null, comments: [], problems: [tooLarge(file)] };
}

/**
 * Parses JSONC (comments and trailing commas allowed) into nodes with ranges. Never throws: every
 * flaw is a problem, and everything readable around it is read.
 */
export function parseConfig(file: SourceFile): ParsedFile {
  const whole = wholeFileProblem(file);
  if (whole !== null) return { file, root: null, comments: [], problems: [whole] };

  const problems: ParseProblem[] = [];
  const comments: Comment[] = [];
  const root = readNodes(file, problems, comments);
  if (root?.kind === "object") return { file, root, comments, problems };
  if (root !== null && !problems.some(({ kind }) => kind === "syntax")) {
    const message = `The file contains ${root.kind === "array" ? "an array" : "a single value"}; a config is one object in braces.`;
    problems.push({ ...stretch(root), kind: "not-an-object", message, path: [] });
  }
  return { file, root: null, comments, problems };
}

/** Reads a text into a tree; its problems and comments are added to the lists. */
function readNodes(
  file: SourceFile,
  problems: ParseProblem[],
  comments: Comment[],
): ConfigNode | null {
  const text = withoutByteOrderMark(file.text);
  const tree = new Tree(file, text, problems);
  visit(
    text,
    {
      onObjectBegin: (start) => tree.openObject(start),
      onArrayBegin: (start) => tree.openArray(start),
      onObjectEnd: (start, length) => tree.close(start, length),
      onArrayEnd: (start, length) => tree.close(start, length),
      onObjectProperty: (value: string, start, length) => tree.addKey(value, start, length),
      onLiteralValue: (value: ScalarNode["value"], start, length) =>
        tree.addLiteral(value, start, length),
      onComment: (start, length) => {
        const end = tree.within(start + length);
        comments.push({ text: text.slice(start, end), start, end });
      },
      onError: (code, start, length) => {
        // one error makes the parser stumble over everything after it: only the first is real
        if (!tree.isBroken) problems.push(syntaxProblem(tree, code, start, length));
        tree.isBroken = true;
      },
    },
    { allowTrailingComma: true, disallowComments: false },
  );
  tree.closeAll();
  return tree.root;
}

function syntaxProblem(
  tree: Tree,
  code: ParseErrorCode,
  start: number,
  length: number,
): ParseProblem {
  const { file, text, expected } = tree;
  if (expected === "config" && text.slice(start).trim() === "") {
    return { kind: "empty", message: EMPTY, file, start: 0, end: 0, path: [] };
  }
  const place = { file, start: tree.within(start), end: tree.within(start + length) };
  const message = syntaxMessage(printParseErrorCode(code), text, place, expected);
  return { ...place, kind: "syntax", message, path: [] };
}
