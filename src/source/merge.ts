import type { Path } from "../language/path.js";
import { isJoined, joinLists } from "./join.js";
import { type ConfigNode, type ObjectNode, type Property, plainValue } from "./node.js";
import type { ParsedFile } from "./parse.js";

/**
 * Merges files, the weakest first, as the host product does: objects key by key, anything else is
 * replaced by the stronger file. `instructions` and `plugin` at the top are joined instead. Every
 * node keeps its own file and range; a merged object has those of its strongest file. Null if no
 * file could be read.
 */
export function mergeFiles(files: readonly ParsedFile[]): ObjectNode | null {
  const roots = files.flatMap(({ root }) => (root === null ? [] : [root]));
  const [strongest, ...weaker] = roots.toReversed();
  if (strongest === undefined) return null;
  return mergeObjects(strongest, weaker, (rivals) => joinLists(rivals));
}

/** A value that differs between this program and the host product. */
export interface HostDifference {
  readonly path: Path;
  readonly ours: Property;
  readonly host: Property;
}

/** The files that the host product reads, in the order in which it merges them. */
export function hostOrder(files: readonly ParsedFile[]): readonly ParsedFile[] {
  return files
    .filter(({ file }) => file.layer.hostRank !== null)
    .toSorted((a, b) => (a.file.layer.hostRank ?? 0) - (b.file.layer.hostRank ?? 0));
}

/**
 * The values that differ because the host product's actual order is not the documented one. A value
 * that it does not see at all is not included: the `hostRank` of its file is null.
 */
export function hostDifferences(
  /** The files merged in our own order. */
  ours: ObjectNode | null,
  files: readonly ParsedFile[],
): readonly HostDifference[] {
  const host = mergeFiles(hostOrder(files));
  return ours === null || host === null ? [] : differencesIn(ours, host, []);
}

function differencesIn(
  ours: ObjectNode,
  host: ObjectNode,
  path: HostDifference["path"],
): readonly HostDifference[] {
  const hostProperties = new Map(host.properties.map((property) => [property.name, property]));
  return ours.properties.flatMap((property) => {
    const rival = hostProperties.get(property.name);
    // in a joined list no entry wins over another, whatever the order
    if (rival === undefined || (path.length === 0 && isJoined(property.name))) return [];
    const here = [...path, property.name];
    if (property.value.kind === "object" && rival.value.kind === "object") {
      return differencesIn(property.value, rival.value, here);
    }
    const isSame = canonical(property.value) === canonical(rival.value);
    return isSame ? [] : [{ path: here, ours: property, host: rival }];
  });
}

function canonical(node: ConfigNode): string {
  return JSON.stringify(plainValue(node));
}

function mergeObjects(
  strongest: ObjectNode,
  weaker: readonly ObjectNode[],
  special: (rivals: readonly Property[]) => ConfigNode | null = () => null,
): ObjectNode {
  if (weaker.length === 0) return strongest;
  const byName = new Map<string, Property[]>();
  for (const property of [strongest, ...weaker].flatMap((object) => object.properties)) {
    const rivals = byName.get(property.name);
    if (rivals === undefined) byName.set(property.name, [property]);
    else rivals.push(property);
  }
  const properties = Array.from(byName.values()).flatMap(([winner, ...losers]) => {
    if (winner === undefined) return [];
    const value = special([winner, ...losers]) ?? mergeValues(winner.value, losers);
    return [{ ...winner, value, overridden: losers }];
  });
  return { ...strongest, properties };
}

function mergeValues(value: ConfigNode, losers: readonly Property[]): ConfigNode {
  if (value.kind !== "object") return value;
  const below: ObjectNode[] = [];
  for (const loser of losers) {
    // anything below a value of another kind was already replaced by that value
    if (loser.value.kind !== "object") break;
    below.push(loser.value);
  }
  return mergeObjects(value, below);
}
