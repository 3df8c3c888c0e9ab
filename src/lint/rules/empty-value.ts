import { emptyEffect, valuePlace } from "../references.js";
import type { Rule } from "../rule.js";

export const emptyValue: Rule = {
  id: "empty-value",
  code: "ALT304",
  severity: "warning",
  differsByMachine: true,
  summary: "A key, or a variable or file behind a reference, is empty.",
  details:
    "altimate-code consults the credential store only if the config has no `apiKey` at all: an empty one is sent as is and refused. CI systems set empty variables when a secret is missing. Set the variable, or delete the key to use the stored login. `--require-env` makes an empty variable an error and `--assume-env` silences it.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ expansion, providers }, { requireEnv, assumeEnv }) {
    for (const { node, path, tokens } of expansion.strings) {
      for (const { kind, state, name, start, end } of tokens) {
        if (state !== "empty" || (kind === "env" && assumeEnv)) continue;
        yield {
          place: { file: node.file, start, end },
          path,
          severity: kind === "env" && requireEnv ? "error" : "warning",
          message: `The ${kind === "env" ? "variable" : "file"} ${name} is empty; ${emptyEffect(path)}.`,
        };
      }
    }
    for (const { provider, credential } of providers) {
      const { option } = credential;
      if (option?.expanded === undefined || provider.credential.optional) continue;
      const { parts, tokens } = option.expanded;
      if (tokens.length > 0 || parts.join("").trim() !== "") continue;
      yield {
        place: valuePlace(option.expanded),
        path: option.path,
        message:
          "The key is empty, and altimate-code would send it instead of a stored login. Name a variable, or delete this line.",
      };
    }
  },
};
