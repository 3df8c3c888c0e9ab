import { bedrockRegions, vertexLocations } from "../../catalog/index.js";
import { nearest } from "../near.js";
import { settingPlace, settingSource } from "../places.js";
import type { Rule } from "../rule.js";
import { settingNoun } from "../words.js";

export const malformedSetting: Rule = {
  id: "malformed-setting",
  code: "ALT511",
  severity: "error",
  differsByMachine: true,
  summary: "A region, host, account or project does not have the vendor's form.",
  details:
    "Such a value becomes part of a host name or path. One that does not have the vendor's fixed form can't be right, and could lead requests elsewhere, so no request is made with it.",
  examples: {
    bad: {
      config: '{\n  "model": "databricks/databricks-claude-sonnet-4-6"\n}\n',
      env: { DATABRICKS_HOST: "myworkspace.example.com", DATABRICKS_TOKEN: "dapi-example" },
    },
    good: {
      config: '{\n  "model": "databricks/databricks-claude-sonnet-4-6"\n}\n',
      env: {
        DATABRICKS_HOST: "myworkspace.cloud.databricks.com",
        DATABRICKS_TOKEN: "dapi-example",
      },
    },
  },
  *check(program) {
    for (const linked of program.providers) {
      const { endpoint, provider } = linked;
      if (endpoint.problem?.kind !== "malformed-setting") continue;
      const { setting } = endpoint.problem;
      const spec = provider.settings.find(({ name }) => name === setting.name);
      const form = FORMS[setting.name] ?? FORMS[`${provider.id}/${setting.name}`];
      // a variable may hold anything, a key in the wrong place included: it is named and not shown
      const isWritten = setting.origin.from === "config";
      const subject = isWritten
        ? `"${setting.written}" is not`
        : `${settingSource(setting)} does not hold`;
      const near = nearest(setting.value, NAMES[`${provider.id}/${setting.name}`] ?? []);
      yield {
        ...settingPlace(setting, linked, program),
        message: `${subject} a valid ${spec === undefined ? setting.name : settingNoun(spec)}. ${
          near !== null && isWritten ? `Did you mean "${near}"?` : (form ?? "Check its spelling.")
        }`,
        ...(near !== null && isWritten && { suggestion: near }),
      };
    }
  },
};

const FORMS: Readonly<Record<string, string>> = {
  "databricks/host":
    "Write the workspace's host, such as dbc-a1b2c3d4-e5f6.cloud.databricks.com, adb-1234567890123456.7.azuredatabricks.net or 1234567890123456.7.gcp.databricks.com.",
  "snowflake-cortex/account":
    "Write orgname-accountname, or a locator with its region such as xy12345.us-east-2.aws.",
  "amazon-bedrock/region": "Regions look like us-east-1.",
  location: "Locations look like us-central1; global, us and eu are locations, too.",
  project: "Write the project's id, in small letters, digits and hyphens, and not its name.",
  resourceName: "Write the resource's name alone, in letters, digits and hyphens.",
  apiVersion: "Versions look like 2024-10-21; v1 and preview are versions, too.",
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "amazon-bedrock/region": bedrockRegions.control,
  "google-vertex/location": vertexLocations.locations,
  "google-vertex-anthropic/location": vertexLocations.locations,
};
