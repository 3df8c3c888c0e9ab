import { describe, expect, it } from "vitest";
import { discover, readFiles, readText } from "../../src/source/discover.js";
import type { Surroundings } from "../../src/source/files.js";
import { projectRootOf } from "../../src/source/project.js";
import { type Entry, surroundingsOf } from "../support/virtual-files.js";

interface Case {
  readonly name: string;
  readonly entries: readonly string[] | Readonly<Record<string, Entry>>;
  readonly changes?: Partial<Omit<Surroundings, "files">>;
  readonly config?: readonly string[];
  /** `layer path`, weakest first; `!` marks what is not trusted. */
  readonly found: readonly string[];
}

const repository = "/home/ann/work/.git/HEAD";

const cases: readonly Case[] = [
  { name: "nothing anywhere", entries: [], found: [] },
  {
    name: "all layers in the documented order",
    entries: [
      repository,
      "/etc/altimate-code/altimate-code.json",
      "/home/ann/.config/altimate-code/altimate-code.json",
      "/home/ann/.altimate-code/altimate-code.json",
      "/home/ann/own/custom.json",
      "/home/ann/own/dir/altimate-code.json",
      "/home/ann/work/altimate-code.json",
      "/home/ann/work/.altimate-code/altimate-code.json",
    ],
    changes: {
      env: {
        ALTIMATE_CLI_CONFIG: "/home/ann/own/custom.json",
        ALTIMATE_CLI_CONFIG_DIR: "../own/dir",
        ALTIMATE_CLI_CONFIG_CONTENT: "{}",
      },
    },
    found: [
      "global ../.config/altimate-code/altimate-code.json",
      "custom ../own/custom.json",
      "!project altimate-code.json",
      "directory ../.altimate-code/altimate-code.json",
      "!directory .altimate-code/altimate-code.json",
      "directory ../own/dir/altimate-code.json",
      "inline ALTIMATE_CLI_CONFIG_CONTENT",
      "managed ../../../etc/altimate-code/altimate-code.json",
    ],
  },
  {
    name: "names in one folder: opencode before altimate-code, json before jsonc",
    entries: ["altimate-code.jsonc", "altimate-code.json", "opencode.jsonc", "opencode.json"].map(
      (name) => `/home/ann/work/${name}`,
    ),
    found: [
      "!project opencode.json",
      "!project opencode.jsonc",
      "!project altimate-code.json",
      "!project altimate-code.jsonc",
    ],
  },
  {
    name: "config.json counts in the global folder only",
    entries: [
      "/home/ann/.config/altimate-code/config.json",
      "/home/ann/work/config.json",
      "/home/ann/work/.altimate-code/config.json",
    ],
    found: ["global ../.config/altimate-code/config.json"],
  },
  {
    name: "the inner folder after the outer one, .altimate-code after .opencode",
    entries: [
      repository,
      "/home/ann/work/a/opencode.json",
      "/home/ann/work/altimate-code.json",
      "/home/ann/work/.altimate-code/opencode.json",
      "/home/ann/work/a/.opencode/altimate-code.json",
      "/home/ann/work/a/.altimate-code/altimate-code.json",
    ],
    changes: { cwd: "/home/ann/work/a" },
    found: [
      "!project ../altimate-code.json",
      "!project opencode.json",
      "!directory ../.altimate-code/opencode.json",
      "!directory .opencode/altimate-code.json",
      "!directory .altimate-code/altimate-code.json",
    ],
  },
  {
    name: "the walk stops at the repository's root",
    entries: [repository, "/home/ann/altimate-code.json", "/home/ann/work/a/altimate-code.json"],
    changes: { cwd: "/home/ann/work/a" },
    found: ["!project altimate-code.json"],
  },
  {
    name: "a worktree's .git is a file",
    entries: { "/home/ann/work/.git": "gitdir: elsewhere", "/home/ann/altimate-code.json": "{}" },
    found: [],
  },
  {
    name: "the walk stops at the home folder",
    entries: ["/altimate-code.json", "/home/altimate-code.json", "/home/ann/altimate-code.json"],
    found: ["!project ../altimate-code.json"],
  },
  {
    name: "a home folder behind a link is still the home folder",
    entries: {
      "/home/altimate-code.json": "{}",
      "/home/ann/work/altimate-code.json": "{}",
      "/home/ann/.altimate-code/altimate-code.json": "{}",
      "/users": { link: "/home" },
    },
    changes: { home: "/users/ann" },
    found: [
      "!project altimate-code.json",
      "directory ../../../users/ann/.altimate-code/altimate-code.json",
    ],
  },
  {
    name: "the walk stops at the file system's root",
    entries: ["/altimate-code.json", "/srv/altimate-code.json"],
    changes: { cwd: "/srv/app" },
    found: ["!project ../../altimate-code.json", "!project ../altimate-code.json"],
  },
  {
    name: "the user's own directory stays trusted when the walk comes through the home folder",
    entries: ["/home/ann/.altimate-code/altimate-code.json"],
    found: ["directory ../.altimate-code/altimate-code.json"],
  },
  {
    name: "an empty variable counts as unset",
    entries: ["/home/ann/work/custom.json"],
    changes: {
      env: {
        ALTIMATE_CLI_CONFIG: "",
        OPENCODE_CONFIG: "custom.json",
        ALTIMATE_CLI_CONFIG_DIR: "",
        ALTIMATE_CLI_CONFIG_CONTENT: "",
        XDG_CONFIG_HOME: "",
      },
    },
    found: ["!custom custom.json"],
  },
  {
    name: "the ALTIMATE_CLI_ name is asked before the OPENCODE_ one",
    entries: [],
    changes: {
      env: { OPENCODE_CONFIG_CONTENT: "{}", ALTIMATE_CLI_CONFIG_CONTENT: '{"model":"a/b"}' },
    },
    found: ["inline ALTIMATE_CLI_CONFIG_CONTENT"],
  },
  {
    name: "a custom file behind a link into the project is not trusted",
    entries: {
      [repository]: "",
      "/home/ann/link.json": { link: "work/conf.json" },
      "/home/ann/work/conf.json": "{}",
    },
    changes: { env: { ALTIMATE_CLI_CONFIG: "/home/ann/link.json" } },
    found: ["!custom ../link.json"],
  },
  {
    name: "a custom file in the project that links out of it is not trusted",
    entries: {
      [repository]: "",
      "/home/ann/conf.json": "{}",
      "/home/ann/work/link.json": { link: "../conf.json" },
    },
    changes: { env: { ALTIMATE_CLI_CONFIG: "link.json" } },
    found: ["!custom link.json"],
  },
  {
    name: "a custom file above the working folder, but in its project without repository",
    entries: ["/home/ann/work/altimate-code.json", "/home/ann/work/conf.json"],
    changes: { cwd: "/home/ann/work/a", env: { ALTIMATE_CLI_CONFIG: "../conf.json" } },
    found: ["!custom ../conf.json", "!project ../altimate-code.json"],
  },
  {
    name: "a custom file in the working folder's project, beside --config of another",
    entries: [repository, "/home/ann/work/conf.json", "/srv/app/.git/HEAD", "/srv/app/ci.json"],
    changes: { env: { ALTIMATE_CLI_CONFIG: "conf.json" } },
    config: ["/srv/app/ci.json"],
    found: ["!custom conf.json", "!project ../../../srv/app/ci.json"],
  },
  {
    name: "a folder whose name only begins like the project's is outside of it",
    entries: [repository, "/home/ann/work-notes/conf.json"],
    changes: { env: { ALTIMATE_CLI_CONFIG: "/home/ann/work-notes/conf.json" } },
    found: ["custom ../work-notes/conf.json"],
  },
  {
    name: "a project file named by the variable too counts once and is not trusted",
    entries: ["/home/ann/work/altimate-code.json"],
    changes: { env: { ALTIMATE_CLI_CONFIG: "altimate-code.json" } },
    found: ["!project altimate-code.json"],
  },
  {
    name: "a config directory inside the project is not trusted",
    entries: [repository, "/home/ann/work/.altimate-code/altimate-code.json"],
    changes: { env: { ALTIMATE_CLI_CONFIG_DIR: ".altimate-code" } },
    found: ["!directory .altimate-code/altimate-code.json"],
  },
  {
    name: "project config switched off",
    entries: [
      "/home/ann/work/altimate-code.json",
      "/home/ann/work/.altimate-code/altimate-code.json",
      "/home/ann/.config/altimate-code/altimate-code.json",
      "/home/ann/.altimate-code/altimate-code.json",
    ],
    changes: { env: { OPENCODE_DISABLE_PROJECT_CONFIG: "TRUE" } },
    found: [
      "global ../.config/altimate-code/altimate-code.json",
      "directory ../.altimate-code/altimate-code.json",
    ],
  },
  {
    name: "project config not switched off by any other word",
    entries: ["/home/ann/work/altimate-code.json"],
    changes: { env: { ALTIMATE_CLI_DISABLE_PROJECT_CONFIG: "no" } },
    found: ["!project altimate-code.json"],
  },
  {
    name: "--config stands in for the project's files and stays below the variables",
    entries: [
      "/home/ann/work/altimate-code.json",
      "/home/ann/work/.altimate-code/altimate-code.json",
      "/home/ann/work/conf/ci.json",
      "/home/ann/.config/altimate-code/altimate-code.json",
      "/home/ann/.altimate-code/altimate-code.json",
    ],
    changes: {
      env: { ALTIMATE_CLI_CONFIG_CONTENT: "{}", ALTIMATE_CLI_DISABLE_PROJECT_CONFIG: "1" },
    },
    config: ["conf/ci.json"],
    found: [
      "global ../.config/altimate-code/altimate-code.json",
      "directory ../.altimate-code/altimate-code.json",
      "!project conf/ci.json",
      "inline ALTIMATE_CLI_CONFIG_CONTENT",
    ],
  },
  {
    name: "XDG_CONFIG_HOME moves the global folder",
    entries: [
      "/xdg/altimate-code/altimate-code.json",
      "/home/ann/.config/altimate-code/altimate-code.json",
    ],
    changes: { env: { XDG_CONFIG_HOME: "/xdg" } },
    found: ["global ../../../xdg/altimate-code/altimate-code.json"],
  },
  {
    name: "a relative XDG_CONFIG_HOME is void",
    entries: ["/home/ann/work/xdg/altimate-code/altimate-code.json"],
    changes: { env: { XDG_CONFIG_HOME: "xdg" } },
    found: [],
  },
  {
    name: "without a home folder the working folder is not taken for it",
    entries: [
      "/home/ann/work/.config/altimate-code/altimate-code.json",
      "/home/ann/work/.altimate-code/altimate-code.json",
    ],
    changes: { home: "" },
    found: ["!directory .altimate-code/altimate-code.json"],
  },
  {
    name: "nothing where the user may not look",
    entries: { "/home/ann/.config/altimate-code/altimate-code.json": { locked: true } },
    found: [],
  },
  {
    name: "managed config on macOS, the documented folder after the older one",
    entries: [
      "/Library/Application Support/opencode/opencode.json",
      "/Library/Application Support/altimate-code/altimate-code.json",
      "/etc/altimate-code/altimate-code.json",
    ],
    changes: { platform: "darwin", cwd: "/Library" },
    found: [
      "managed Application Support/opencode/opencode.json",
      "managed Application Support/altimate-code/altimate-code.json",
    ],
  },
  {
    name: "Windows",
    entries: [
      "C:\\Users\\ann\\.config\\altimate-code\\altimate-code.json",
      "C:\\Users\\ann\\work\\.git\\HEAD",
      "C:\\Users\\ann\\work\\.altimate-code\\altimate-code.jsonc",
      "D:\\Data\\altimate-code\\altimate-code.json",
    ],
    changes: {
      platform: "win32",
      cwd: "C:\\Users\\ann\\work\\src",
      home: "C:\\Users\\ann",
      env: { ProgramData: "D:\\Data" },
    },
    found: [
      "global ../../.config/altimate-code/altimate-code.json",
      "!directory ../.altimate-code/altimate-code.jsonc",
      "managed D:/Data/altimate-code/altimate-code.json",
    ],
  },
];

