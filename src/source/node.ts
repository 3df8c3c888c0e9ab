import type { LayerName, Range } from "../generated/check-report.js";
import type { Path } from "../language/path.js";

/**
 * One config source. `trusted` layers belong to the user or the machine; the others come with a
 * project that may merely have been cloned.
 */
export interface Layer {
  readonly name: LayerName;
  readonly trusted: boolean;
  /**
   * Its rank in the order in which the host product actually loads its files, which is not the
   * documented one; null where the host product never looks. Absent: not part of that order.
   */
  readonly hostRank?: number | null;
}

/** A text that holds config: a file, an inline variable, or standard input. */
export interface SourceFile {
  /** Absolute path, or the variable's name for an inline layer, or `<stdin>`. */
  readonly path: string;
  /** Relative to the working folder, with `/`: what people see. */
  readonly display: string;
  /** Absolute folder that relative `{file:}` paths start from. */
  readonly folder: string;
  readonly layer: Layer;
  readonly text: string;
}

interface NodeBase {
  readonly file: SourceFile;
  /** UTF-16 offsets into the file's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
}

export interface ArrayNode extends NodeBase {
  readonly kind: "array";
  readonly items: readonly ConfigNode[];
}

export interface ObjectNode extends NodeBase {
  readonly kind: "object";
  readonly properties: readonly Property[];
}

/** One JSON value with its exact range in its file. */
export type ConfigNode = ScalarNode | ArrayNode | ObjectNode;

export interface Property {
  readonly name: string;
  readonly key: KeyNode;
  readonly value: ConfigNode;
  /** What lower layers said about the same key, the strongest first. Empty for a single file. */
  readonly overridden: readonly Property[];
}

/** A property's name with the range of its quoted text. */
export interface KeyNode extends NodeBase {
  readonly kind: "key";
  readonly value: string;
}

/** The property of that name, or undefined. */
export function propertyOf(node: ConfigNode | undefined, name: string): Property | undefined {
  return node?.kind === "object"
    ? node.properties.find((property) => property.name === name)
    : undefined;
}

/** The node at a path of keys and indices, or undefined. */
export function nodeAt(root: ConfigNode | undefined, path: Path): ConfigNode | undefined {
  let node = root;
  for (const step of path) {
    node =
      node?.kind === "array" ? node.items[Number(step)] : propertyOf(node, String(step))?.value;
  }
  return node;
}

/** The string a node holds, or undefined for any other node. */
export function stringOf(node: ConfigNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/**
 * The plain JSON value of a node. Objects have no prototype, so that a `__proto__` key in a file is
 * data like any other and cannot reach what the program inherits from.
 */
export function plainValue(node: ConfigNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(plainValue);
  const value: Record<string, unknown> = Object.create(null);
  for (const property of node.properties) value[property.name] = plainValue(property.value);
  return value;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

function lineStartsOf(file: SourceFile): readonly number[] {
  let starts = lineStarts.get(file);
  if (starts === undefined) {
    starts = [0, ...Array.from(file.text.matchAll(/\r\n|\r|\n/g), (m) => m.index + m[0].length)];
    lineStarts.set(file, starts);
  }
  return starts;
}

/** Line and column, 1-based, of a UTF-16 offset. */
export function positionAt(file: SourceFile, offset: number): Range["start"] {
  const starts = lineStartsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

/** The range of a node, a key, or any part of a file. */
export function rangeOf(place: {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}): Range {
  return { start: positionAt(place.file, place.start), end: positionAt(place.file, place.end) };
}
