/**
 * The rooms of src/, from the lowest floor to the highest. The library's index is next to the
 * command line, which it does not know. A room may be on the map before it is built.
 */
export const floors: readonly (readonly string[])[] = [
  ["language", "generated", "secret"],
  ["source", "catalog", "report"],
  ["expand", "gate"],
  ["providers", "auth", "net", "failures"],
  ["resolve", "runtime"],
  ["lint", "probe", "emit"],
  ["app"],
  ["cli", "lsp", "index"],
];

/** The words that all rooms share speak of what is generated and of secrets: that much is theirs to know. */
const knowsNeighbours: Readonly<Record<string, readonly string[]>> = {
  language: ["generated", "secret"],
};

/** The runtime must work without the front end, so it may import less than its floor would allow. */
const onlyKnows: Readonly<Record<string, readonly string[]>> = {
  runtime: ["net", "auth", "failures", "language", "generated", "secret"],
};

/** The language is written in the types that the schemas give, and in data made from them. */
const _mayKnowNeighbour: Readonly<Record<string, readonly string[]>> = { language: ["generated"] };

const floorOf = new Map<string, number>(
  floors.flatMap((rooms, floor) => rooms.map((room): [string, number] => [room, floor])),
);

/** `net/client.ts` lives in the room `net`, `secret.ts` in the room `secret`. */
export const roomOf = (file: string): string => (file.split("/")[0] ?? "").replace(/\.ts$/, "");

/** True if the map has a floor for the file. */
export const isOnTheMap = (file: string): boolean => floorOf.has(roomOf(file));

/** Why `from` may not import `to`, or null if it may. */
export function importFault(from: string, to: string): string | null {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === toRoom) return null;
  const [fromFloor, toFloor] = [floorOf.get(fromRoom), floorOf.get(toRoom)];
  if (fromFloor === undefined) return null; // reported once for the file itself
  if (toFloor === undefined) return `imports ${to}, which is on no floor`;
  if (toFloor > fromFloor) {
    return `imports ${to}: ${fromRoom} (floor ${fromFloor}) may not import ${toRoom} (floor ${toFloor})`;
  }
  if (toFloor === fromFloor && !knowsNeighbours[fromRoom]?.includes(toRoom)) {
    return `imports ${to}: ${fromRoom} and ${toRoom} share floor ${toFloor} and may not import each other`;
  }
  const known = onlyKnows[fromRoom];
  if (known !== undefined && !known.includes(toRoom)) {
    return `imports ${to}: ${fromRoom} may only import ${known.join(", ")}`;
  }
  return null;
}
