import {
  accountRegion,
  cortexHomeScopes,
  cortexScopes,
  cortexServes,
  cortexTables,
} from "../../catalog/index.js";
import { anyOf } from "../../language/words.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const modelNeedsCrossRegion: Rule = {
  id: "model-needs-cross-region",
  code: "ALT606",
  severity: "info",
  differsByMachine: true,
  summary: "Snowflake serves the model to this account's region only by cross-region inference.",
  details:
    "Few Cortex models are served inside a region; the others need the account parameter `CORTEX_ENABLED_CROSS_REGION`, which an ACCOUNTADMIN sets, and prompts are then processed in the regions that it names. Reported only if the account's identifier names its region (`xy12345.us-east-2.aws`); `altimate probe` asks the account itself.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "snowflake-cortex": { "options": { "apiKey": "{env:SNOWFLAKE_CORTEX_PAT}" } } },\n  "model": "snowflake-cortex/claude-sonnet-4-6"\n}\n',
      env: { SNOWFLAKE_ACCOUNT: "xy12345.us-east-2.aws", SNOWFLAKE_CORTEX_PAT: "pat-1" },
    },
    good: {
      config:
        '{\n  "provider": { "snowflake-cortex": { "options": { "apiKey": "{env:SNOWFLAKE_CORTEX_PAT}" } } },\n  "model": "snowflake-cortex/claude-sonnet-4-6"\n}\n',
      env: { SNOWFLAKE_ACCOUNT: "xy12345.eu-west-2.aws", SNOWFLAKE_CORTEX_PAT: "pat-1" },
    },
  },
  *check(program) {
    for (const model of program.models) {
      const { provider, endpoint } = model.provider;
      const account = model.provider.settings.get("account");
      if (provider.id !== "snowflake-cortex" || account === undefined) continue;
      const region = accountRegion(account.value);
      if (model.node === null || endpoint.problem !== null || region === null) continue;
      if (cortexServes(region, model.wireId) !== "cross-region") continue;
      yield {
        place: modelPlace(model, program),
        path: model.path,
        message: `Snowflake does not serve ${model.wireId} inside ${region.replace(":", " ")}, the region of this account. ${advice(region, model.wireId)} (Data of ${cortexTables.read})`,
      };
    }
  },
};

function advice(region: string, model: string): string {
  const scopes = cortexScopes(model) ?? [];
  const home = cortexHomeScopes(region)?.find((scope) => scopes.includes(scope));
  if (home !== undefined) {
    return `An ACCOUNTADMIN can include ${home} in CORTEX_ENABLED_CROSS_REGION.`;
  }
  return scopes.length === 0
    ? "No value of CORTEX_ENABLED_CROSS_REGION is known to serve it."
    : `It needs ${anyOf(scopes)} in CORTEX_ENABLED_CROSS_REGION, and the data may then be processed abroad.`;
}
