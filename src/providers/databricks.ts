import { before } from "../language/text.js";
import { databricksLadder } from "./parts/databricks-probe.js";
import type { Provider } from "./provider.js";

/** AWS, Azure and Google Cloud, then the government and China clouds (unconfirmed). */
const WORKSPACE =
  /^[a-z0-9][a-z0-9._-]*\.(cloud\.databricks\.com|azuredatabricks\.net|gcp\.databricks\.com|cloud\.databricks\.us|databricks\.azure\.us|databricks\.azure\.cn)$/;

export const databricks: Provider = {
  id: "databricks",
  name: "Databricks AI Gateway",
  aliases: [],
  hostId: null,
  links: {
    keys: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
    docs: "https://docs.databricks.com/aws/en/machine-learning/foundation-model-apis",
  },
  credential: {
    env: ["DATABRICKS_TOKEN"],
    scheme: { kind: "bearer" },
    chain: "databricks",
    chainEnv: [["DATABRICKS_CLIENT_ID", "DATABRICKS_CLIENT_SECRET"]],
    optional: false,
    // PATs start with "dapi", OAuth tokens do not
    format: null,
    pair: {
      separator: "::",
      setting: "host",
      grammar: /^(https:\/\/)?[A-Za-z0-9][A-Za-z0-9._-]*\.[a-z]+\/?$/i,
    },
    guarded: ["DATABRICKS_CLIENT_SECRET"],
  },
  settings: [
    {
      name: "host",
      description: "Host of the workspace",
      options: [],
      env: ["DATABRICKS_HOST"],
      default: null,
      required: true,
      grammar: WORKSPACE,
      form: "Write the workspace's host, such as dbc-a1b2c3d4-e5f6.cloud.databricks.com, adb-1234567890123456.7.azuredatabricks.net or 1234567890123456.7.gcp.databricks.com.",
      normalise: hostOf,
    },
  ],
  hosts: [
    "*.cloud.databricks.com",
    "*.azuredatabricks.net",
    "*.gcp.databricks.com",
    "*.cloud.databricks.us",
    "*.databricks.azure.us",
    "*.databricks.azure.cn",
  ],
  // serving endpoints have user-chosen names
  modelIds: "user-named",
  failures: "databricks",
  pathTails: ["/serving-endpoints", "/ai-gateway/mlflow/v1"],
  origin: ({ host }) => (host === undefined ? null : `https://${host}`),
  chat: ({ base, toolCall }) => ({
    wire: "openai-chat",
    url: `${base}/serving-endpoints/chat/completions`,
    quirks: ["max-tokens", ...(toolCall === false ? (["no-tools"] as const) : [])],
  }),
  probe: databricksLadder,
  billing: "contract",
  example: { model: "databricks-claude-sonnet-4-6", options: {} },
  notes: [
    "Sign in with `altimate auth databricks` and enter `workspace-host::pat-token`, or set DATABRICKS_HOST and DATABRICKS_TOKEN.",
    "A service principal signs in with DATABRICKS_HOST, DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET (OAuth M2M).",
    "Create a PAT in Databricks: Settings > Developer > Access Tokens > Generate New Token.",
    "Workspaces live on *.cloud.databricks.com (AWS), *.azuredatabricks.net (Azure) or *.gcp.databricks.com (Google Cloud).",
    "Databricks bills by contract, so costs are shown as zero.",
  ],
};

/** SDKs write a scheme, browsers a path and a query; only the host matters. */
function hostOf(written: string): string {
  return before(written.toLowerCase().replace(/^https?:\/\//, ""), "/", "?", "#");
}
