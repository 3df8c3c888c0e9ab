import { describe, expect, it } from "vitest";
import { discover } from "../../src/source/discover.js";
import { hostDifferences, hostOrder, mergeFiles } from "../../src/source/merge.js";
import { surroundingsOf } from "../support/virtual-files.js";

describe("the host product's order", () => {
  const git = { "/home/ann/work/.git/HEAD": "" };
  const model = (name: string) => JSON.stringify({ model: name });

  function differences(entries: Readonly<Record<string, string>>, cwd = "/home/ann/work/a") {
    const { files } = discover(surroundingsOf({ ...git, ...entries }, { cwd }));
    return hostDifferences(mergeFiles(files), files).map(
      ({ path, ours, host }) =>
        `${path.join(".")}: ${ours.value.file.display} / ${host.value.file.display}`,
    );
  }

  it.each<{ name: string; entries: Record<string, string>; expected: string[] }>([
    {
      name: "the parent's directory beats the child's",
      entries: {
        "/home/ann/work/.altimate-code/altimate-code.json": model("a/outer"),
        "/home/ann/work/a/.altimate-code/altimate-code.json": model("a/inner"),
      },
      expected: ["model: .altimate-code/altimate-code.json / ../.altimate-code/altimate-code.json"],
    },
    {
      name: "the user's own directory beats the project's",
      entries: {
        "/home/ann/.altimate-code/altimate-code.json": model("a/home"),
        "/home/ann/work/.altimate-code/altimate-code.json": model("a/project"),
      },
      expected: [
        "model: ../.altimate-code/altimate-code.json / ../../.altimate-code/altimate-code.json",
      ],
    },
    {
      name: "opencode beats altimate-code in a config directory",
      entries: {
        "/home/ann/work/a/.altimate-code/altimate-code.json": model("a/altimate"),
        "/home/ann/work/a/.altimate-code/opencode.json": model("a/opencode"),
      },
      expected: ["model: .altimate-code/altimate-code.json / .altimate-code/opencode.json"],
    },
    {
      name: ".opencode beats .altimate-code",
      entries: {
        "/home/ann/work/a/.altimate-code/altimate-code.json": model("a/altimate"),
        "/home/ann/work/a/.opencode/opencode.json": model("a/opencode"),
      },
      expected: ["model: .altimate-code/altimate-code.json / .opencode/opencode.json"],
    },
    {
      name: "a bare altimate-code.json is never seen, so a weaker file wins",
      entries: {
        "/home/ann/work/a/altimate-code.json": model("a/bare"),
        "/home/ann/work/a/opencode.json": model("a/opencode"),
      },
      expected: ["model: altimate-code.json / opencode.json"],
    },
    {
      name: "only the value that differs, deep inside",
      entries: {
        "/home/ann/work/.altimate-code/altimate-code.json":
          '{"provider": {"x": {"options": {"baseURL": "u", "region": "r"}}}}',
        "/home/ann/work/a/.altimate-code/altimate-code.json":
          '{"provider": {"x": {"options": {"baseURL": "v", "region": "r"}}}}',
      },
      expected: [
        "provider.x.options.baseURL: .altimate-code/altimate-code.json / ../.altimate-code/altimate-code.json",
      ],
    },
    {
      name: "silent where both orders give the same value",
      entries: {
        "/home/ann/work/.altimate-code/altimate-code.json": model("a/same"),
        "/home/ann/work/a/.altimate-code/altimate-code.json": model("a/same"),
      },
      expected: [],
    },
    {
      name: "silent where no value is set twice",
      entries: {
        "/home/ann/work/.altimate-code/altimate-code.json": model("a/b"),
        "/home/ann/work/a/.altimate-code/altimate-code.json": '{"small_model": "a/c"}',
      },
      expected: [],
    },
    {
      name: "silent where the orders agree: global, project files, directory",
      entries: {
        "/home/ann/.config/altimate-code/opencode.json": model("a/1"),
        "/home/ann/.config/altimate-code/altimate-code.json": model("a/2"),
        "/home/ann/work/opencode.json": model("a/3"),
        "/home/ann/work/a/opencode.jsonc": model("a/4"),
        "/home/ann/work/a/.altimate-code/altimate-code.jsonc": model("a/5"),
      },
      expected: [],
    },
    {
      name: "silent about the order of joined lists",
      entries: {
        "/home/ann/work/.altimate-code/altimate-code.json": '{"instructions": ["a"]}',
        "/home/ann/work/a/.altimate-code/altimate-code.json": '{"instructions": ["b"]}',
      },
      expected: [],
    },
  ])("$name", ({ entries, expected }) => {
    expect(differences(entries)).toEqual(expected);
  });

  it("leaves out what the host product does not read", () => {
    const { files } = discover(
      surroundingsOf({
        ...git,
        "/home/ann/work/altimate-code.json": "{}",
        "/home/ann/work/opencode.json": "{}",
        "/etc/altimate-code/altimate-code.json": "{}",
        "/etc/opencode/opencode.json": "{}",
      }),
    );
    expect(files.map(({ file }) => [file.display, file.layer.hostRank === null])).toEqual([
      ["opencode.json", false],
      ["altimate-code.json", true],
      ["../../../etc/opencode/opencode.json", false],
      ["../../../etc/altimate-code/altimate-code.json", true],
    ]);
    expect(hostOrder(files).map(({ file }) => file.display)).toEqual([
      "opencode.json",
      "../../../etc/opencode/opencode.json",
    ]);
  });

  it("sees a bare altimate-code.json that a variable names", () => {
    const surroundings = surroundingsOf(
      { "/home/ann/work/altimate-code.json": "{}" },
      { env: { ALTIMATE_CLI_CONFIG: "altimate-code.json" } },
    );
    expect(hostOrder(discover(surroundings).files)).toHaveLength(1);
  });

  it("is that of all places, the weakest first", () => {
    const names = ["altimate-code.json", "altimate-code.jsonc", "opencode.json", "opencode.jsonc"];
    const folders = [
      "/home/ann/.config/altimate-code",
      "/home/ann/.opencode",
      "/home/ann/.altimate-code",
      "/home/ann/work",
      "/home/ann/work/.altimate-code",
      "/home/ann/work/a",
      "/home/ann/work/a/.opencode",
      "/home/ann/work/a/.altimate-code",
      "/srv/team",
      "/etc/opencode",
      "/etc/altimate-code",
    ];
    const files = folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
    const found = discover(
      surroundingsOf(
        Object.fromEntries(
          [
            "/home/ann/work/.git/HEAD",
            "/home/ann/.config/altimate-code/config.json",
            "/srv/own.json",
            ...files,
          ].map((path) => [path, "{}"]),
        ),
        {
          cwd: "/home/ann/work/a",
          env: {
            ALTIMATE_CLI_CONFIG: "/srv/own.json",
            ALTIMATE_CLI_CONFIG_DIR: "/srv/team",
            ALTIMATE_CLI_CONFIG_CONTENT: "{}",
          },
        },
      ),
    );
    const of = (folder: string, ...inOrder: readonly string[]) =>
      inOrder.map((name) => `${folder}/${name}`);
    const opencode = ["opencode.json", "opencode.jsonc"];
    const altimate = ["altimate-code.json", "altimate-code.jsonc"];
    expect(hostOrder(found.files).map(({ file }) => file.path)).toEqual([
      ...of("/home/ann/.config/altimate-code", "config.json", ...opencode, ...altimate),
      "/srv/own.json",
      ...of("/home/ann/work", ...opencode),
      ...of("/home/ann/work/a", ...opencode),
      ...of("/home/ann/work/a/.altimate-code", ...altimate, ...opencode),
      ...of("/home/ann/work/a/.opencode", ...altimate, ...opencode),
      ...of("/home/ann/work/.altimate-code", ...altimate, ...opencode),
      ...of("/home/ann/.altimate-code", ...altimate, ...opencode),
      ...of("/home/ann/.opencode", ...altimate, ...opencode),
      ...of("/srv/team", ...altimate, ...opencode),
      "ALTIMATE_CLI_CONFIG_CONTENT",
      ...of("/etc/opencode", ...altimate, ...opencode),
    ]);
  });

  it("has a file of --config instead of the project's", () => {
    const surroundings = surroundingsOf(
      {
        ...git,
        "/home/ann/.altimate-code/altimate-code.json": "{}",
        "/home/ann/work/ci.json": "{}",
        "/home/ann/work/opencode.json": "{}",
        "/home/ann/work/.opencode/opencode.json": "{}",
        "/home/ann/own.json": "{}",
      },
      { env: { ALTIMATE_CLI_CONFIG: "/home/ann/own.json" } },
    );
    const { files } = discover(surroundings, { config: ["ci.json"] });
    expect(hostOrder(files).map(({ file }) => file.display)).toEqual([
      "../own.json",
      "ci.json",
      "../.altimate-code/altimate-code.json",
    ]);
  });

  it.each([
    ["nothing is readable", ["{", "{"]],
    ["one file is broken", ['{"model": "a/b"}', "{"]],
  ])("differs in nothing where %s", (_where, [one = "", other = ""]) => {
    expect(
      differences({
        "/home/ann/work/.altimate-code/altimate-code.json": one,
        "/home/ann/work/altimate-code.json": other,
      }),
    ).toEqual([]);
  });
});
