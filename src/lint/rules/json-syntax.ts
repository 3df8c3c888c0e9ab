import type { Rule } from "../rule.js";

export const jsonSyntax: Rule = {
  id: "json-syntax",
  code: "ALT101",
  severity: "error",
  summary: "The file is not valid JSON with comments.",
  details:
    "altimate-code refuses to start on a config that it cannot parse. Comments and trailing commas are allowed; everything else is plain JSON: keys and strings in double quotes, a comma between members. Only the first mistake is reported, since everything after it is guesswork.",
  examples: {
    bad: {
      config:
        '{\n  "model": "anthropic/claude-sonnet-4-6"\n  "small_model": "anthropic/claude-haiku-4-5"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config: '{\n  // a comment\n  "model": "anthropic/claude-sonnet-4-6",\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ files }) {
    for (const { problems } of files) {
      for (const problem of problems) {
        if (problem.kind !== "syntax") continue;
        yield { place: problem, path: null, message: problem.message };
      }
    }
  },
};
