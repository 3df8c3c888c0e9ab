import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { isInside, isPrivatePlace, isSecretMount } from "../language/private-places.js";
import { NetError } from "./error.js";

const maxFileBytes = 64 * 1024;

export interface CredentialFiles {
  /** The folder that a relative path starts from: the manifest's. */
  readonly folder: string;
  readonly home: string;
  /** True where absolute paths come from a config, which has rules of its own for them. */
  readonly absolute?: boolean;
}

/**
 * Reads credential files: plain files only, relative ones inside the manifest's folder, and none of
 * the places where other programs keep their keys, links followed. Null where there is no file.
 */
export function credentialFileReader({ folder, home, absolute: anywhere }: CredentialFiles) {
  function refuse(path: string): never {
    throw new NetError(
      "egress_refused",
      `{file:${path}} is not a file that a manifest may read as a key.`,
      "Put the key into a file of its own, for example under ~/.config/altimate/.",
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
      // the home folder may be a link itself, behind which its private places lie
      const homes = [home, await realpath(home).catch(() => home)];
      check(path, await realpath(absolute), await realpath(folder), homes);
      // opening a FIFO would wait for ever, so what it is comes before what is in it
      const status = await stat(absolute);
      if (!status.isFile() || status.size > maxFileBytes) refuse(path);
      return await readFile(absolute, "utf8");
    } catch (error) {
      if (error instanceof NetError) throw error;
      return null;
    }
  };
}
