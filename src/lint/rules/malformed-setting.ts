import { bedrockRegions, vertexLocations } from "../../catalog/index.js";
import { explainEndpoint } from "../../resolve/index.js";
import { nearest } from "../near.js";
import { literalNode, settingPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const malformedSetting: Rule = {
  id: "malformed-setting",
  code: "ALT511",
  severity: "error",
  differsByMachine: true,
  summary: "A region, host, account or project does not have the vendor's form.",
  details:
    "Such a value becomes part of a host name or path. One that does not have the vendor's fixed form cannot be right and could redirect requests, so no request is made with it.",
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
      const { problem } = linked.endpoint;
      const explanation = explainEndpoint(linked);
      if (problem?.kind !== "malformed-setting" || explanation === null) continue;
      const { setting } = problem;
      const { origin } = setting;
      // a variable may hold anything, even a misplaced key: its value is not used
      const isWritten =
        origin.from === "config" && literalNode(origin.node, program.expansion) !== undefined;
      const names = NAMES[`${linked.provider.id}/${setting.name}`] ?? [];
      const suggestion = isWritten ? nearest(setting.value, names) : null;
      yield {
        ...settingPlace(setting, linked, program),
        message: `${explanation.message} ${suggestion === null ? explanation.remedy : `Did you mean "${suggestion}"?`}`,
        ...(suggestion !== null && { suggestion }),
      };
    }
  },
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "amazon-bedrock/region": bedrockRegions.control,
  "google-vertex/location": vertexLocations.locations,
  "google-vertex-anthropic/location": vertexLocations.locations,
};
