import { type ConfigNode, type Property, plainValue, stringOf } from "./node.js";

/** Lists that the host product joins across layers; any other list is replaced whole. */
const JOINED: ReadonlyMap<string, (items: readonly ConfigNode[]) => readonly ConfigNode[]> =
  new Map([
    ["instructions", (items) => lastOfEach(items.toReversed(), textOf).toReversed()],
    ["plugin", (items) => lastOfEach(items, packageOf)],
  ]);

/** True for a top-level key whose lists are joined. */
export function isJoined(name: string): boolean {
  return JOINED.has(name);
}

/** Joins the lists of a key, given strongest first; null if the strongest is not a list. */
export function joinLists(rivals: readonly Property[]): ConfigNode | null {
  const [strongest] = rivals;
  const distinct = JOINED.get(strongest?.name ?? "");
  if (strongest?.value.kind !== "array" || distinct === undefined) return null;
  const lists: (readonly ConfigNode[])[] = [];
  let hasGlobal = false;
  for (const { value } of rivals) {
    if (value.kind !== "array") break;
    // among the files of the global folder, the host product replaces this list as well
    const isGlobal = value.file.layer.name === "global";
    if (!(isGlobal && hasGlobal)) lists.unshift(value.items);
    hasGlobal ||= isGlobal;
  }
  return { ...strongest.value, items: distinct(lists.flat()) };
}

function lastOfEach(
  items: readonly ConfigNode[],
  keyOf: (item: ConfigNode) => string,
): readonly ConfigNode[] {
  const byKey = new Map<string, ConfigNode>();
  for (const item of items) {
    const key = keyOf(item);
    byKey.delete(key);
    byKey.set(key, item);
  }
  return [...byKey.values()];
}

function textOf(item: ConfigNode): string {
  return JSON.stringify(plainValue(item));
}

/** `name` of `name@version`, even in a pair of name and options. A URL is its own name. */
function packageOf(item: ConfigNode): string {
  const specifier = stringOf(item.kind === "array" ? item.items[0] : item) ?? textOf(item);
  const at = specifier.indexOf("@", 1);
  return at === -1 || specifier.includes("://") ? specifier : specifier.slice(0, at);
}
