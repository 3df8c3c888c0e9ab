import type { Rule } from "../rule.js";

export const fileOutsideProject: Rule = {
  id: "file-outside-project",
  code: "ALT303",
  severity: "error",
  summary: "A project's config names a file that a project must not read.",
  details:
    "Whoever clones a repository runs its config. To keep a config from picking up a private key and sending it to its own server, a project may name only its own files and mounted secrets (`/run/secrets`, `/var/run/secrets`). The folders where other programs keep keys (`~/.ssh`, `~/.aws`, `~/.git-credentials`, `~/.npmrc`, …) and what git keeps in `.git` are off limits to every config.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{file:/etc/openai.key}" } } }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{file:openai.key}" } } }\n}\n',
      files: { "openai.key": "sk-example" },
    },
  },
  *check({ expansion }) {
    for (const { node, path, tokens } of expansion.strings) {
      for (const { state, name, start, end } of tokens) {
        const place = { file: node.file, start, end };
        if (state === "outside-project") {
          const message = `The file ${name} is outside the project, and a project's config may not read it. Use a variable, or name the file in your own config.`;
          yield { place, path, message };
        }
        if (state === "protected") {
          const message = `${name} is where another program keeps its keys, so it is not read. Use a variable or a separate file.`;
          yield { place, path, message };
        }
      }
    }
  },
};