function entriesOf(entries: Case["entries"]): Readonly<Record<string, Entry>> {
  if (!(Symbol.iterator in entries)) return entries;
  return Object.fromEntries(Array.from(entries, (path) => [path, "{}"]));
}

describe("discover", () => {
  it.each(cases)("$name", ({ entries, changes, config, found }) => {
    const sources = discover(
      surroundingsOf(entriesOf(entries), changes),
      config === undefined ? {} : { config },
    );
    expect(sources.problems).toEqual([]);
    expect(
      sources.files.map(
        ({ file }) => `${file.layer.trusted ? "" : "!"}${file.layer.name} ${file.display}`,
      ),
    ).toEqual(found);
  });

  it("gives an inline config the working folder and its text", () => {
    const surroundings = surroundingsOf(
      {},
      { env: { OPENCODE_CONFIG_CONTENT: '{"model": "a/b"}' } },
    );
    const [inline] = discover(surroundings).files;
    expect(inline?.file).toMatchObject({
      path: "OPENCODE_CONFIG_CONTENT",
      folder: "/home/ann/work",
      text: '{"model": "a/b"}',
    });
    expect(inline?.root?.properties).toHaveLength(1);
  });

  it.each([
    ["the repository", [repository, "/home/ann/work/a/altimate-code.json"], "/home/ann/work"],
    ["the outermost project file", ["/home/ann/work/altimate-code.json"], "/home/ann/work"],
    [
      "the folder of the outermost directory",
      ["/home/ann/work/.altimate-code/opencode.json", "/home/ann/work/a/b/altimate-code.json"],
      "/home/ann/work",
    ],
    ["the working folder", [], "/home/ann/work/a/b"],
    [
      "the working folder, whatever the user's own files are",
      ["/home/ann/.altimate-code/altimate-code.json"],
      "/home/ann/work/a/b",
    ],
  ])("begins the project at %s", (_, entries, root) => {
    const surroundings = surroundingsOf(entriesOf(entries), { cwd: "/home/ann/work/a/b" });
    expect(discover(surroundings).projectRoot).toBe(root);
  });

  it("takes the project of the --config file", () => {
    const surroundings = surroundingsOf({ "/srv/.git/HEAD": "", "/srv/conf/ci.json": "{}" });
    const rootOf = (config: string) => discover(surroundings, { config: [config] }).projectRoot;
    expect(rootOf("/srv/conf/ci.json")).toBe("/srv");
    expect(rootOf("conf/ci.json")).toBe("/home/ann/work");
  });

  it.each<{
    name: string;
    entries: Record<string, Entry>;
    env?: Record<string, string>;
    config?: string[];
    problem: [path: string, words: RegExp];
  }>([
    {
      name: "a variable that names a missing file",
      entries: {},
      env: { ALTIMATE_CLI_CONFIG: "gone.json" },
      problem: ["gone.json", /^ALTIMATE_CLI_CONFIG names gone\.json, but nothing is there/],
    },
    {
      name: "the compatible spelling is named as it was set",
      entries: {},
      env: { OPENCODE_CONFIG: "gone.json" },
      problem: ["gone.json", /^OPENCODE_CONFIG names/],
    },
    {
      name: "--config with a missing file",
      entries: {},
      config: ["gone.json"],
      problem: ["gone.json", /^--config names gone\.json, but nothing is there/],
    },
    {
      name: "a config directory that is missing",
      entries: {},
      env: { ALTIMATE_CLI_CONFIG_DIR: "conf" },
      problem: ["conf", /^ALTIMATE_CLI_CONFIG_DIR names conf, but nothing is there/],
    },
    {
      name: "a config directory that is a file",
      entries: { "/home/ann/work/conf": "{}" },
      env: { ALTIMATE_CLI_CONFIG_DIR: "conf" },
      problem: ["conf", /which is not a folder/],
    },
    {
      name: "a folder with a config's name",
      entries: { "/home/ann/work/altimate-code.json": { folder: true } },
      problem: ["altimate-code.json", /is a folder, not a file/],
    },
    {
      name: "a file that may not be read",
      entries: { "/home/ann/work/altimate-code.json": { error: "EACCES" } },
      problem: ["altimate-code.json", /You have no permission to read altimate-code\.json/],
    },
  ])("reports $name", ({ entries, env, config, problem: [path, words] }) => {
    const sources = discover(
      surroundingsOf(entries, { env: env ?? {} }),
      config === undefined ? {} : { config },
    );
    expect(sources.files).toEqual([]);
    expect(sources.problems).toEqual([{ path, message: expect.stringMatching(words) }]);
  });

  it("names what it doesn't read", () => {
    const onLinux = discover(surroundingsOf({})).unread.map(({ what }) => what);
    expect(onLinux).toEqual([
      expect.stringContaining(".well-known/altimate-code"),
      expect.stringContaining("/api/config"),
    ]);
    const managed = "/Library/Managed Preferences/ai.altimate.managed.plist";
    const legacy = "/home/ann/.config/altimate-code/config";
    const entries = { [managed]: "", [legacy]: "" };
    const onMac = discover(surroundingsOf(entries, { platform: "darwin" })).unread;
    expect(onMac.map(({ what }) => what).slice(2)).toEqual([legacy, managed]);
  });
});

