import { posix, win32 } from "node:path";
import type { FileSystem, Surroundings } from "../../src/source/files.js";

/** What is at a path: a file's text, or something that is not a plain readable file. */
export type Entry =
  | string
  | { readonly link: string }
  | { readonly other: true }
  | { readonly folder: true }
  | { readonly size: number }
  /** A file or, without a text, a folder of another user than the one who asks. */
  | { readonly owner: number; readonly text?: string }
  | { readonly locked: true }
  | { readonly error: string };

/** A file system of a few entries; their parent folders exist implicitly. */
export function virtualFiles(
  entries: Readonly<Record<string, Entry>>,
  paths: typeof posix = posix,
): FileSystem & { readonly opened: readonly string[] } {
  const opened: string[] = [];
  const all = new Map<string, Entry>();
  for (const [path, entry] of Object.entries(entries)) {
    for (let above = paths.dirname(path); !all.has(above); above = paths.dirname(above)) {
      all.set(above, { folder: true });
    }
    all.set(path, entry);
  }
  const failure = (code: string, path: string) =>
    Object.assign(new Error(`${code}: ${path}`), { code });

  const realpath = (path: string): string => {
    const parent = paths.dirname(path);
    const here = parent === path ? path : paths.join(realpath(parent), paths.basename(path));
    const entry = all.get(here);
    if (entry === undefined) throw failure("ENOENT", path);
    return typeof entry === "object" && "link" in entry
      ? realpath(paths.resolve(paths.dirname(here), entry.link))
      : here;
  };
  const lookup = (path: string): Entry | undefined => {
    try {
      return all.get(realpath(path));
    } catch {
      return undefined;
    }
  };
  return {
    opened,
    realpath,
    stat: (path) => {
      const entry = lookup(path);
      if (entry === undefined) return null;
      if (typeof entry === "string") return { kind: "file", size: Buffer.byteLength(entry) };
      if ("owner" in entry) {
        const { owner, text } = entry;
        const kind = text === undefined ? "directory" : "file";
        return { kind, size: Buffer.byteLength(text ?? ""), owner };
      }
      if ("locked" in entry) throw failure("EACCES", path);
      if ("folder" in entry) return { kind: "directory", size: 0 };
      if ("other" in entry) return { kind: "other", size: 0 };
      return { kind: "file", size: "size" in entry ? entry.size : 0 };
    },
    readText: (path) => {
      opened.push(path);
      const entry = lookup(path);
      if (typeof entry === "string") return entry;
      if (typeof entry === "object" && "owner" in entry) return entry.text ?? "";
      throw failure(typeof entry === "object" && "error" in entry ? entry.error : "ENOENT", path);
    },
    list: (folder) => {
      const real = realpath(folder);
      return Array.from(all.keys(), (path) => path)
        .filter((path) => path !== real && paths.dirname(path) === real)
        .map((path) => paths.basename(path));
    },
  };
}

/** A Linux user `ann` in `/home/ann/work`, unless told otherwise. */
export function surroundingsOf(
  entries: Readonly<Record<string, Entry>>,
  changes: Partial<Omit<Surroundings, "files">> = {},
): Surroundings & { readonly files: ReturnType<typeof virtualFiles> } {
  const paths = changes.platform === "win32" ? win32 : posix;
  return {
    cwd: "/home/ann/work",
    home: "/home/ann",
    platform: "linux",
    env: {},
    ...changes,
    files: virtualFiles(entries, paths),
  };
}
