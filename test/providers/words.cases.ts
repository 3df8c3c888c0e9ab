import type { World } from "../support/provider.js";

/** A provider as people configure it. */
export interface Variant {
  readonly id: string;
  readonly model: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly world?: World;
  /** What the catalogue or a config says of the model. */
  readonly facts?: {
    readonly shape?: "responses" | "completions";
    readonly npm?: string;
    readonly api?: string;
    readonly toolCall?: boolean;
  };
}

const gateway = { baseURL: "https://gw.example/x" };
const aws = "anthropic.claude-sonnet-4-6";
const snowflake = {
  env: { SNOWFLAKE_ACCOUNT: "https://Acme_Prod.snowflakecomputing.com/console" },
};
const databricks = { env: { DATABRICKS_HOST: "https://x.cloud.databricks.com/?o=1" } };
const vertex = { env: { GOOGLE_CLOUD_PROJECT: "p1" } };
const azure = { env: { AZURE_RESOURCE_NAME: "Acme" } };
const services = { env: { AZURE_COGNITIVE_SERVICES_RESOURCE_NAME: "Acme" } };
const mantle = { npm: "@ai-sdk/amazon-bedrock/mantle" };

export const VARIANTS: readonly Variant[] = [
  { id: "altimate", model: "auto", world: { stored: { altimate: "acme::key" } } },
  { id: "altimate", model: "other", options: gateway },
  {
    id: "altimate",
    model: "auto",
    world: { stored: { altimate: "acme::k" }, env: { ALTIMATE_BASE_URL: "http://localhost:9//" } },
  },
  { id: "amazon-bedrock", model: aws },
  { id: "amazon-bedrock", model: `us.${aws}`, options: gateway },
  { id: "amazon-bedrock", model: `${aws}-v1:0`, options: { region: "cn-north-1" } },
  {
    id: "amazon-bedrock",
    model: "arn:aws:bedrock:us-east-1:1:inference-profile/x",
    world: {
      env: {
        AWS_REGION: "eu-west-1",
        AWS_ENDPOINT_URL_BEDROCK_RUNTIME: "https://runtime.example/",
        AWS_ENDPOINT_URL_BEDROCK: "https://control.example/",
        AWS_ENDPOINT_URL_STS: "https://sts.example/",
      },
    },
  },
  {
    id: "amazon-bedrock",
    model: "arn:aws:bedrock:us-east-1:1:application-inference-profile/x",
    world: { env: { AWS_ENDPOINT_URL: "https://all.example" } },
  },
  { id: "amazon-bedrock", model: "arn:aws:bedrock:us-east-1::foundation-model/x" },
  { id: "amazon-bedrock", model: "m", facts: mantle },
  { id: "amazon-bedrock", model: "m", facts: { ...mantle, shape: "completions" } },
  {
    id: "amazon-bedrock",
    model: "gpt-oss-safeguard-20b",
    facts: { ...mantle, api: "https://x/v1" },
  },
  { id: "amazon-bedrock", model: "m", facts: { ...mantle, api: "https://x/openai/v1" } },
  { id: "amazon-bedrock", model: "m", options: gateway, facts: mantle },
  { id: "anthropic", model: "claude/x" },
  { id: "anthropic", model: "claude-x", options: gateway },
  { id: "azure", model: "my gpt", world: azure },
  { id: "azure", model: "gpt", world: azure, facts: { shape: "responses" } },
  { id: "azure", model: "gpt", world: azure, options: { apiVersion: "preview" } },
  { id: "azure", model: "my gpt", world: azure, options: { apiVersion: "2024-12-01-preview" } },
  { id: "azure", model: "gpt", world: azure, facts: { npm: "@ai-sdk/anthropic" } },
  {
    id: "azure",
    model: "gpt",
    options: { baseURL: "https://acme.openai.azure.com/openai/deployments/my%20gpt" },
  },
  {
    id: "azure",
    model: "gpt",
    options: {
      baseURL:
        "https://gw.example/a/openai/deployments/dep/chat/completions?api-version=2025-01-01-preview",
      apiVersion: "v1",
    },
  },
  {
    id: "azure",
    model: "gpt",
    world: { env: { AZURE_OPENAI_ENDPOINT: "https://acme.openai.azure.com/openai/v1/" } },
  },
  { id: "azure", model: "gpt", options: gateway },
  { id: "azure-cognitive-services", model: "gpt", world: services },
  {
    id: "azure-cognitive-services",
    model: "c",
    world: services,
    facts: { npm: "@ai-sdk/anthropic" },
  },
  { id: "databricks", model: "my end/point", world: databricks },
  { id: "databricks", model: "m", world: databricks, facts: { toolCall: false } },
  { id: "databricks", model: "m", options: gateway, facts: { toolCall: true } },
  { id: "github-copilot", model: "gpt-4o" },
  { id: "github-copilot", model: "gpt-5" },
  { id: "github-copilot", model: "gpt-5-mini-x" },
  { id: "github-copilot", model: "gpt-10" },
  { id: "github-copilot", model: "my-gpt-5", facts: { shape: "responses" } },
  { id: "github-copilot", model: "my-gpt-5" },
  { id: "github-copilot", model: "gpt-5", facts: { shape: "completions" } },
  { id: "github-copilot", model: "m", options: { enterpriseUrl: "https://Acme.ghe.com/x" } },
  { id: "google", model: "gemini/x" },
  { id: "google", model: "gemini-x", options: gateway },
  { id: "google-vertex", model: "gemini-2.5-pro", world: vertex },
  { id: "google-vertex", model: "gemini-x", world: vertex, options: { location: "global" } },
  { id: "google-vertex", model: "gemini-x", world: vertex, options: { location: "eu" } },
  { id: "google-vertex", model: "gemini-x", world: vertex, options: { location: "us" } },
  { id: "google-vertex", model: "gemini-x", world: vertex, options: gateway },
  { id: "google-vertex", model: "claude-x", world: vertex },
  { id: "google-vertex", model: "claude-x@1", world: vertex, options: gateway },
  {
    id: "google-vertex",
    model: "x",
    world: vertex,
    facts: { npm: "@ai-sdk/google-vertex/anthropic" },
  },
  { id: "google-vertex", model: "meta/llama/x@1", world: vertex },
  { id: "google-vertex-anthropic", model: "claude-x", world: vertex },
  { id: "lmstudio", model: "m" },
  { id: "lmstudio", model: "m", options: gateway },
  { id: "ollama", model: "llama3.1" },
  { id: "ollama", model: "m", options: gateway },
  ...[
    "0.0.0.0",
    "[::]:1",
    "box",
    "box:80",
    "http://box:80/",
    "https://box",
    "https://box:80/a/",
  ].map((host) => ({ id: "ollama", model: "m", world: { env: { OLLAMA_HOST: host } } })),
  { id: "openai", model: "gpt:x/y" },
  { id: "openai", model: "gpt", options: gateway, facts: { shape: "responses" } },
  { id: "openai", model: "gpt", facts: { shape: "completions" } },
  { id: "openrouter", model: "a b/c.d:free" },
  { id: "openrouter", model: "a/b:Free", options: gateway },
  { id: "snowflake-cortex", model: "claude-x", world: snowflake },
  { id: "snowflake-cortex", model: "openai-x", world: snowflake },
  { id: "snowflake-cortex", model: "my-claude-x", world: snowflake },
  { id: "snowflake-cortex", model: "x", world: snowflake, facts: { toolCall: true } },
  { id: "snowflake-cortex", model: "claude-x", world: snowflake, facts: { toolCall: false } },
  {
    id: "snowflake-cortex",
    model: "x",
    world: { env: { SNOWFLAKE_ACCOUNT: "acme.snowflakecomputing.cn" } },
  },
  { id: "snowflake-cortex", model: "x", options: gateway },
  { id: "groq", model: "m/x:y" },
  { id: "groq", model: "m", facts: { shape: "responses" } },
  { id: "groq", model: "m", options: gateway },
  { id: "groq", model: "m", facts: { npm: "@ai-sdk/anthropic", api: "https://a.example/v1/" } },
  { id: "groq", model: "m x", facts: { npm: "@ai-sdk/google" } },
  { id: "groq", model: "m", facts: { npm: "@ai-sdk/openai" } },
  { id: "groq", model: "m", facts: { npm: "@ai-sdk/openai", shape: "completions" } },
  { id: "groq", model: "m", facts: { npm: "unheard-of" } },
  { id: "bailing", model: "m" },
  { id: "xai", model: "m", options: gateway },
  { id: "mine", model: "m", options: { baseURL: "http://localhost:9/v1" } },
];

