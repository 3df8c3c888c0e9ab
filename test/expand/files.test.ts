import { describe, expect, it } from "vitest";
import {
  type ExpandCase,
  expandText,
  expandValue,
  HOME,
  PROJECT,
  shown,
  textBehind,
} from "../support/expand.js";

const MEBIBYTE = 1024 * 1024;
const TRUSTED = { name: "global", trusted: true } as const;

/** What became of `{file:…}`: its text, or the problem. */
function readFileToken(written: string, given: ExpandCase = {}): string | null {
  const expanded = expandValue(`{file:${written}}`, given);
  const state = expanded.tokens[0]?.state;
  return state === "set" || state === "empty" ? textBehind(expanded) : (state ?? null);
}

const entries = {
  [`${PROJECT}/key.txt`]: "\n inside \n",
  [`${PROJECT}/sub/key.txt`]: "below",
  [`${PROJECT}/..hidden`]: "dots",
  [`${PROJECT}/folder`]: { folder: true },
  [`${PROJECT}/pipe`]: { other: true },
  [`${PROJECT}/locked`]: { locked: true },
  [`${PROJECT}/broken`]: { error: "EIO" },
  [`${PROJECT}/full`]: "x".repeat(MEBIBYTE),
  [`${PROJECT}/over`]: { size: MEBIBYTE + 1 },
  "/etc/shadow": "outside",
  "/home/ann/workshop/key": "neighbour",
  "/home/ann/token": "at home",
  "/home/bob/token": "another home",
  "/run/secrets/token": "mounted",
  "/var/run/secrets/k8s/token": "mounted deeper",
  "/run/secretsome": "not mounted",
} as const;

describe("where {file:} reads", () => {
  it.each([
    // [written, by a project, by the user]
    ["key.txt", "inside", "inside"],
    ["./sub/key.txt", "below", "below"],
    ["sub/../key.txt", "inside", "inside"],
    ["..hidden", "dots", "dots"],
    [`${PROJECT}/key.txt`, "inside", "inside"],
    ["~/token", "outside-project", "at home"],
    ["~/work/key.txt", "inside", "inside"],
    ["../token", "outside-project", "at home"],
    ["/home/ann/token", "outside-project", "at home"],
    // the folder above is a folder, but a project learns nothing of it
    ["..", "outside-project", "directory"],
    ["../workshop/key", "outside-project", "neighbour"],
    ["~/../bob/token", "outside-project", "another home"],
    ["/etc/shadow", "outside-project", "outside"],
    ["../../../etc/shadow", "outside-project", "outside"],
    ["/run/secrets/token", "mounted", "mounted"],
    ["/var/run/secrets/k8s/token", "mounted deeper", "mounted deeper"],
    ["/run/secretsome", "outside-project", "not mounted"],
    ["/run/secrets/../../etc/shadow", "outside-project", "outside"],
    // "~" alone is a name like any other
    ["~token", "missing", "missing"],
  ])("%s", (written, ofProject, ofUser) => {
    expect(readFileToken(written, { entries })).toBe(ofProject);
    expect(readFileToken(written, { entries, layer: TRUSTED })).toBe(ofUser);
  });

  it("starts from the config's own folder", () => {
    expect(readFileToken("key.txt", { entries, folder: `${PROJECT}/sub` })).toBe("below");
    expect(readFileToken("../key.txt", { entries, folder: `${PROJECT}/sub` })).toBe("inside");
  });
});

describe("what {file:} cannot read", () => {
  it.each([
    ["none", "missing"],
    ["none/at/all", "missing"],
    [".", "directory"],
    ["folder", "directory"],
    ["pipe", "not-regular"],
    ["over", "too-large"],
    ["locked", "unreadable"],
    ["broken", "unreadable"],
  ])("%s is %s", (written, problem) => {
    const { tokens, value } = expandValue(`{file:${written}}`, { entries });
    expect(tokens).toMatchObject([{ state: problem, value: null }]);
    expect(value).toBeNull();
  });

  it("reads a file of just the largest size", () => {
    expect(readFileToken("full", { entries })).toHaveLength(MEBIBYTE);
  });

  it("opens none of them but the one that breaks while it is read", () => {
    const names = ["none", "folder", "pipe", "over", "locked", "broken"];
    const text = JSON.stringify(names.map((name) => `{file:${name}}`));
    const { opened } = expandText(`{ "key": ${text} }`, { entries });
    expect(opened).toEqual([`${PROJECT}/broken`]);
  });
});

