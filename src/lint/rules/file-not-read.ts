import type { Rule } from "../rule.js";

export const fileNotRead: Rule = {
  id: "file-not-read",
  code: "ALT707",
  severity: "info",
  about: "host",
  differsByMachine: true,
  summary: "altimate-code does not look for a config file here.",
  details:
    "The documentation names `altimate-code.json` in the project's folder. In the versions whose source is public, altimate-code looks there for `opencode.json` only, and for `altimate-code.json` in `.altimate-code/`, in the user's config folder and in the managed config folder. Move the file to `.altimate-code/`. This tool reads both.",
  examples: {
    bad: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      layer: { name: "project", hostRank: null },
    },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      layer: { name: "directory", hostRank: 1 },
    },
  },
  *check({ files }) {
    for (const { file, root } of files) {
      if (file.layer.hostRank !== null || root === null) continue;
      const name = file.display.split("/").at(-1);
      yield {
        place: { file, start: root.start, end: root.start + 1 },
        path: [],
        message:
          file.layer.name === "managed"
            ? "altimate-code does not look in this folder for managed config. Put a copy in the opencode folder next to it."
            : `altimate-code does not look for ${name} in a project's folder. Move it to .altimate-code/${name}.`,
      };
    }
  },
};
