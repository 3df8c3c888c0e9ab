/** `inspect.custom` of node:util, by the name that every runtime uses. */
const inspected = Symbol.for("nodejs.util.inspect.custom");

/**
 * A resolved value that must not be shown. It prints as the reference it came from
 * (`{env:ANTHROPIC_API_KEY}`) wherever it is turned into a string, so that no message, log, stack or
 * JSON can leak the value by accident. It answers questions without showing the value; `reveal` is for
 * `net/` and `auth/`, which put it on a request or into the credential store, and `disclose` for
 * `expand/`, which knows what is public (CI checks who uses their names).
 */
export class Secret {
  readonly #value: string;
  /** Where the value came from, in the config language: `{env:NAME}`, `{file:path}`, `auth:openai`. */
  readonly reference: string;

  constructor(value: string, reference: string) {
    this.#value = value;
    this.reference = reference;
  }

  /** Text and secrets combined, still secret. */
  static joined(pieces: readonly (string | Secret)[], reference: string): Secret {
    return new Secret(Secret.disclose(pieces), reference);
  }

  /**
   * The text of a value bound for a public field (a URL, a region), where the config's author chose
   * to show it. Only the expander decides, by the schema, which fields those are.
   */
  static disclose(pieces: readonly (string | Secret)[]): string {
    return pieces.map((piece) => (typeof piece === "string" ? piece : piece.#value)).join("");
  }

  /** The same without surrounding white space, as it is used: files and shells leave a final line break. */
  get trimmed(): Secret {
    return new Secret(this.#value.trim(), this.reference);
  }

  get isEmpty(): boolean {
    return this.#value.trim() === "";
  }

  /** True if the value has a character that is not allowed in an HTTP header (RFC 9110 §5.5), or in a key. */
  get hasControlCharacters(): boolean {
    return /\p{Cc}/u.test(this.#value);
  }

  /** True if a header could not carry the value as it is: anything outside Latin-1. */
  get hasWideCharacters(): boolean {
    return /[\u0100-\uffff]/.test(this.#value);
  }

  matches(pattern: RegExp): boolean {
    return pattern.test(this.#value);
  }

  equals(other: Secret | string): boolean {
    return this.#value === (other instanceof Secret ? other.#value : other);
  }

  /**
   * The two sides of the first `separator`, both still secret and trimmed; null if it is missing.
   * The token side may hold the separator again (`account::pat::with::colons`).
   */
  split(separator: string): readonly [Secret, Secret] | null {
    const at = this.#value.indexOf(separator);
    if (at < 0) return null;
    return [
      new Secret(this.#value.slice(0, at).trim(), this.reference),
      new Secret(this.#value.slice(at + separator.length).trim(), this.reference),
    ];
  }

  /**
   * The side before the first `separator` as plain text, for the public half of a pair such as
   * `workspace-host::pat`. Only if it matches the grammar of that half: a bare token is never returned.
   */
  publicBefore(separator: string, grammar: RegExp): string | null {
    const at = this.#value.indexOf(separator);
    const before = at < 0 ? "" : this.#value.slice(0, at).trim();
    return grammar.test(before) ? before : null;
  }

  /** The value itself. For `net/` and `auth/` only. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return this.reference;
  }

  toJSON(): string {
    return this.reference;
  }

  [Symbol.toPrimitive](): string {
    return this.reference;
  }

  [inspected](): string {
    return this.reference;
  }
}
