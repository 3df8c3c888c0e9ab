import { describe, expect, test } from "vitest";
import { isInside, isPrivatePlace, isSecretMount } from "../../src/language/private-places.js";

const homes = ["/home/ann", "/data/ann"];

describe("private places", () => {
  test.each([
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
  ])("~/%s, by every name of the home folder, and what is in it", (name) => {
    for (const home of homes) {
      expect(isPrivatePlace(`${home}/${name}`, homes)).toBe(true);
      expect(isPrivatePlace(`${home}/${name}/a/b`, homes)).toBe(true);
      expect(isPrivatePlace(`${home}/${name}-of-mine`, homes)).toBe(false);
      expect(isPrivatePlace(`${home}/work/${name}`, homes)).toBe(false);
    }
  });

  test.each<[string, readonly string[], boolean]>([
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
