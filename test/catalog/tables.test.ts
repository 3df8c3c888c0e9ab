import { expect, test } from "vitest";
import {
  bedrockRegions,
  canCall,
  cortexHomeScopes,
  crossRegionStatement,
  hostPrefix,
  type ProviderFacts,
  profilePrefixes,
  vertexLocations,
  vertexServedIn,
  vertexServes,
} from "../../src/catalog/index.js";
import { bundledCatalog } from "../support/catalog-data.js";

/**
 * Tables of facts, whole: a row that changes shows up in the diff of its file. `vitest -u` writes
 * them anew; whoever does so compares them with their sources.
 */
const tables = "../../fixtures/catalog/tables";
const rowsOf = (rows: readonly (readonly unknown[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => cell ?? "-").join(" | ")}\n`).join("");
const yesOrNo = (answer: boolean | null): string => (answer === null ? "?" : answer ? "yes" : "no");

/** Of the long tail nobody has said anything: what is known of it changes with the catalogue. */
const isSaid = ({ id, modelsEndpoint: { auth, note, credentialProbe } }: ProviderFacts): boolean =>
  id === "perplexity" || auth !== "unknown" || note !== undefined || credentialProbe !== undefined;

test("what the model list of a provider proves", async () => {
  const lists = bundledCatalog().providers().filter(isSaid);
  const rows = lists.map(
    ({ id, modelsEndpoint: { auth, confidence, source, note, credentialProbe: probe } }) => [
      id,
      auth,
      confidence,
      source,
      note,
      probe && `${probe.method} ${probe.url} (${probe.confidence})`,
    ],
  );
  await expect(rowsOf(rows)).toMatchFileSnapshot(`${tables}/model-lists.txt`);
});

test("the profiles that a region of Bedrock can call", async () => {
  const prefixes = ["us-gov", "us", "ca", "eu", "jp", "au", "in", "apac", "global"];
  const rows = bedrockRegions.control.map((region) => [
    region,
    bedrockRegions.runtime.some((it) => it === region) ? "runtime" : null,
    profilePrefixes(region)?.join(","),
    ...prefixes.map((prefix) => `${prefix} ${yesOrNo(canCall(region, prefix))}`),
  ]);
  await expect(rowsOf(rows)).toMatchFileSnapshot(`${tables}/bedrock-regions.txt`);
});

test("the prefix that altimate-code puts before a model of Bedrock", async () => {
  const models = [
    "anthropic.claude-sonnet-4-5-20250929-v1:0",
    "anthropic.claude-haiku-4-5-20251001-v1:0",
    "anthropic.claude-opus-4-8",
    "amazon.nova-micro-v1:0",
    "amazon.nova-lite-v1:0",
    "amazon.nova-pro-v1:0",
    "amazon.nova-premier-v1:0",
    "amazon.nova-2-sonic-v1:0",
    "deepseek.v3-v1:0",
    "meta.llama3-1-8b-instruct-v1:0",
    "mistral.pixtral-large-2502-v1:0",
    "cohere.command-r-v1:0",
  ];
  const rows = [...bedrockRegions.control, "eu-west-10", "xus-east-1", "us-"].map((region) => [
    region,
    ...models.map((model) => hostPrefix(region, model)),
  ]);
  await expect(rowsOf([["", ...models], ...rows])).toMatchFileSnapshot(
    `${tables}/bedrock-host.txt`,
  );
});

test("the locations of Vertex AI, and what each serves", async () => {
  const models = [
    "claude-opus-4-8@default",
    "gemini-3.1-pro-preview",
    "gemini-3.5-flash",
    "gemini-2.5-pro",
    "gemini-2.5-flash",
    "gemini-2.5-flash-lite",
    "gemini-2.5-flash-image",
    "gemini-2.0-flash",
    "x-claude-1",
  ];
  const served = models.map((model) => vertexServedIn(model)?.join(","));
  const rows = vertexLocations.locations.map((location) => [
    location,
    ...models.map((model) => yesOrNo(vertexServes(model, location))),
  ]);
  await expect(rowsOf([["", ...models], ["", ...served], ...rows])).toMatchFileSnapshot(
    `${tables}/vertex.txt`,
  );
});

const accounts = [
  "AWS_US_WEST_2",
  "AWS_US_GOV_WEST_1",
  "AWS_CA_CENTRAL_1",
  "AWS_EU_WEST_1",
  "AWS_AP_SOUTHEAST_1",
  "AWS_AP_SOUTHEAST_2",
  "AWS_AP_SOUTHEAST_4",
  "AWS_AP_NORTHEAST_1",
  "AWS_AP_NORTHEAST_2",
  "AWS_AP_NORTHEAST_3",
  "AWS_SA_EAST_1",
  "AZURE_EASTUS2",
  "AZURE_SOUTHCENTRALUS",
  "AZURE_CANADACENTRAL",
  "AZURE_WESTEUROPE",
  "AZURE_UKSOUTH",
  "AZURE_SWITZERLANDNORTH",
  "AZURE_FRANCECENTRAL",
  "AZURE_GERMANYWESTCENTRAL",
  "AZURE_SWEDENCENTRAL",
  "AZURE_NORWAYEAST",
  "AZURE_AUSTRALIAEAST",
  "AZURE_JAPANEAST",
  "AZURE_SOUTHEASTASIA",
  "AZURE_CENTRALINDIA",
  "AZURE_KOREACENTRAL",
  "AZURE_USGOVVIRGINIA",
  "GCP_US_CENTRAL1",
  "GCP_EUROPE_WEST2",
  "PUBLIC.GCP_US_EAST4",
  "AWS_US_FEDRAMP_HIGH_PLUS",
  "AWS_DOD_EAST",
  // nowhere, though it looks like somewhere
  "AWS_AP_SOUTHEAST_21",
  "AWS_AP_NORTHEAST_11",
  "AWS_XAP_1",
  "AWS_XEU_1",
  "AWS_XUS_1",
  "AWS_XCA_1",
  "AZURE_XUK",
  "AZURE_XUS22",
  "AWS",
  null,
];
const geographies = ["US", "EU", "APJ", "JP", "AU", "GLOBAL", "US_COMMERCIAL_GOV"];
const scopes = [
  "ANY_REGION",
  "AWS_US_FEDRAMP_HIGH_PLUS",
  "AWS_US_DOD",
  ...["AWS", "AZURE", "GCP"].flatMap((cloud) => geographies.map((it) => `${cloud}_${it}`)),
];

test("the scopes of cross-region inference, from an account's nearest to its farthest", async () => {
  const rows = accounts.map((account) => {
    const order: string[] = [];
    let left: readonly string[] = scopes;
    while (left.length > 0) {
      const scope = crossRegionStatement([], left, account)?.scope ?? "";
      order.push(scope);
      left = left.filter((it) => it !== scope);
    }
    return [account, order.join(" ")];
  });
  await expect(rowsOf(rows)).toMatchFileSnapshot(`${tables}/cross-region-order.txt`);
});

test("what a scope of cross-region inference means for the data", async () => {
  const rows = scopes.map((scope) => [scope, crossRegionStatement([], [scope], null)?.note]);
  await expect(rowsOf(rows)).toMatchFileSnapshot(`${tables}/cross-region-notes.txt`);
});

test("the scopes that keep the data of a region at home", async () => {
  const regions = [
    "aws:us-west-2",
    "aws:us-gov-west-1",
    "aws:eu-west-1",
    "aws:ap-northeast-1",
    "aws:ap-northeast-2",
    "aws:ap-northeast-3",
    "aws:ap-northeast-31",
    "aws:ap-southeast-2",
    "aws:ap-southeast-21",
    "aws:ap-south-1",
    "aws:ca-central-1",
    "azure:eastus",
    "azure:eastus2",
    "azure:westus",
    "azure:westus3",
    "azure:westus33",
    "azure:northcentralus",
    "azure:southcentralus",
    "azure:centralus",
    "azure:northeurope",
    "azure:westeurope",
    "azure:westeurope2",
    "gcp:us-central1",
    "gcp:europe-west2",
    "x:aws:us-east-1",
    "x:azure:eastus",
    "x:azure:westeurope",
    "x:gcp:us-east4",
    "xaws:eu-west-1",
    "xaws:ap-southeast-2",
    "xaws:ap-northeast-1",
    "xaws:ap-south-1",
  ];
  const rows = regions.map((region) => [region, cortexHomeScopes(region)?.join(",")]);
  await expect(rowsOf(rows)).toMatchFileSnapshot(`${tables}/cortex-home.txt`);
});
