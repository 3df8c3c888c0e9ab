import type { Rule } from "../rule.js";

export const unusableFile: Rule = {
  id: "unusable-file",
  code: "ALT104",
  severity: "error",
  summary: "The file is empty, binary, too large, too deep, or not an object.",
  details:
    "A config is one JSON object of at most 4 MiB and 200 levels. Anything else is a different file under the config's name, or the output of a broken generator; altimate-code would fail on it, or hang.",
  examples: {
    bad: { config: '[ "anthropic/claude-sonnet-4-6" ]\n' },
    good: { config: "{}\n" },
  },
  *check({ files }) {
    for (const { problems } of files) {
      for (const problem of problems) {
        if (["syntax", "duplicate-key", "prototype-key"].includes(problem.kind)) continue;
        yield { place: problem, path: null, message: problem.message };
      }
    }
  },
};
