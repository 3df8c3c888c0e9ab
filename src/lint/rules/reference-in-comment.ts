import type { Rule } from "../rule.js";

export const referenceInComment: Rule = {
  id: "reference-in-comment",
  code: "ALT709",
  severity: "warning",
  about: "host",
  summary: "altimate-code reads a file that is named only in a comment.",
  details:
    "altimate-code looks for `{file:path}` in the whole text and skips only lines that start with `//`. In a comment after a value or in `/* */` it reads the file, and stops if it is missing. Put the comment on a line of its own with `//`, or remove the braces.",
  examples: {
    bad: {
      config:
        '{\n  "model": "anthropic/claude-sonnet-4-6" // the key is in {file:~/.secrets/anthropic}\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  // the key is in {file:~/.secrets/anthropic}\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ files }) {
    for (const { file, comments } of files) {
      for (const comment of comments) {
        for (const match of comment.text.matchAll(/\{file:[^}]+\}/g)) {
          const start = comment.start + match.index;
          const before = file.text.slice(0, start);
          if (/(?:^|[\r\n])[ \t]*\/\/[^\r\n]*$/.test(before)) continue;
          yield {
            place: { file, start, end: start + match[0].length },
            path: null,
            message:
              "altimate-code reads this file even though it is in a comment, and stops if it is missing. Use // on a line of its own, or remove the braces.",
          };
        }
      }
    }
  },
};
