import type { Property } from "../source/node.js";
import type { Comment, ParsedFile } from "../source/parse.js";

/** How a file is laid out around its properties: what a fix must follow to look like its author's work. */
export class Layout {
  readonly #text: string;
  readonly #comments: readonly Comment[];
  readonly endOfLine: string;

  constructor({ file, comments }: ParsedFile) {
    this.#text = file.text;
    this.#comments = comments;
    this.endOfLine = file.text.includes("\r\n") ? "\r\n" : "\n";
  }

  lineStart(offset: number): number {
    return (
      Math.max(this.#text.lastIndexOf("\n", offset - 1), this.#text.lastIndexOf("\r", offset - 1)) +
      1
    );
  }

  /** Where the line's own characters end. */
  lineEnd(offset: number): number {
    const at = this.#text.slice(offset).search(/[\r\n]/);
    return at < 0 ? this.#text.length : offset + at;
  }

  /** The indentation of the line that an offset is on. */
  indent(offset: number): string {
    return /^[ \t]*/.exec(this.#text.slice(this.lineStart(offset)))?.[0] ?? "";
  }

  /** The indentation of one level, derived from an object and one of its properties. */
  unit(outer: number, inner: number): string {
    const [less, more] = [this.indent(outer), this.indent(inner)];
    return more.length > less.length && more.startsWith(less) ? more.slice(less.length) : "  ";
  }

  startsLine(offset: number): boolean {
    return this.#text.slice(this.lineStart(offset), offset).trim() === "";
  }

  /** The comma after a value, past comments; null if the value is the last. */
  commaAfter(offset: number): number | null {
    const at = this.#pastComments(offset, this.#text.length);
    return this.#text[at] === "," ? at : null;
  }

  /** Where a property ends with its comma and the comments that follow on its line. */
  endWithComments({ value }: Property): number {
    const comma = this.commaAfter(value.end);
    let end = comma === null ? value.end : comma + 1;
    const lineEnd = this.lineEnd(end);
    for (const comment of this.#comments) {
      if (comment.start < end || comment.start >= lineEnd) continue;
      if (comment.end > lineEnd || this.#text.slice(end, comment.start).trim() !== "") break;
      end = comment.end;
    }
    return end;
  }

  /** True if nothing else follows a property on its line. */
  endsLine(property: Property): boolean {
    const end = this.endWithComments(property);
    return this.#text.slice(end, this.lineEnd(end)).trim() === "";
  }

  /** True if a property shares its lines only with its comments. */
  hasOwnLines(property: Property): boolean {
    return this.startsLine(property.key.start) && this.endsLine(property);
  }

  /** The start of the comment lines directly above a property. */
  startWithComments({ key }: Property): number {
    let start = key.start;
    for (const comment of this.#comments.toReversed()) {
      if (comment.end > start) continue;
      const between = this.#text.slice(comment.end, start);
      if (!this.startsLine(comment.start) || !/^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(between)) break;
      start = comment.start;
    }
    return start;
  }

  #pastComments(offset: number, limit: number): number {
    let at = offset;
    for (;;) {
      while (at < limit && /\s/.test(this.#text[at] ?? "")) at += 1;
      const comment = this.#comments.find(({ start }) => start === at);
      if (comment === undefined) return at;
      at = comment.end;
    }
  }
}
