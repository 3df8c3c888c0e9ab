import { closedIn } from "../../language/braces.js";
import type { Span } from "../../language/url-secrets.js";
import type { Comment } from "../../source/parse.js";
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
        const ownLines = linesOfTheirOwn(file.text, comment);
        let line = 0;
        for (const match of closedIn(comment.text, /\{file:[^}]+(?:\}|$)/g)) {
          const start = comment.start + match.index;
          while ((ownLines[line]?.end ?? Number.POSITIVE_INFINITY) <= start) line += 1;
          if ((ownLines[line]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
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

/** The lines that start with `//`, from there to their end. */
function linesOfTheirOwn(text: string, { start, end }: Comment): readonly Span[] {
  const lineStart =
    Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const lines = text.slice(lineStart, end).matchAll(/(?:^|[\r\n])[ \t]*\/\/[^\r\n]*/g);
  return Array.from(lines, ({ index, 0: line }) => ({
    start: lineStart + index,
    end: lineStart + index + line.length,
  }));
}
