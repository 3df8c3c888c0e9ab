import { printParseErrorCode, visit } from "jsonc-parser";
import { flawOf, usable, wellFormed } from "./literal.js";
import type { ConfigNode, KeyNode, ObjectNode, Property, ScalarNode, SourceFile } from "./node.js";
import type { ParseProblem } from "./problem.js";
import { syntaxMessage } from "./syntax-message.js";
import { tooLarge, wholeFileProblem, withoutByteOrderMark } from "./whole-file.js";

export type { ParseProblem } from "./problem.js";

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

const EMPTY =
  "The file is empty. A config is at least {}; run `altimate config init` for a starter.";

/** The result for a file that is too large to be read into memory at all. */
export function tooLargeFile(file: SourceFile): ParsedFile {
  return { file, root: null, comments: [], problems: [tooLarge(file)] };
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
  if (root?.kind === "object") return { file, root, comments, problems };
  if (root !== null && !problems.some(({ kind }) => kind === "syntax")) {
    const message = `The file holds ${root.kind === "array" ? "an array" : "a single value"}; a config is one object in braces.`;
    problems.push({ ...stretch(root), kind: "not-an-object", message, path: [] });
  }
  return { file, root: null, comments, problems };
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
  let isBroken = false;

  // behind an open comment, the parser goes one character past the text
  const within = (offset: number) => Math.min(offset, text.length);
  const pathHere = () => open.flatMap(({ step }) => (step === null ? [] : [step]));
  const nextStep = (): string | number | null => {
    const parent = open.at(-1);
    if (parent === undefined) return null;
    return parent.kind === "array" ? parent.items.length : (parent.key?.value ?? null);
  };
  const expected = () => {
    const parent = open.at(-1);
    if (parent === undefined) return root === null ? "config" : "value";
    return parent.kind === "object" && parent.key === null ? "key" : "value";
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
      // behind a slip, what looks like one object can be two
      if (first !== undefined && !isBroken) {
        const path = [...pathHere(), key.value];
        const message = `The key "${key.value}" is written twice in this object; only the last one counts.`;
        problems.push({ ...stretch(key), kind: "duplicate-key", message, path, first: first.key });
      }
    }
    if (key.value === "__proto__") {
      const path = [...pathHere(), key.value];
      const message = `"__proto__" is not a config key; programs that read this file may be harmed by it.`;
      problems.push({ ...stretch(key), kind: "prototype-key", message, path });
    }
    parent.key = null;
  };
  const reportFlaw = (
    value: ScalarNode["value"],
    node: KeyNode | ScalarNode,
    step: string | number | null,
  ) => {
    const flaw = flawOf(value, text.slice(node.start, node.end));
    if (flaw === null) return;
    problems.push({
      ...stretch(node),
      ...flaw,
      path: [...pathHere(), ...(step === null ? [] : [step])],
    });
  };
  const close = (offset: number, length: number) => {
    const node = open.pop();
    if (node === undefined) return;
    const extent = { file, start: node.start, end: within(offset + length) };
    place(
      node.kind === "object"
        ? { ...extent, kind: "object", properties: node.properties }
        : { ...extent, kind: "array", items: node.items },
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
      onObjectProperty: (value: string, start, length) => {
        const parent = open.at(-1);
        if (parent?.kind !== "object") return;
        const key: KeyNode = {
          kind: "key",
          file,
          start,
          end: start + length,
          value: wellFormed(value),
        };
        reportFlaw(value, key, key.value);
        parent.key = key;
      },
      onLiteralValue: (value: ScalarNode["value"], start, length) => {
        const node: ScalarNode = {
          kind: "scalar",
          file,
          start,
          end: start + length,
          value: usable(value),
        };
        reportFlaw(value, node, nextStep());
        place(node);
      },
      onComment: (start, length) => {
        const end = within(start + length);
        comments.push({ text: text.slice(start, end), start, end });
      },
      onError: (code, start, length) => {
        // one slip makes the parser stumble at everything after it: only the first is a mistake
        if (isBroken) return;
        isBroken = true;
        if (expected() === "config" && text.slice(start).trim() === "") {
          problems.push({ kind: "empty", message: EMPTY, file, start: 0, end: 0, path: [] });
          return;
        }
        const place = { file, start: within(start), end: within(start + length) };
        const message = syntaxMessage(printParseErrorCode(code), text, place, expected());
        problems.push({ ...place, kind: "syntax", message, path: [] });
      },
    },
    { allowTrailingComma: true, disallowComments: false },
  );
  // what the text left open still counts as far as it goes
  while (open.length > 0) close(text.length, 0);
  return root;
}

function stretch({ file, start, end }: Pick<ConfigNode | KeyNode, "file" | "start" | "end">) {
  return { file, start, end };
}
