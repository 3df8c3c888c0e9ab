import { databricksCloud } from "../../catalog/index.js";
import { settingSource } from "../../resolve/index.js";
import { settingPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const databricksHost: Rule = {
  id: "databricks-host",
  code: "ALT513",
  severity: "info",
  differsByMachine: true,
  summary: "A Databricks host is written in a way that altimate-code refuses.",
  details:
    "altimate-code takes the bare host of a workspace on `*.cloud.databricks.com`, `*.azuredatabricks.net` or `*.gcp.databricks.com`, in lower case. It refuses a scheme, a path or a trailing slash, which Databricks' own tools accept and this program removes. Workspaces in government clouds and in China have other domains, which altimate-code does not know: a warning.",
  examples: {
    bad: {
      config: '{\n  "model": "databricks/databricks-claude-sonnet-4-6"\n}\n',
      env: {
        DATABRICKS_HOST: "https://myworkspace.cloud.databricks.com/",
        DATABRICKS_TOKEN: "dapi-example",
      },
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
      const setting = linked.settings.get("host");
      if (linked.provider.id !== "databricks" || setting === undefined) continue;
      const cloud = databricksCloud(setting.value);
      // what is not a Databricks host is reported as malformed
      if (cloud === null || !setting.isValid) continue;
      const { place, path } = settingPlace(setting, linked, program);
      const source = settingSource(setting);
      if (cloud.realm !== "public") {
        const realm = cloud.realm === "china" ? "in China" : "in a government cloud";
        yield {
          place,
          path,
          severity: "warning",
          message: `The workspace in ${source} is ${realm}. altimate-code only accepts hosts on cloud.databricks.com, azuredatabricks.net and gcp.databricks.com.`,
        };
      }
      if (setting.written !== setting.value) {
        yield {
          place,
          path,
          message: `altimate-code refuses the host in ${source} as written. Write it in lower case, without scheme or path: ${setting.value}`,
        };
      }
    }
  },
};
