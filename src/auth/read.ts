import type { StoreSurroundings } from "./places.js";

const MAXIMUM_BYTES = 1024 * 1024;

/** A file's text (null if there is no file), or why it cannot be read. */
export type FileText =
  | { readonly text: string | null; readonly problem: null }
  | { readonly text: null; readonly problem: string };

/** Reads a file of credentials. Never throws, and only opens plain files. */
export function readStoreFile({ files }: Pick<StoreSurroundings, "files">, path: string): FileText {
  try {
    const stat = files.stat(path);
    if (stat === null) return { text: null, problem: null };
    if (stat.kind !== "file") return { text: null, problem: "It is not a plain file." };
    if (stat.size > MAXIMUM_BYTES) return { text: null, problem: "It is larger than 1 MiB." };
    return { text: files.readText(path), problem: null };
  } catch {
    return { text: null, problem: "It cannot be read. Check who owns it and its permissions." };
  }
}
