import { withoutTrailingSlashes } from "./addresses.js";

/**
 * Folders and files in a person's home where other programs keep keys, our own store among them. No
 * config and no manifest has a reason to read a secret from there.
 */
export const PRIVATE_IN_HOME: readonly string[] = [
  // machines, and what is signed with
  ".ssh",
  ".gnupg",
  ".netrc",
  "_netrc",
  // source code
  ".git-credentials",
  ".gitconfig",
  ".config/git",
  ".config/gh",
  ".config/hub",
  ".config/glab-cli",
  // clouds and their tools
  ".aws",
  ".azure",
  ".config/gcloud",
  ".boto",
  ".kube",
  ".docker",
  ".config/containers/auth.json",
  ".config/helm",
  ".terraform.d",
  ".terraformrc",
  ".pulumi",
  ".oci",
  ".config/doctl",
  ".fly",
  ".config/rclone",
  ".s3cfg",
  // data platforms
  ".databrickscfg",
  ".databricks",
  ".snowflake",
  ".snowsql",
  ".config/snowflake",
  ".dbt/profiles.yml",
  ".bigqueryrc",
  ".pgpass",
  ".pg_service.conf",
  ".my.cnf",
  ".mylogin.cnf",
  // package registries and models
  ".npmrc",
  ".yarnrc.yml",
  ".pypirc",
  ".config/pip",
  ".pip",
  ".config/pypoetry/auth.toml",
  ".cargo/credentials",
  ".cargo/credentials.toml",
  ".m2/settings.xml",
  ".m2/settings-security.xml",
  ".gradle/gradle.properties",
  ".gem/credentials",
  ".bundle/config",
  ".composer/auth.json",
  ".config/composer/auth.json",
  ".nuget",
  ".huggingface",
  ".cache/huggingface/token",
  ".cache/huggingface/stored_tokens",
  ".kaggle",
  // password managers and vaults
  ".config/op",
  ".op",
  ".password-store",
  ".vault-token",
  ".config/sops",
  ".config/Bitwarden",
  ".config/Bitwarden CLI",
  ".local/share/keyrings",
  ".local/share/kwalletd",
  "Library/Keychains",
  // browsers
  ".mozilla",
  ".config/google-chrome",
  ".config/chromium",
  ".config/BraveSoftware",
  ".config/microsoft-edge",
  "snap/firefox",
  "Library/Application Support/Firefox",
  "Library/Application Support/Google/Chrome",
  "Library/Application Support/Microsoft Edge",
  "Library/Application Support/BraveSoftware",
  "AppData/Local/Google/Chrome",
  "AppData/Local/Microsoft/Edge",
  "AppData/Roaming/Mozilla",
  "AppData/Roaming/gcloud",
  "AppData/Roaming/GitHub CLI",
  // what was typed into a shell
  ".bash_history",
  ".zsh_history",
  ".python_history",
  ".psql_history",
  ".mysql_history",
  // our own, and those of our kind
  ".local/share/altimate-code",
  ".local/share/opencode",
  ".altimate",
  ".codex/auth.json",
  ".claude/.credentials.json",
  ".claude.json",
];

/** What git keeps of a checkout: addresses with tokens, and in CI the one of the job. */
const OF_GIT = /[\\/]\.git(?:[\\/]|$)/;

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
    ...homes.flatMap((home) => PRIVATE_IN_HOME.map((name) => `${home}/${name}`)),
  ];
  // whether `.SSH` is `.ssh` depends on the disk; here one place too many does no harm
  const place = path.toLowerCase();
  return OF_GIT.test(place) || folders.some((folder) => isInside(place, folder.toLowerCase()));
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