describe("links", () => {
  const linked = {
    ...entries,
    [`${PROJECT}/out`]: { link: "/etc/shadow" },
    [`${PROJECT}/out-folder`]: { link: "/etc" },
    [`${PROJECT}/in`]: { link: "key.txt" },
    [`${PROJECT}/to-home`]: { link: "/home/ann/token" },
    [`${PROJECT}/to-keys`]: { link: "/home/ann/.ssh" },
    "/home/ann/out": { link: "/etc/shadow" },
    "/home/ann/.ssh/id_rsa": "private",
    "/home/ann/innocent": { link: "/home/ann/.ssh/id_rsa" },
    "/run/secrets/out": { link: "/etc/shadow" },
    "/home/ann/.aws/in": { link: "/home/ann/work/key.txt" },
  } as const;

  it.each([
    ["in", "inside"],
    ["out", "outside-project"],
    ["out-folder/shadow", "outside-project"],
    ["to-home", "outside-project"],
    ["~/work/to-home", "outside-project"],
    ["~/out", "outside-project"],
    ["/run/secrets/out", "outside-project"],
    ["to-keys/id_rsa", "protected"],
    ["~/innocent", "protected"],
    // the path as written counts too
    ["~/.aws/in", "protected"],
  ])("%s is judged by where it leads", (written, expected) => {
    expect(readFileToken(written, { entries: linked })).toBe(expected);
  });

  it("lets the user's own config read anything but other programs' keys", () => {
    const given = { entries: linked, layer: TRUSTED };
    expect(readFileToken("out", given)).toBe("outside");
    expect(readFileToken("out-folder/shadow", given)).toBe("outside");
    expect(readFileToken("~/innocent", given)).toBe("protected");
  });

  it("never touches the disk for what is refused", () => {
    const { opened } = expandText('{ "key": ["{file:out}", "{file:to-keys/id_rsa}"] }', {
      entries: linked,
    });
    expect(opened).toEqual([]);
  });

  it("knows a project and a home folder that are links themselves", () => {
    const moved = {
      "/data/ann/work/key.txt": "moved",
      "/data/ann/.ssh/id_rsa": "private",
      "/data/ann/token": "at home",
      [HOME]: { link: "/data/ann" },
    } as const;
    expect(readFileToken("key.txt", { entries: moved })).toBe("moved");
    expect(readFileToken("~/token", { entries: moved })).toBe("outside-project");
    expect(readFileToken("~/token", { entries: moved, layer: TRUSTED })).toBe("at home");
    expect(readFileToken("~/.ssh/id_rsa", { entries: moved })).toBe("protected");
    expect(readFileToken("/data/ann/.ssh/id_rsa", { entries: moved })).toBe("protected");
  });
});

describe("protected places", () => {
  it.each([
    "~/.ssh/id_ed25519",
    "~/.aws/credentials",
    "~/.kube/config",
    "~/.config/gcloud/application_default_credentials.json",
    "~/.config/gh/hosts.yml",
    "~/.docker/config.json",
    "~/.gnupg/private-keys-v1.d/key",
    "~/.netrc",
    "~/.local/share/altimate-code/auth.json",
    "~/.local/share/opencode/auth.json",
    "~/.altimate/altimate.json",
    "~/.ssh",
    "../.ssh/id_ed25519",
    "/home/ann/.aws/credentials",
    "/home/ann/x/../.netrc",
    "/proc/self/environ",
    "/sys/kernel/notes",
  ])("%s is read for nobody", (written) => {
    const there = { [written.replace("~", HOME).replace("..", HOME)]: "private" };
    expect(readFileToken(written, { entries: there })).toBe("protected");
    expect(readFileToken(written, { entries: there, layer: TRUSTED })).toBe("protected");
  });

  it.each(["~/.sshx", "~/.config/other", "~/.local/share/other", "~/.netrc2"])(
    "%s is no such place",
    (written) => {
      const there = { [written.replace("~", HOME)]: "mine" };
      expect(readFileToken(written, { entries: there, layer: TRUSTED })).toBe("mine");
    },
  );
});

describe("Git's own folder", () => {
  it.each([".git/config", "sub/.git/config", ".GIT/config", "../work/.git"])(
    "%s is not for any config",
    (written) => {
      const there = {
        [`${PROJECT}/.git/config`]: "token",
        [`${PROJECT}/.GIT/config`]: "token",
        [`${PROJECT}/sub/.git/config`]: "token",
      };
      expect(readFileToken(written, { entries: there })).toBe("protected");
      expect(readFileToken(".git/config", { entries: there, layer: TRUSTED })).toBe("protected");
    },
  );

  it("is no file that only sounds like it", () => {
    const there = { [`${PROJECT}/.gitignore`]: "dist", [`${PROJECT}/a.git/x`]: "bare" };
    expect(readFileToken(".gitignore", { entries: there })).toBe("dist");
    expect(readFileToken("a.git/x", { entries: there })).toBe("bare");
  });
});

describe("the path of {file:}", () => {
  it("may have a dollar before it, which is not a token", () => {
    // `${file:…}` is neither ours nor the host product's
    const expanded = expandValue("${file:key.txt}", { entries });
    expect(expanded.tokens).toEqual([]);
    expect(shown(expanded)).toBe("${file:key.txt}");
  });

  it.each([
    ["{file:}", "{file:}"],
    ["{file:key.txt", "{file:key.txt"],
    ["$$${NAME}", "$${NAME}"],
  ])("%s is text", (written, expected) => {
    expect(shown(expandValue(written, { entries }))).toBe(expected);
  });

  it("may hold spaces and colons", () => {
    const odd = { [`${PROJECT}/my key: 1`]: "odd" };
    expect(readFileToken("my key: 1", { entries: odd })).toBe("odd");
  });
});