describe("readFiles", () => {
  it("reads each file alone", () => {
    const surroundings = surroundingsOf({
      "/home/ann/work/altimate-code.json": "{}",
      "/home/ann/work/a.json": "{}",
      "/home/ann/b.json": "{",
    });
    const { files, problems } = readFiles(surroundings, ["a.json", "../b.json"]);
    expect(problems).toEqual([]);
    expect(files.map(({ file }) => [file.display, file.layer])).toEqual([
      ["a.json", { name: "file", trusted: false }],
      ["../b.json", { name: "file", trusted: false }],
    ]);
    expect(files.map((file) => file.problems.length)).toEqual([0, 1]);
  });

  it.each<[string, Entry | null, RegExp]>([
    ["missing", null, /^There is no file x\.json\. Check the spelling/],
    ["a folder", { folder: true }, /x\.json is a folder, not a file/],
    ["a FIFO or device", { other: true }, /pipe, socket or device, which is never opened/],
    ["not readable", { error: "EACCES" }, /no permission to read x\.json \(EACCES\)/],
    ["in a locked folder", { locked: true }, /no permission to read x\.json \(EACCES\)/],
    ["gone between two looks", { error: "ENOENT" }, /There is no file x\.json/],
    ["on a failing disk", { error: "EIO" }, /could not be read \(EIO\)/],
  ])("reports a file that is %s", (_, entry, words) => {
    const entries: Record<string, Entry> = entry === null ? {} : { "/home/ann/work/x.json": entry };
    const surroundings = surroundingsOf(entries);
    const { files, problems } = readFiles(surroundings, ["x.json"]);
    expect(files).toEqual([]);
    expect(problems).toEqual([{ path: "x.json", message: expect.stringMatching(words) }]);
    if (entry === null || "folder" in Object(entry) || "other" in Object(entry)) {
      expect(surroundings.files.opened).toEqual([]);
    }
  });

  it("doesn't open a file that is too large", () => {
    const surroundings = surroundingsOf({ "/home/ann/work/x.json": { size: 5 * 2 ** 20 } });
    const { files, problems } = readFiles(surroundings, ["x.json"]);
    expect(problems).toEqual([]);
    expect(files[0]?.problems.map(({ kind }) => kind)).toEqual(["too-large"]);
    expect(surroundings.files.opened).toEqual([]);
  });

  it("finds the root of each file's own project", () => {
    const surroundings = surroundingsOf({ "/srv/app/.git/HEAD": "", "/srv/app/conf/x.json": "{}" });
    expect(projectRootOf(surroundings, "/srv/app/conf")).toBe("/srv/app");
    expect(projectRootOf(surroundings, "/srv")).toBe("/srv");
    expect(projectRootOf(surroundings, "/home/ann/work/conf")).toBe("/home/ann/work");
  });
});

describe("readText", () => {
  it("names standard input", () => {
    const parsed = readText(surroundingsOf({}), '{"model": "a/b"}', null);
    expect(parsed.problems).toEqual([]);
    expect(parsed.file).toMatchObject({
      path: "<stdin>",
      display: "<stdin>",
      folder: "/home/ann/work",
      layer: { name: "stdin", trusted: false },
    });
  });

  it("takes the name of the file that it stands for", () => {
    const { file } = readText(surroundingsOf({}), "{}", "conf/altimate-code.json");
    expect(file).toMatchObject({
      path: "/home/ann/work/conf/altimate-code.json",
      display: "conf/altimate-code.json",
      folder: "/home/ann/work/conf",
    });
  });
});
