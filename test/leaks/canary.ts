import { createHash } from "node:crypto";

/** Letters and digits in lower case, which pass every grammar of a field and survive every mangling. */
export function canaryValue(name: string, salt: string): string {
  const hash = createHash("sha256").update(`${salt}/${name}`).digest("hex");
  return `k${BigInt(`0x${hash}`).toString(36).slice(0, 23)}`;
}

/** What gives a canary away: pieces of it, as they are and as programs write them. */
interface Traces {
  /** Looked for in text in lower case, and in the same without anything but letters and digits. */
  readonly plain: readonly string[];
  readonly base64: readonly string[];
}

/** How much of a secret counts as the secret. */
const PIECE = 8;

const known = new Map<string, Traces>();

function tracesOf(value: string): Traces {
  const found = known.get(value);
  if (found !== undefined) return found;
  const pieces = [value.slice(0, PIECE), value.slice(-PIECE)];
  const plain = pieces.flatMap((piece) => [
    piece,
    piece.split("").reverse().join(""),
    Buffer.from(piece).toString("hex"),
  ]);
  const traces = { plain, base64: pieces.flatMap(insideBase64) };
  if (known.size > 5_000) known.clear();
  known.set(value, traces);
  return traces;
}

/** The three ways in which text inside other text appears in its base64 form. */
function insideBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from("x".repeat(before) + text)
      .toString("base64")
      .replace(/=+$/, "");
    return encoded.slice(before === 0 ? 0 : before + 1, -2);
  });
}

/** A text to be searched, with the forms of it that are needed made once. */
export interface Haystack {
  readonly raw: string;
  readonly forms: readonly string[];
}

export function haystack(raw: string): Haystack {
  const lower = raw.toLowerCase();
  const forms = [lower, lower.replace(/[^a-z0-9]+/g, "")];
  if (lower.includes("%")) forms.push(decoded(lower));
  return { raw, forms };
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** True where the text holds the canary, or a piece of it, in any form. */
export function holds(text: Haystack, value: string): boolean {
  const { plain, base64 } = tracesOf(value);
  return (
    plain.some((trace) => text.forms.some((form) => form.includes(trace))) ||
    base64.some((trace) => text.raw.includes(trace))
  );
}

const MARK = /<<([A-Za-z0-9_]+)>>/g;

/** Names of the canaries that appear in a text as `<<NAME>>`. */
export function canariesIn(text: string): readonly string[] {
  return [...text.matchAll(MARK)].flatMap(([, name]) => name ?? []);
}

/** The text with each canary's value in its place. */
export function withCanaries(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(MARK, (_, name) => values.get(name) ?? "");
}
