import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type JsonObject, parseObject } from "../language/json.js";

/** A file of ours cannot be changed; the message says why and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/**
 * Others may briefly hold the lock; after about eight seconds something is wrong. One that nobody has
 * renewed for three was left behind by a program that was killed.
 */
const LOCK = {
  realpath: false,
  stale: 3_000,
  update: 1_000,
  retries: { retries: 60, factor: 1.2, minTimeout: 10, maxTimeout: 150, randomize: true },
} as const;

/**
 * Changes a JSON file of the user: read, changed and written while no other program does the same,
 * replaced as a whole, and readable only by its owner. `change` gets the current content and returns the
 * new one, or null to leave the file alone.
 */
export async function updateJson(
  path: string,
  change: (current: JsonObject) => JsonObject | null,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(unwritable(path));
  // loaded here, since reading does not need it
  const { default: lockfile } = await import("proper-lockfile");
  const release = await lockfile.lock(path, LOCK).catch((error) => {
    if (codeOf(error) !== "ELOCKED") throw unwritable(path)(error);
    throw new StoreError(
      `${path} is in use by another program. Try again; if it keeps happening, remove ${path}.lock.`,
    );
  });
  try {
    const next = change(await readCurrent(path));
    if (next === null) return;
    await replaceFile(path, `${JSON.stringify(next, null, 2)}\n`).catch(unwritable(path));
  } finally {
    await release();
  }
}

/**
 * Writes beside the file and puts the result in its place. The name is always the same, so that what a
 * program that was killed has left there, keys and all, goes with the next change; the lock is held.
 */
async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const draft = `${target}.draft`;
  try {
    await rm(draft, { force: true });
    await writeFile(draft, text, { mode: 0o600, flag: "wx", flush: true });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Why a file cannot be written, as a sentence: the disk is full, or not ours to write to. */
function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    const code = codeOf(error);
    const why = code === undefined ? null : (REASONS[code] ?? code);
    if (why === null) throw error;
    throw new StoreError(`${path} cannot be written: ${why}. Nothing was changed.`);
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your quota on this disk is used up",
  EROFS: "the disk is read-only",
  EACCES: "its folder belongs to somebody else",
  EPERM: "its folder belongs to somebody else",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a part of the path is a file",
};

async function readCurrent(path: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return {};
    throw new StoreError(`${path} cannot be read. Check who owns it and its permissions.`);
  }
  const current = text.trim() === "" ? {} : parseObject(text);
  // what cannot be parsed cannot be preserved, and it may be somebody's only copy
  if (current !== null) return current;
  throw new StoreError(
    `${path} is not a JSON object. Nothing was changed; repair it or move it away.`,
  );
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
