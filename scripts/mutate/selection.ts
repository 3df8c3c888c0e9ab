import { readdirSync } from "node:fs";
import type { Mutant } from "./mutants.js";
import { type Room, roomOf, rooms } from "./rooms.js";

/** A part of src/ that the command line named: all of it, a room, a folder, a file, or lines of one. */
export interface Selection {
  readonly files: ReadonlyMap<Room, readonly string[]>;
  includes(mutant: Pick<Mutant, "file" | "line">): boolean;
}

/** Understands `net`, `src/net`, `src/net/http.ts`, `src/net/http.ts:20` and `src/net/http.ts:20-40`. */
export function select(paths: readonly string[], sources = everySource()): Selection {
  const wanted = paths.map((path) => {
    const [, written = "", from, to] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/.exec(path) ?? [];
    const first = Number(from ?? 1);
    const last = from === undefined ? Number.POSITIVE_INFINITY : Number(to ?? from);
    const inRoom = rooms.some(({ name }) => name === written);
    const place = written.replace(/^src\//, "").replace(/\/$/, "");
    const covers = (file: string) =>
      inRoom ? roomOf(file)?.name === written : file === place || file.startsWith(`${place}/`);
    if (!sources.some(covers)) throw new Error(`Nothing in src/ is called ${path}.`);
    return { covers, first, last };
  });
  const files = new Map<Room, string[]>();
  for (const file of sources) {
    const room = roomOf(file);
    if (room === null || (wanted.length > 0 && !wanted.some(({ covers }) => covers(file))))
      continue;
    files.set(room, [...(files.get(room) ?? []), file]);
  }
  return {
    files,
    includes: ({ file, line }) =>
      wanted.length === 0 ||
      wanted.some(({ covers, first, last }) => covers(file) && first <= line && line <= last),
  };
}

/** Every source file, by its path under src/. */
function everySource(): string[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .sort();
}
