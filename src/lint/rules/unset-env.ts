import { nearest } from "../near.js";
import { emptyEffect } from "../references.js";
import type { Rule } from "../rule.js";

export const unsetEnv: Rule = {
  id: "unset-env",
  code: "ALT301",
  severity: "warning",
  differsByMachine: true,
  summary: "A variable that the config names is not set.",
  details:
    "altimate-code silently replaces an unset `{env:NAME}` with an empty string, and an empty key even hides a stored login. In CI, where secrets are often missing on purpose, this is a warning; `--require-env` makes it an error and `--assume-env` silences it. `${NAME:-default}` gives a variable a default.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_APIKEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ expansion, env }, { requireEnv, assumeEnv }) {
    if (assumeEnv) return;
    const set = Object.keys(env).filter((name) => env[name] !== undefined && env[name] !== "");
    for (const { node, path, tokens } of expansion.strings) {
      for (const { kind, state, name, start, end } of tokens) {
        if (kind !== "env" || state !== "unset") continue;
        const near = nearest(name, set, name.length < SHORT ? 1 : undefined);
        const unset = near === null ? `${name} is not set` : `${name} is not set, but ${near} is`;
        yield {
          place: { file: node.file, start, end },
          path,
          severity: requireEnv ? "error" : "warning",
          message: `The variable ${unset}; ${emptyEffect(path)}.`,
          ...(near !== null && { suggestion: `{env:${near}}` }),
        };
      }
    }
  },
};

/** `HOME` and `PATH` are always set, and close to any short name. */
const SHORT = 6;
