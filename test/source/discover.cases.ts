import type { Surroundings } from "../../src/source/files.js";
import type { Entry } from "../support/virtual-files.js";

export interface Case {
  readonly name: string;
  readonly entries: readonly string[] | Readonly<Record<string, Entry>>;
  readonly changes?: Partial<Omit<Surroundings, "files">>;
  readonly config?: readonly string[];
  /** `layer path`, weakest first; `!` marks what is not trusted. */
  readonly found: readonly string[];
}

export const repository = "/home/ann/work/.git/HEAD";

export const layerCases: readonly Case[] = [
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
    name: "config.json only counts in the global folder",
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
];
