import { flawOf, usable, wellFormed } from "./literal.js";
import type { ConfigNode, KeyNode, Property, ScalarNode, SourceFile } from "./node.js";
import type { ParseProblem } from "./problem.js";

/** An object or array that is still open while the text is read. */
type OpenNode = {
  readonly start: number;
  readonly step: string | number | null;
} & (OpenObject | { readonly kind: "array"; readonly items: ConfigNode[] });

interface OpenObject {
  readonly kind: "object";
  readonly properties: Property[];
  /** Where each name stands among the properties. */
  readonly names: Map<string, number>;
  key: KeyNode | null;
}

/** Builds a text's tree from parser events, and records the flaws it meets. */
export class Tree {
  root: ConfigNode | null = null;
  /** True after a syntax error: what follows is read as far as possible, and may not be what was meant. */
  isBroken = false;
  readonly #open: OpenNode[] = [];

  constructor(
    readonly file: SourceFile,
    /** The file's text without its byte order mark. */
    readonly text: string,
    readonly problems: ParseProblem[],
  ) {}

  openObject(start: number): void {
    const inside: OpenObject = { kind: "object", properties: [], names: new Map(), key: null };
    this.#open.push({ ...inside, start, step: this.#nextStep() });
  }

  openArray(start: number): void {
    this.#open.push({ kind: "array", start, step: this.#nextStep(), items: [] });
  }

  close(offset: number, length: number): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    const extent = { file: this.file, start: node.start, end: this.within(offset + length) };
    this.#place(
      node.kind === "object"
        ? { ...extent, kind: "object", properties: node.properties }
        : { ...extent, kind: "array", items: node.items },
    );
  }

  /** Unclosed parts still count as far as they go. */
  closeAll(): void {
    while (this.#open.length > 0) this.close(this.text.length, 0);
  }

  addKey(value: string, start: number, length: number): void {
    const parent = this.#open.at(-1);
    if (parent?.kind !== "object") return;
    const extent = { file: this.file, start, end: start + length };
    const key: KeyNode = { ...extent, kind: "key", value: wellFormed(value) };
    this.#reportFlaw(value, key, key.value);
    parent.key = key;
  }

  addLiteral(value: ScalarNode["value"], start: number, length: number): void {
    const extent = { file: this.file, start, end: start + length };
    const node: ScalarNode = { ...extent, kind: "scalar", value: usable(value) };
    this.#reportFlaw(value, node, this.#nextStep());
    this.#place(node);
  }

  /** What is expected next. */
  get expected(): "config" | "key" | "value" {
    const parent = this.#open.at(-1);
    if (parent === undefined) return this.root === null ? "config" : "value";
    return parent.kind === "object" && parent.key === null ? "key" : "value";
  }

  /** An offset inside the text: after an unclosed comment, the parser goes one character past it. */
  within(offset: number): number {
    return Math.min(offset, this.text.length);
  }

  #pathOf(step: string | number | null): (string | number)[] {
    return [...this.#open.map((node) => node.step), step].flatMap((it) =>
      it === null ? [] : [it],
    );
  }

  #nextStep(): string | number | null {
    const parent = this.#open.at(-1);
    if (parent === undefined) return null;
    return parent.kind === "array" ? parent.items.length : (parent.key?.value ?? null);
  }

  #place(node: ConfigNode): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root ??= node;
    else if (parent.kind === "array") parent.items.push(node);
    else if (parent.key !== null) {
      this.#addProperty(parent, parent.key, node);
      parent.key = null;
    }
  }

  #addProperty({ names, properties }: OpenObject, key: KeyNode, value: ConfigNode): void {
    const property: Property = { name: key.value, key, value, overridden: [] };
    const earlier = names.get(key.value);
    if (earlier === undefined) {
      names.set(key.value, properties.length);
      properties.push(property);
    } else {
      // the host product keeps the last of two equal keys, and so do we
      const first = properties[earlier];
      properties[earlier] = property;
      // after a syntax error, what looks like one object can be two
      if (first !== undefined && !this.isBroken) this.#reportDuplicate(key, first.key);
    }
    if (key.value === "__proto__") {
      const message = `"__proto__" is not a config key; it can harm programs that read this file.`;
      const path = this.#pathOf(key.value);
      this.problems.push({ ...stretch(key), kind: "prototype-key", message, path });
    }
  }

  #reportDuplicate(key: KeyNode, first: KeyNode): void {
    const message = `The key "${key.value}" is written twice in this object; only the last one counts.`;
    const path = this.#pathOf(key.value);
    this.problems.push({ ...stretch(key), kind: "duplicate-key", message, path, first });
  }

  #reportFlaw(
    value: ScalarNode["value"],
    node: KeyNode | ScalarNode,
    step: string | number | null,
  ): void {
    const flaw = flawOf(value, this.text.slice(node.start, node.end));
    if (flaw === null) return;
    this.problems.push({ ...stretch(node), ...flaw, path: this.#pathOf(step) });
  }
}

/** The place of a node, without the node. */
export function stretch({
  file,
  start,
  end,
}: Pick<ConfigNode | KeyNode, "file" | "start" | "end">) {
  return { file, start, end };
}
