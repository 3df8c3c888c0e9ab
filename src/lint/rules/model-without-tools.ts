import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const modelWithoutTools: Rule = {
  id: "model-without-tools",
  code: "ALT608",
  severity: "warning",
  summary: "The model cannot call tools, which every agent needs.",
  details:
    'altimate-code works through tools: it uses them to read files, run queries and make edits. A model without tool calling can only talk; tools are left out of its requests or refused by the provider. It is fine as `small_model`. If your own model can call tools, say so: `"tool_call": true`.',
  examples: {
    bad: {
      config:
        '{\n  "provider": { "snowflake-cortex": { "options": { "apiKey": "{env:SNOWFLAKE_CORTEX_PAT}" } } },\n  "model": "snowflake-cortex/llama3.1-8b"\n}\n',
      env: { SNOWFLAKE_ACCOUNT: "org-account", SNOWFLAKE_CORTEX_PAT: "pat-1" },
    },
    good: {
      config:
        '{\n  "provider": { "snowflake-cortex": { "options": { "apiKey": "{env:SNOWFLAKE_CORTEX_PAT}" } } },\n  "model": "snowflake-cortex/claude-sonnet-4-6"\n}\n',
      env: { SNOWFLAKE_ACCOUNT: "org-account", SNOWFLAKE_CORTEX_PAT: "pat-1" },
    },
  },
  *check(program) {
    for (const model of program.models) {
      if (!model.roles.includes("default") || model.facts.toolCall !== false) continue;
      if (model.node === null) continue;
      yield {
        place: modelPlace(model, program),
        path: model.path,
        message: `${model.wireId} cannot call tools at ${model.providerId}, so it can only chat. Choose a model that can; altimate models ${model.providerId} --tools lists them.`,
      };
    }
  },
};
