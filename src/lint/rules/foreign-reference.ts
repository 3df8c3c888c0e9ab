import { isPublicField } from "../../language/fields.js";
import { failedReferences } from "../references.js";
import type { Rule } from "../rule.js";

export const foreignReference: Rule = {
  id: "foreign-reference",
  code: "ALT305",
  severity: "error",
  summary: "A reference uses another tool's syntax.",
  details:
    "`$NAME`, `$env:NAME`, `${env:NAME}`, `%NAME%`, `os.environ/NAME`, `process.env.NAME` and `${{ secrets.NAME }}` mean something in shells, editors, LiteLLM, JavaScript and GitHub workflows. altimate-code leaves them unchanged and sends that text as the key. Write `{env:NAME}` or `${NAME}`. In a public field this is a warning, since the text may be intended.",
  examples: {
    bad: {
      config: '{\n  "provider": { "openai": { "options": { "apiKey": "$OPENAI_API_KEY" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "${OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ expansion }) {
    for (const expanded of expansion.strings) {
      const { path, node } = expanded;
      for (const { text, replacement, start, end } of failedReferences(expanded)) {
        if (replacement === null) continue;
        const place = { file: node.file, start, end };
        yield {
          place,
          path,
          severity: isPublicField(path) ? "warning" : "error",
          message: `altimate-code does not know ${text} and uses it as literal text. Write ${replacement}.`,
          suggestion: replacement,
          fix: {
            description: `Change to ${replacement}`,
            edits: [{ place, text: replacement }],
          },
        };
      }
    }
  },
};
