import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, resolve, sep } from "node:path";
import { NetError } from "./error.js";

/**
 * Where keys of other programs live: no manifest may name a file in them as its own. The front end
 * refuses the same to configs (`expand/files.ts`); the runtime runs without it and has its own list.
 */
const privateFolders = [
  ".ssh",
  ".aws",
  ".kube",
  ".docker",
  ".gnupg",
  ".netrc",
  ".config/gcloud",
  ".config/gh",
  ".local/share/altimate-code",
  ".local/share/opencode",
  ".altimate",
];
const machineFolders = ["/dev", "/proc", "/sys"];
const maxFileBytes = 64 * 1024;

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

export interface CredentialFiles {
  /** The folder that a relative path starts from: the manifest's. */
  readonly folder: string;
  readonly home: string;
  /** True where absolute paths come from a config, which has rules of its own for them. */
  readonly absolute?: boolean;
}

/** Where containers are given their secrets: the only absolute paths that a manifest may name. */
const secretMounts = ["/run/secrets", "/var/run/secrets"];

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

  async function check(path: string, absolute: string, root: string): Promise<void> {
    const folders = [...privateFolders.map((name) => join(home, name)), ...machineFolders];
    if (folders.some((forbidden) => within(absolute, forbidden))) refuse(path);
    if (path.startsWith("~/") || (isAbsolute(path) && anywhere === true)) return;
    const allowed = isAbsolute(path) ? secretMounts : [root];
    if (!allowed.some((folder) => within(absolute, folder))) refuse(path);
  }

  return async (path: string): Promise<string | null> => {
    const absolute = path.startsWith("~/") ? join(home, path.slice(2)) : resolve(folder, path);
    try {
      await check(path, absolute, resolve(folder));
      await check(path, await realpath(absolute), await realpath(folder));
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
