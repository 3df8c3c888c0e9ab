/** For reading foreign JSON: whatever its shape, nothing throws. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or an empty one. */
export function object(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The list, or an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The string, or an empty one. */
export function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A whole number of things, or null if it is not one. */
export function count(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The value at the end of a path through objects; undefined if there is none. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

/** The value of JSON text, or undefined if it is not JSON. Never quotes the text. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object in a text; null if it is anything else. */
export function parseObject(text: string): JsonObject | null {
  const value = parse(text);
  return isObject(value) ? value : null;
}
