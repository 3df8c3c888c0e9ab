import { withoutTrailingSlashes } from "./addresses.js";

/**
 * Folders and files in a person's home where other programs keep keys, our own store among them. No
 * config and no manifest has a reason to read a secret from there.
 */
const OF_A_HOME = [
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

/** What the machine exposes about itself and its processes, their environments included. */
const OF_THE_MACHINE = ["/proc", "/sys"];

/** Where containers get their secrets: the only absolute paths that anyone may name. */
const SECRET_MOUNTS = ["/run/secrets", "/var/run/secrets"];

/**
 * True for a path where other programs keep keys. The path is absolute and without `..`; it is taken
 * as written, so whoever follows links asks again for their target. `homes` are all names of
 * the home folder, with its links followed too.
 */
export function isPrivatePlace(path: string, homes: readonly string[]): boolean {
  const folders = [
    ...OF_THE_MACHINE,
    ...homes.flatMap((home) => OF_A_HOME.map((name) => `${home}/${name}`)),
  ];
  // whether `.SSH` is `.ssh` depends on the disk; here one place too many does no harm
  const place = path.toLowerCase();
  return folders.some((folder) => isInside(place, folder.toLowerCase()));
}

/** True for Git's own folder and what is in it: its config may hold a token, as after a checkout in CI. */
export function isGitFolder(path: string): boolean {
  return /[\\/]\.git(?:[\\/]|$)/i.test(path);
}

/** True for a path where a container finds its secrets. */
export function isSecretMount(path: string): boolean {
  return SECRET_MOUNTS.some((mount) => isInside(path, mount));
}

/** True for a folder itself and for what is in it. Both paths are absolute and without `..`. */
export function isInside(path: string, folder: string): boolean {
  const isWindows = /^(?:[a-z]:[\\/]|\\\\)/i.test(folder);
  const plain = (it: string) =>
    withoutTrailingSlashes(isWindows ? it.replaceAll("\\", "/").toLowerCase() : it);
  return plain(path) === plain(folder) || plain(path).startsWith(`${plain(folder)}/`);
}
