import { describe, expect, it } from "vitest";
import { discover } from "../../src/source/discover.js";
import type { Surroundings } from "../../src/source/files.js";
import { type Entry, surroundingsOf } from "../support/virtual-files.js";
import { type Case, layerCases, repository } from "./discover.cases.js";
import { edgeCases } from "./discover-edges.cases.js";

const cases = [...layerCases, ...edgeCases];

function entriesOf(entries: Case["entries"]): Readonly<Record<string, Entry>> {
  if (!(Symbol.iterator in entries)) return entries;
  return Object.fromEntries(Array.from(entries, (path) => [path, "{}"]));
}

const owned = (owner: number): Entry => ({ owner, text: "{}" });

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

  it.each([
    ["its own name", "/home/ann/work"],
    ["the real one", "/data/ann/work"],
  ])("stops at a home folder that is a link, under %s", (_name, cwd) => {
    const surroundings = surroundingsOf(
      {
        "/home/ann": { link: "/data/ann" },
        "/home/altimate-code.json": "{}",
        "/data/altimate-code.json": "{}",
        "/data/ann/.altimate-code/altimate-code.json": "{}",
        "/data/ann/work/altimate-code.json": "{}",
      },
      { cwd },
    );
    const { files } = discover(surroundings);
    expect(files.map(({ file: { layer, path } }) => [layer.name, layer.trusted, path])).toEqual([
      ["project", false, `${cwd}/altimate-code.json`],
      ["directory", true, "/home/ann/.altimate-code/altimate-code.json"],
    ]);
  });

  const [ann, mallory] = [1000, 1001];

  it.each<[string, Readonly<Record<string, Entry>>, boolean]>([
    ["of another user above", { "/srv/altimate-code.json": owned(mallory) }, false],
    [
      "in a repository that another user began above",
      { "/srv/.git": owned(mallory), "/srv/altimate-code.json": owned(mallory) },
      false,
    ],
    ["of our own above", { "/srv/altimate-code.json": owned(ann) }, true],
    ["of the machine's owner above", { "/srv/altimate-code.json": owned(0) }, true],
    ["without an owner", { "/srv/altimate-code.json": "{}" }, true],
    [
      "of whoever owns the working folder",
      { "/srv/work": { owner: mallory }, "/srv/altimate-code.json": owned(mallory) },
      true,
    ],
  ])("a config %s is read, or said to be unread", (_what, entries, isRead) => {
    const files = {
      "/srv/work": { owner: ann },
      "/srv/work/altimate-code.json": owned(ann),
      ...entries,
    };
    const sources = discover(surroundingsOf(files, { cwd: "/srv/work", user: ann }));
    expect(sources.problems).toEqual([]);
    expect(sources.files.map(({ file }) => file.path).includes("/srv/altimate-code.json")).toBe(
      isRead,
    );
    const unread = sources.unread.filter(({ what }) => what === "/srv/altimate-code.json");
    expect(unread).toHaveLength(isRead ? 0 : 1);
  });

  it("reads what is named, whoever owns it", () => {
    const files = { "/srv/own.json": owned(mallory), "/srv/work": { owner: ann } };
    const surroundings = surroundingsOf(files, { cwd: "/srv/work", user: ann });
    expect(discover(surroundings, { config: ["/srv/own.json"] }).files).toHaveLength(1);
  });

  it.each([
    ["in the project of a --config file", "/srv/repo/own.json", false],
    ["in the project of the working folder", "/home/ann/work/own.json", false],
    ["in neither", "/srv/own.json", true],
  ])("trusts what a variable names, but not %s", (_where, path, trusted) => {
    const surroundings = surroundingsOf(
      {
        [repository]: "",
        "/srv/repo/.git/HEAD": "",
        "/srv/repo/ci.json": "{}",
        [path]: "{}",
      },
      { env: { ALTIMATE_CLI_CONFIG: path } },
    );
    const { files } = discover(surroundings, { config: ["/srv/repo/ci.json"] });
    const custom = files.find(({ file }) => file.path === path);
    expect(custom?.file.layer).toMatchObject({ name: "custom", trusted });
  });

  it("takes a relative home for nobody's", () => {
    const cwd = process.cwd();
    const path = `${cwd}/.altimate-code/altimate-code.json`;
    const { files } = discover(surroundingsOf({ [path]: "{}" }, { cwd, home: "." }));
    expect(files.map(({ file }) => file.layer.trusted)).toEqual([false]);
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
      problem: ["gone.json", /^ALTIMATE_CLI_CONFIG names gone\.json, which does not exist/],
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
      problem: ["gone.json", /^--config names gone\.json, which does not exist/],
    },
    {
      name: "a config directory that is missing",
      entries: {},
      env: { ALTIMATE_CLI_CONFIG_DIR: "conf" },
      problem: ["conf", /^ALTIMATE_CLI_CONFIG_DIR names conf, which does not exist/],
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

  it("names what it does not read, and why", () => {
    const why = "on another machine, and config is read without the network";
    const remote = [
      {
        what: "an organisation's defaults (.well-known/altimate-code)",
        why: `they are ${why}`,
        remote: true,
      },
      {
        what: "the config of a signed-in organisation account (/api/config)",
        why: `it is ${why}`,
        remote: true,
      },
    ];
    const folder = "/Library/Managed Preferences";
    const legacy = "/home/ann/.config/altimate-code/config";
    const own = `${folder}/ann/ai.altimate.managed.plist`;
    const all = `${folder}/ai.altimate.managed.plist`;
    const toml = {
      what: legacy,
      why: "it is the old TOML format; altimate-code turns it into config.json when it next starts",
    };
    const list = (what: string) => ({
      what,
      why: "it is a property list that device management wrote",
    });
    const unread = (entries: Record<string, Entry>, changes: Partial<Surroundings> = {}) =>
      discover(surroundingsOf(entries, changes)).unread;
    const mac = { platform: "darwin" } as const;
    const files = { [legacy]: "", [own]: "", [all]: "" };

    expect(unread({})).toEqual(remote);
    expect(unread({}, mac)).toEqual(remote);
    expect(unread(files)).toEqual([...remote, toml]);
    expect(unread(files, mac)).toEqual([...remote, toml, list(own), list(all)]);
    expect(unread(files, { ...mac, home: "." })).toEqual([...remote, list(all)]);
    expect(unread({ [legacy]: { folder: true }, [all]: { folder: true } }, mac)).toEqual(remote);
  });
});
