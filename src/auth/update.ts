import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type JsonObject, parseObject } from "../language/json.js";

/** A file of ours cannot be changed; the message says why and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** Others may briefly hold the lock; after about five seconds something is wrong. */
const LOCK = {
  realpath: false,
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
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // loaded here, since reading needs neither
  const { default: lockfile } = await import("proper-lockfile");
  const { default: writeFileAtomic } = await import("write-file-atomic");
  const release = await lockfile.lock(path, LOCK).catch(() => {
    throw new StoreError(
      `${path} is in use by another program. Try again; if it keeps happening, remove ${path}.lock.`,
    );
  });
  try {
    const next = change(await readCurrent(path));
    if (next === null) return;
    await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
  } finally {
    await release();
  }
}

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
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
