import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { isInside, isPrivatePlace, isSecretMount } from "../language/private-places.js";
import { NetError } from "./error.js";

const MAX_FILE_BYTES = 64 * 1024;

export interface CredentialFiles {
  /** The folder that a relative path starts from: the manifest's. */
  readonly folder: string;
  readonly home: string;
  /** True if absolute paths come from a config, which has its own rules for them. */
  readonly absolute?: boolean;
}

/**
 * Reads credential files: plain files only, relative ones inside the manifest's folder, and none of
 * the places where other programs keep their keys, links followed. Null if there is no file.
 */
export function credentialFileReader({ folder, home, absolute: anywhere }: CredentialFiles) {
  function refuse(path: string): never {
    throw new NetError(
      "egress_refused",
      `A manifest may not read {file:${path}} as a key.`,
      "Put the key in a file of its own, for example under ~/.config/altimate/.",
    );
  }

  function check(path: string, place: string, root: string, homes: readonly string[]): void {
    if (isPrivatePlace(place, homes)) refuse(path);
    if (path.startsWith("~/") || (isAbsolute(path) && anywhere === true)) return;
    if (!(isAbsolute(path) ? isSecretMount(place) : isInside(place, root))) refuse(path);
  }

  return async (path: string): Promise<string | null> => {
    const absolute = path.startsWith("~/") ? join(home, path.slice(2)) : resolve(folder, path);
    try {
      check(path, absolute, resolve(folder), [home]);
      // the home folder may itself be a link, with its private places behind it
      const homes = [home, await realpath(home).catch(() => home)];
      check(path, await realpath(absolute), await realpath(folder), homes);
      // opening a FIFO would block forever, so its kind is checked before it is read
      const status = await stat(absolute);
      if (!status.isFile() || status.size > MAX_FILE_BYTES) refuse(path);
      return await readFile(absolute, "utf8");
    } catch (error) {
      if (error instanceof NetError) throw error;
      return null;
    }
  };
}
