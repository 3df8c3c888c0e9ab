import type { Rule } from "../rule.js";

export const rawSubstitution: Rule = {
  id: "raw-substitution",
  code: "ALT708",
  severity: "warning",
  about: "host",
  differsByMachine: true,
  summary: "The value of a variable would break the JSON in altimate-code.",
  details:
    "altimate-code inserts the value of `{env:NAME}` into the file's text before parsing the JSON. A quote, a backslash or a line break in the value breaks the file, or adds keys that nobody wrote. Windows paths and multi-line keys are the usual cases. `${NAME}` inserts the value safely. This tool parses the JSON first, so both are safe here.",
  examples: {
    bad: {
      config: '{\n  "mcp": { "files": { "environment": { "ROOT": "{env:ROOT}" } } }\n}\n',
      env: { ROOT: "C:\\Users\\ann" },
    },
    good: {
      config: '{\n  "mcp": { "files": { "environment": { "ROOT": "${ROOT}" } } }\n}\n',
      env: { ROOT: "C:\\Users\\ann" },
    },
  },
  *check({ expansion }) {
    for (const { node, path, tokens } of expansion.strings) {
      for (const { kind, name, value, start, end } of tokens) {
        const isRaw = kind === "env" && node.file.text.startsWith("{env:", start);
        const breaks = value?.matches(BREAKS_JSON) === true;
        if (!isRaw || !breaks) continue;
        const place = { file: node.file, start, end };
        const suggestion = `\${${name}}`;
        yield {
          place,
          path,
          message: `The value of ${name} contains a quote, a backslash or a line break, which breaks this file in altimate-code. Write ${suggestion}, which is inserted safely.`,
          suggestion,
          fix: { description: `Change to ${suggestion}`, edits: [{ place, text: suggestion }] },
        };
      }
    }
  },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const BREAKS_JSON = /["\\\u0000-\u001f]/;
