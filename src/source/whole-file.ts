import { createScanner } from "jsonc-parser";
import type { SourceFile } from "./node.js";
import type { ParseProblem } from "./problem.js";

/** jsonc-parser is recursive and overflows the stack at about 10,000 levels. */
const MAXIMUM_DEPTH = 200;
const MAXIMUM_LENGTH = 4 * 1024 * 1024;

/** True for a size, in bytes or characters, that no config has. */
export function isTooLarge(size: number): boolean {
  return size > MAXIMUM_LENGTH;
}

/** What is wrong with a file that is too large to be read into memory at all. */
export function tooLarge(file: SourceFile): ParseProblem {
  const message =
    "The file is larger than 4 MiB, which no config needs. Check that the path is right.";
  return { kind: "too-large", message, file, start: 0, end: 0, path: [] };
}

/** What keeps a whole text from being parsed, or null. */
export function wholeFileProblem(file: SourceFile): ParseProblem | null {
  if (isTooLarge(file.text.length)) return tooLarge(file);
  return notText(file) ?? tooDeep(file);
}

/** Editors on Windows write a byte order mark, which JSON does not allow; a space in its place keeps offsets. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
}

function notText(file: SourceFile): ParseProblem | null {
  const { text } = file;
  const start = text.indexOf("\0");
  if (start < 0) return null;
  // UTF-16 read as UTF-8: its byte order mark is lost, and every ASCII character has a NUL next to it
  const isUtf16 = /^(?:\uFFFD{2}|\0?[\s{/]\0)/.test(text);
  const message = isUtf16
    ? "The file is UTF-16, which Windows PowerShell writes by default. Save it as UTF-8."
    : "The file contains binary data, not JSON. Check that the path is right.";
  return { kind: "binary", message, file, start, end: start + 1, path: [] };
}

function tooDeep(file: SourceFile): ParseProblem | null {
  const { text } = file;
  // most files have too few brackets to be too deep, so they need no second scan
  if ((text.match(/[[{]/g)?.length ?? 0) <= MAXIMUM_DEPTH) return null;
  const scanner = createScanner(withoutByteOrderMark(text), true);
  scanner.scan();
  for (let depth = 0; scanner.getTokenOffset() < text.length; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const bracket = scanner.getTokenLength() === 1 ? text[start] : undefined;
    if (bracket === "{" || bracket === "[") depth += 1;
    if (bracket === "}" || bracket === "]") depth -= 1;
    if (depth > MAXIMUM_DEPTH) {
      const message = `Brackets are nested more than ${MAXIMUM_DEPTH} levels deep here, which no config needs. Look for brackets that are never closed.`;
      return { kind: "too-deep", message, file, start, end: start + 1, path: [] };
    }
  }
  return null;
}
