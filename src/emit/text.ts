import canonicalize from "canonicalize";

/** The bytes of what is emitted: keys in the order of RFC 8785, indented for people and their diffs. */
export function manifestText(value: object): string {
  return `${JSON.stringify(JSON.parse(canonicalize(value) ?? "null"), null, 2)}\n`;
}
