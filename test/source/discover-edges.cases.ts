import { type Case, repository } from "./discover.cases.js";

export const edgeCases: readonly Case[] = [
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
    name: "a custom file in the working folder's project, next to --config of another",
    entries: [repository, "/home/ann/work/conf.json", "/srv/app/.git/HEAD", "/srv/app/ci.json"],
    changes: { env: { ALTIMATE_CLI_CONFIG: "conf.json" } },
    config: ["/srv/app/ci.json"],
    found: ["!custom conf.json", "!project ../../../srv/app/ci.json"],
  },
  {
    name: "a folder whose name only starts like the project's is outside it",
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
    name: "--config replaces the project's files and stays below the variables",
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
