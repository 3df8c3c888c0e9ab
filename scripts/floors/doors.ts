import { roomOf } from "./map.js";

/** How other rooms come in. */
interface Door {
  /** `index`: the room has one. `files`: it has none, and each of its top-level files is a door. */
  readonly by: "index" | "files";
  /** Files next to the index that are imported directly, to avoid loading the whole room. */
  readonly besides?: readonly string[];
}

const index: Door = { by: "index" };
const files: Door = { by: "files" };

/**
 * The door of each room. A room whose parts are used together has an index. One whose files stand for
 * themselves has none: `config check` would load all of them with the first. Folders inside a room
 * are private to it, unless they have an index and the room has none.
 */
const doors: Readonly<Record<string, Door>> = {
  app: files,
  // a check reads the store and changes nothing in it
  auth: { by: "index", besides: ["store.ts"] },
  catalog: index,
  emit: index,
  expand: index,
  failures: index,
  gate: index,
  generated: files,
  language: files,
  // few checks fix or compare
  lint: { by: "index", besides: ["baseline.ts", "diff.ts", "fixes.ts"] },
  net: { by: "index" },
  probe: index,
  providers: index,
  report: files,
  // what few checks need
  resolve: { by: "index", besides: ["probe-lock.ts", "show.ts", "shown-value.ts"] },
  // the index is a public interface, and these are not
  runtime: { by: "index", besides: ["deferred.ts", "manifest.ts", "wires/index.ts"] },
  source: files,
};

/** Why `from` may not enter a room by the file `to`; null if it may. */
export function doorFault(from: string, to: string): string | null {
  const room = roomOf(to);
  const door = doors[room];
  if (roomOf(from) === room || door === undefined) return null;
  const file = to.slice(room.length + 1);
  if (door.by === "index") {
    if (file === "index.ts" || door.besides?.includes(file)) return null;
    return `imports ${to}, bypassing the door of ${room}, which is ${room}/index.ts`;
  }
  if (/^[^/]+(\/index)?\.ts$/.test(file)) return null;
  return `imports ${to}, which is private to ${room}: use one of its top-level files`;
}

/** Files that are listed as doors next to an index, and that no other room imports. */
export function unusedDoors(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const entered = new Set(
    [...graph].flatMap(([from, imported]) =>
      [...imported].filter((to) => roomOf(to) !== roomOf(from)),
    ),
  );
  return Object.entries(doors)
    .flatMap(([room, { besides = [] }]) => besides.map((file) => `${room}/${file}`))
    .filter((file) => graph.has(file) && !entered.has(file));
}
