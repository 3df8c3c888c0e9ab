/** The emitted bytes: keys in the order of RFC 8785, indented for people and their diffs. */
export function manifestText(value: object): string {
  return `${JSON.stringify(inOrder(value), null, 2)}\n`;
}

/** By UTF-16 code units, as that order requires and `sort` does. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
