import { describe, expect, test } from "vitest";
import {
  isInside,
  isPrivatePlace,
  isSecretMount,
  PRIVATE_IN_HOME,
} from "../../src/language/private-places.js";

const homes = ["/home/ann", "/data/ann"];

const KEY_STORES = [
  ".ssh/id_ed25519",
  ".gnupg/secring.gpg",
  ".netrc",
  ".git-credentials",
  ".config/git/credentials",
  ".config/gh/hosts.yml",
  ".aws/credentials",
  ".azure/msal_token_cache.json",
  ".config/gcloud/application_default_credentials.json",
  ".kube/config",
  ".docker/config.json",
  ".terraform.d/credentials.tfrc.json",
  ".databrickscfg",
  ".snowflake/config.toml",
  ".snowsql/config",
  ".dbt/profiles.yml",
  ".pgpass",
  ".my.cnf",
  ".npmrc",
  ".pypirc",
  ".cargo/credentials",
  ".cargo/credentials.toml",
  ".m2/settings.xml",
  ".gradle/gradle.properties",
  ".gem/credentials",
  ".composer/auth.json",
  ".config/pip/pip.conf",
  ".huggingface/token",
  ".cache/huggingface/token",
  ".config/op/config",
  ".password-store/work.gpg",
  ".vault-token",
  ".config/rclone/rclone.conf",
  ".config/hub",
  ".local/share/keyrings/login.keyring",
  ".mozilla/firefox/p/logins.json",
  ".config/google-chrome/Default/Login Data",
  "Library/Keychains/login.keychain-db",
  ".bash_history",
  ".local/share/altimate-code/auth.json",
  ".local/share/opencode/auth.json",
];

describe("private places", () => {
  test.each(PRIVATE_IN_HOME)(
    "~/%s, by every name of the home folder, and what is in it",
    (name) => {
      for (const home of homes) {
        expect(isPrivatePlace(`${home}/${name}`, homes)).toBe(true);
        expect(isPrivatePlace(`${home}/${name}/a/b`, homes)).toBe(true);
        expect(isPrivatePlace(`${home}/${name}-of-mine`, homes)).toBe(false);
        expect(isPrivatePlace(`${home}/work/${name}`, homes)).toBe(false);
      }
    },
  );

  // written out: what people rely on does not leave the list unseen
  test.each(KEY_STORES)("~/%s is among them", (name) => {
    expect(isPrivatePlace(`/home/ann/${name}`, homes)).toBe(true);
  });

  test.each<[string, readonly string[], boolean]>([
    ["/work/project/.git/config", [], true],
    ["/work/project/.git", [], true],
    ["C:\\work\\.GIT\\config", [], true],
    ["/work/project/.gitignore", [], false],
    ["/work/project.git/key", [], false],
    ["/home/ann/.dbt/key", homes, false],
    ["/home/ann/.cache/huggingface/hub/key", homes, false],
    ["/home/ann/key", homes, false],
    ["/home/ann/.config/altimate/key", homes, false],
    ["/home/bob/.ssh/id", homes, false],
    ["/home/ann/.SSH/id", homes, true],
    ["/HOME/ann/.ssh/id", homes, true],
    ["/proc/self/environ", [], true],
    ["/sys/kernel", [], true],
    ["/process/key", [], false],
    ["/home/ann/.ssh/id", [], false],
    ["C:\\Users\\Ann\\.ssh\\id", ["C:\\Users\\Ann"], true],
    ["c:\\users\\ann\\.aws", ["C:\\Users\\Ann"], true],
    ["C:\\Users\\Ann\\key", ["C:\\Users\\Ann"], false],
  ])("%s in the homes %j: %s", (path, of, expected) => {
    expect(isPrivatePlace(path, of)).toBe(expected);
  });
});

test.each([
  ["/run/secrets", true],
  ["/run/secrets/key", true],
  ["/var/run/secrets/key", true],
  ["/run/secret", false],
  ["/run/secrets-of-mine/key", false],
  ["/home/run/secrets/key", false],
])("%s is where containers find their secrets: %s", (path, expected) => {
  expect(isSecretMount(path)).toBe(expected);
});

test.each<[path: string, folder: string, expected: boolean]>([
  ["/a/b", "/a", true],
  ["/a", "/a", true],
  ["/a/", "/a", true],
  ["/a", "/a/", true],
  ["/ab", "/a", false],
  ["/b", "/a", false],
  ["/a", "/a/b", false],
  ["/A/b", "/a", false],
  ["/x/a/b", "/a", false],
  ["/a", "/", true],
  ["/a\\b", "/a", false],
  ["C:\\a\\b", "C:\\a", true],
  ["c:/A/b", "C:\\a", true],
  ["C:\\ab", "C:\\a", false],
  ["D:\\a", "C:\\a", false],
  ["C:\\a", "C:\\", true],
  ["\\\\server\\share\\a", "\\\\server\\share", true],
  ["\\\\server\\shared", "\\\\server\\share", false],
  ["/c:/A", "/c:/a", false],
])("%s is inside %s: %s", (path, folder, expected) => {
  expect(isInside(path, folder)).toBe(expected);
});
