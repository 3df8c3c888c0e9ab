import { explainWithheld } from "../../resolve/index.js";
import type { Rule } from "../rule.js";

export const withheldReference: Rule = {
  id: "withheld-reference",
  code: "ALT309",
  severity: "warning",
  summary:
    "A project's config puts a variable or file into a field that is sent and shown in plain text.",
  details:
    "An address, id or setting is sent to a server, printed and logged. Whoever clones a repository runs its config, so it may only use the variables that are settings of that very provider there (`AWS_REGION` for Bedrock, `DATABRICKS_HOST` for Databricks), and no file. Anything else is not read: every output shows the reference, and `probe`, `run` and `emit` refuse before a connection is opened. If the variable is no secret, allow it with `--allow-variable NAME` or `ALTIMATE_ALLOW_VARIABLES`, or move the entry to your own config, where this limit does not apply.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/{env:TEAM}/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { TEAM: "data" },
    },
    good: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "{env:AWS_REGION}" } } }\n}\n',
      env: { AWS_REGION: "eu-west-1" },
    },
  },
  *check({ expansion }) {
    for (const { node, path, withheld } of expansion.strings) {
      for (const token of withheld) {
        // a file that may not or cannot be read is reported by another rule
        if (token.kind === "file" && token.value === null) continue;
        const { message, remedy } = explainWithheld({ path, withheld: [token] });
        const place = { file: node.file, start: token.start, end: token.end };
        yield { place, path, message: `${message} ${remedy}` };
      }
    }
  },
};
