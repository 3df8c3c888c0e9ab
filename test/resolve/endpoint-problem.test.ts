import { expect, it } from "vitest";
import { explainEndpoint } from "../../src/resolve/index.js";
import { programFor } from "../support/probe.js";

/** What is said of the only provider's address: the message and the remedy. */
function said(id: string, entry: object, env: Record<string, string> = {}, stored = {}) {
  const [provider] = programFor({ config: { provider: { [id]: entry } }, env, stored }).providers;
  const found = provider === undefined ? null : explainEndpoint(provider);
  return found && [found.message, found.remedy];
}

const npm = "@ai-sdk/openai-compatible";

it.each<[string, string, object, Record<string, string>, readonly string[] | null]>([
  ["an address", "gateway", { npm, options: { baseURL: "https://gw.example/v1" } }, {}, null],
  ["a vendor's own address", "openai", {}, {}, null],
  [
    "no address, and a provider that nobody knows",
    "hutwerk",
    { npm },
    {},
    ['No provider "hutwerk" is known, and it has no address.', "Set options.baseURL."],
  ],
  [
    "a variable that is not set",
    "gateway",
    { npm, options: { baseURL: "{env:GATEWAY_URL}" } },
    {},
    ["The baseURL of gateway is not complete: GATEWAY_URL is not set.", "Set GATEWAY_URL."],
  ],
  [
    "two variables and a file, one of them set",
    "gateway",
    { npm, options: { baseURL: "https://{env:HOST_A}{env:HOST_B}{env:HOST_C}/v1" } },
    { HOST_B: "gw.example" },
    [
      "The baseURL of gateway is not complete: HOST_A is not set and HOST_C is not set.",
      "Set HOST_A and HOST_C.",
    ],
  ],
  [
    "a file that is not there",
    "gateway",
    { npm, options: { baseURL: "{file:./url}" } },
    {},
    [
      "The baseURL of gateway is not complete: the file ./url cannot be read.",
      "Write the file ./url.",
    ],
  ],
  [
    "a variable and a file",
    "gateway",
    { npm, options: { baseURL: "https://{env:HOST_A}/{file:./path}" } },
    {},
    [
      "The baseURL of gateway is not complete: HOST_A is not set and the file ./path cannot be read.",
      "Set HOST_A and write the file ./path.",
    ],
  ],
  [
    "a credential",
    "gateway",
    { npm, options: { baseURL: "https://{env:GATEWAY_KEY}.gw.example" } },
    { GATEWAY_KEY: "hunter2" },
    [
      "GATEWAY_KEY contains a credential, and the baseURL of gateway is public: it would be shown, logged and looked up in DNS.",
      "Put the credential in apiKey or a header.",
    ],
  ],
  [
    "no URL",
    "gateway",
    { npm, options: { baseURL: "hunter2" } },
    {},
    [
      "The baseURL of gateway is not an address that requests can be sent to.",
      "Write a complete URL that starts with https://.",
    ],
  ],
  [
    "a setting that is missing, and may be half of a pair",
    "databricks",
    {},
    {},
    [
      "The address of databricks needs the host of the workspace, which is not set anywhere.",
      "Set DATABRICKS_HOST, or sign in with altimate auth login databricks.",
    ],
  ],
  [
    "a setting that has not its form, from a variable",
    "databricks",
    {},
    { DATABRICKS_HOST: "hunter2 swordfish" },
    [
      "DATABRICKS_HOST does not contain a valid host of the workspace.",
      "Write the workspace's host, such as dbc-a1b2c3d4-e5f6.cloud.databricks.com, adb-1234567890123456.7.azuredatabricks.net or 1234567890123456.7.gcp.databricks.com.",
    ],
  ],
  [
    "a setting that has not its form, from an option",
    "amazon-bedrock",
    { options: { region: "the north" } },
    { AWS_REGION: "eu-west-1" },
    [
      "options.region of amazon-bedrock does not contain a valid AWS region.",
      "Regions look like us-east-1.",
    ],
  ],
  [
    "a setting that only a login tells",
    "altimate",
    {},
    {},
    [
      "The address of altimate needs the name of your Altimate instance, which is not set anywhere.",
      "Sign in with altimate auth login altimate-backend.",
    ],
  ],
  [
    "a setting beside which no pair stands",
    "azure",
    {},
    {},
    [
      "The address of azure needs the name of the Azure OpenAI resource, which is not set anywhere.",
      "Set options.resourceName or AZURE_RESOURCE_NAME.",
    ],
  ],
  [
    "a variable of the catalogue's address",
    "cloudflare-workers-ai",
    {},
    {},
    [
      "The address of cloudflare-workers-ai needs CLOUDFLARE_ACCOUNT_ID, which is not set anywhere.",
      "Set that variable.",
    ],
  ],
  [
    "a location that is missing",
    "google-vertex",
    {},
    {},
    [
      "The address of google-vertex needs the Google Cloud project, which is not set anywhere.",
      "Set options.project, GOOGLE_CLOUD_PROJECT, GCP_PROJECT or GCLOUD_PROJECT.",
    ],
  ],
])("%s", (_what, id, entry, env, expected) => {
  expect(said(id, entry, env)).toEqual(expected);
});