/** What people write for settings, pairs and keys, right and wrong. */
export const SAMPLES = [
  ..."acme Acme acme-prod acme_prod -acme _acme 1acme acme. acme.x ac/me a acme::x".split(" "),
  ..."us-east-1 us-gov-west-1 us-east us-east-10 US-EAST-1 us-central1 global eu us1".split(" "),
  ..."v1 v2 preview 2024-10-21 2024-10-21-preview 2024-1-21 2024-10-21x x2024-10-21".split(" "),
  ..."https://a.example http://a.example https:// ftp://a.example https://a.example//".split(" "),
  ..."xhttps://a.example https://a.example/openai https://a.example/openai/v1/".split(" "),
  ..."https://a.example/openai/v1/x a.example:my-project my-project my.project".split(" "),
  ..."x.cloud.databricks.com X.cloud.databricks.com/ https://x.cloud.databricks.com?o=1".split(" "),
  ..."x.azuredatabricks.net x.gcp.databricks.com x.cloud.databricks.us x.databricks.azure.us".split(
    " ",
  ),
  ..."x.databricks.azure.cn x.cloud.databricks.com.example .cloud.databricks.com".split(" "),
  ..."https://Acme_X.snowflakecomputing.com/a/b acme.us-east-2.aws acme..x acme.ghe.com".split(" "),
  ..."http://acme.ghe.com/x/y acme.snowflakecomputing.com.x sk-x sk-ant-x sk-or-x xsk-x".split(" "),
  ..."gho_x ghu_x github_pat_x tid=x ghp_x xgho_x localhost 0.0.0.0:1".split(" "),
];
