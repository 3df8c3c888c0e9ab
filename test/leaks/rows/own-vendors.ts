import type { Reach, Row } from "../row.js";
import { adc } from "./tenants.js";
import { CONFIG, legitimate, PROBE, RUN, withProvider } from "./vocabulary.js";

interface OwnVendor {
  readonly id: string;
  readonly model: string;
  readonly env: Readonly<Record<string, string>>;
  readonly options?: object;
  readonly host: string;
  /** What arrives there; the key, where nothing is said. */
  readonly canary?: string;
  readonly reach?: Reach;
}

const region = { AWS_ACCESS_KEY_ID: "AKIA<<KEY>>", AWS_SECRET_ACCESS_KEY: "s" };
const vendors: readonly OwnVendor[] = [
  { id: "openai", model: "gpt-4o", env: { OPENAI_API_KEY: "sk-<<KEY>>" }, host: "api.openai.com" },
  {
    id: "anthropic",
    model: "claude-sonnet-4-6",
    env: { ANTHROPIC_API_KEY: "sk-ant-<<KEY>>" },
    host: "api.anthropic.com",
  },
  { id: "groq", model: "m", env: { GROQ_API_KEY: "gsk_<<KEY>>" }, host: "api.groq.com" },
  {
    id: "openrouter",
    model: "openai/gpt-4o",
    env: { OPENROUTER_API_KEY: "sk-or-<<KEY>>" },
    host: "openrouter.ai",
  },
  {
    id: "google",
    model: "gemini-2.5-pro",
    env: { GOOGLE_API_KEY: "<<KEY>>" },
    host: "generativelanguage.googleapis.com",
  },
  {
    id: "github-copilot",
    model: "claude-sonnet-4.6",
    env: { COPILOT_GITHUB_TOKEN: "gho_<<KEY>>" },
    host: "*.githubcopilot.com",
  },
  {
    id: "databricks",
    model: "m",
    env: { DATABRICKS_TOKEN: "<<KEY>>", DATABRICKS_HOST: "own.cloud.databricks.com" },
    host: "own.cloud.databricks.com",
  },
  {
    id: "snowflake-cortex",
    model: "claude-sonnet-4-6",
    env: { SNOWFLAKE_CORTEX_PAT: "<<KEY>>", SNOWFLAKE_ACCOUNT: "own-account" },
    host: "own-account.snowflakecomputing.com",
  },
  {
    id: "azure",
    model: "gpt-4o",
    env: { AZURE_API_KEY: "<<KEY>>", AZURE_RESOURCE_NAME: "own" },
    host: "own.openai.azure.com",
  },
  {
    id: "amazon-bedrock",
    model: "cohere.command-r-v1:0",
    env: region,
    options: { region: "eu-west-1" },
    host: "*.eu-west-1.amazonaws.com",
  },
  {
    id: "amazon-bedrock",
    model: "cohere.command-r-v1:0",
    env: { ...region, AWS_REGION: "eu-west-1" },
    options: { region: "{env:AWS_REGION}" },
    host: "*.eu-west-1.amazonaws.com",
  },
  {
    id: "amazon-bedrock",
    model: "cohere.command-r-v1:0",
    env: { AWS_BEARER_TOKEN_BEDROCK: "<<KEY>>", AWS_REGION: "eu-west-1" },
    host: "*.eu-west-1.amazonaws.com",
  },
  {
    id: "azure",
    model: "gpt-4o",
    env: { AZURE_API_KEY: "<<KEY>>", AZURE_RESOURCE_NAME: "own" },
    options: { resourceName: "{env:AZURE_RESOURCE_NAME}" },
    host: "own.openai.azure.com",
  },
  {
    id: "databricks",
    model: "m",
    env: { DATABRICKS_TOKEN: "<<KEY>>", DATABRICKS_HOST: "own.cloud.databricks.com" },
    options: { baseURL: "https://{env:DATABRICKS_HOST}/serving-endpoints" },
    host: "own.cloud.databricks.com",
  },
];

/** Some things are asked of the location, some of Google at large. */
const vertex = ["us-central1-aiplatform.googleapis.com", "aiplatform.googleapis.com"];

/** The clouds' own chains: what a login yields is looked for as well. */
const chained: readonly OwnVendor[] = [
  {
    id: "google-vertex",
    model: "gemini-2.5-pro",
    env: { GOOGLE_APPLICATION_CREDENTIALS: "{{home}}/adc.json", GOOGLE_CLOUD_PROJECT: "own" },
    host: "us-central1-aiplatform.googleapis.com",
    canary: "DERIVED",
    reach: { REFRESH: ["oauth2.googleapis.com"], DERIVED: vertex },
  },
  {
    id: "google-vertex",
    model: "gemini-2.5-pro",
    env: { GOOGLE_APPLICATION_CREDENTIALS: "{{home}}/adc.json", GOOGLE_CLOUD_PROJECT: "own" },
    options: { project: "{env:GOOGLE_CLOUD_PROJECT}", location: "global" },
    host: "aiplatform.googleapis.com",
    canary: "DERIVED",
    reach: { REFRESH: ["oauth2.googleapis.com"], DERIVED: vertex },
  },
  {
    id: "databricks",
    model: "m",
    env: {
      DATABRICKS_CLIENT_ID: "client",
      DATABRICKS_CLIENT_SECRET: "<<SECRET>>",
      DATABRICKS_HOST: "own.cloud.databricks.com",
    },
    host: "own.cloud.databricks.com",
    canary: "DERIVED",
    reach: { SECRET: ["own.cloud.databricks.com"] },
  },
];

/** One's own vendor's key to the vendor, configured by a project: no question at all. */
export const ownVendorRows: readonly Row[] = [...vendors, ...chained].flatMap(
  ({ id, model, env, options, host, canary = "KEY", reach }) =>
    [PROBE, RUN].map((args) =>
      legitimate(
        "own vendor",
        `${id} ${JSON.stringify(options ?? {})} with ${Object.keys(env).join(", ")}: ${args[0]}`,
        {
          env,
          home: { "adc.json": adc },
          project: { [CONFIG]: withProvider(id, options === undefined ? {} : { options }, model) },
          runs: [args],
          reach: { [canary]: [host, "sts.eu-west-1.amazonaws.com", "api.github.com"], ...reach },
          expect: { arrives: { [canary]: [host] }, questionsAtMost: 0 },
        },
      ),
    ),
);
