import { join } from "node:path";
import { expect, it } from "vitest";
import { type Answer, climb } from "../support/ladder.js";
import { configured } from "../support/probe-suite.js";
import { verdictWords } from "../support/provider-words.js";

/** What each step of a ladder may be answered, by a short name. */
type Answers = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

const sonnet = "anthropic.claude-sonnet-4-6";
const none: Answer = [404, { message: "no" }];
const closed: Answer = [403, { message: "no" }];
const badBody: Answer = [400, { message: "messages: at least one" }];
const badModel: Answer = [400, { message: "The provided model identifier is invalid." }];

const profiles = (...ids: readonly unknown[]): Answer => [
  200,
  { inferenceProfileSummaries: ids.map((inferenceProfileId) => ({ inferenceProfileId })) },
];
const models = (modelId: string, ...inferenceTypesSupported: readonly string[]): Answer => [
  200,
  { modelSummaries: [{ modelId, inferenceTypesSupported }] },
];
const availability = (status: string, authorizationStatus = "AUTHORIZED", region = "AVAILABLE") =>
  [
    200,
    {
      agreementAvailability: { status },
      authorizationStatus,
      regionAvailability: region,
    },
  ] as const;

const bedrock: Answers = {
  profiles: {
    closed,
    none: profiles(),
    us: profiles(7, `us.${sonnet}`),
    others: profiles(`global.${sonnet}`, `eu.${sonnet}`, "us.other"),
  },
  availability: {
    closed,
    granted: availability("AVAILABLE"),
    forbidden: availability("AVAILABLE", "NOT_AUTHORIZED"),
    pending: availability("PENDING"),
    refused: availability("NOT_AVAILABLE"),
    elsewhere: availability("AVAILABLE", "AUTHORIZED", "NOT_AVAILABLE"),
  },
  models: {
    closed,
    here: models(sonnet, "ON_DEMAND"),
    profiled: models(sonnet, "INFERENCE_PROFILE"),
    missing: models("other", "ON_DEMAND"),
  },
};

const refusals = (refused: Answer): Answers => {
  const answers = { closed, none, badBody, wordless: 422, good: [200, {}], refused } as const;
  return { refusal: answers, "refusal-made-up": answers };
};

const sql = (rowType: readonly string[] | null, row: readonly unknown[]): Answer => [
  200,
  {
    ...(rowType === null
      ? {}
      : { resultSetMetaData: { rowType: rowType.map((name) => ({ name })) } }),
    data: [row],
  },
];
const endpoints = (...names: readonly string[]): Answer => [
  200,
  { endpoints: names.map((name) => ({ name })) },
];
const unsupported: Answer = [400, { error: { code: "model_not_supported" } }];
const noDeployment: Answer = [404, { error: { code: "DeploymentNotFound" } }];
const copilot = (id: string, state: string): Answer => [200, { data: [{ id, policy: { state } }] }];
const served = "databricks-claude-sonnet-4-6";

const databricks: Answers = {
  endpoint: {
    none,
    coded: [404, { error_code: "RESOURCE_DOES_NOT_EXIST" }],
    closed,
    broken: 500,
    ready: [200, { state: { ready: "READY" } }],
    starting: [200, { state: { ready: "NOT_READY" } }],
  },
  endpoints: { none, closed, empty: endpoints(), listed: endpoints(served, "mine") },
};

const vertex: Answers = {
  "count-tokens": { none, closed, good: [200, { totalTokens: 1 }] },
  "count-tokens-global": { none, good: [200, { totalTokens: 1 }] },
  "publisher-model": { none, closed, good: [200, {}] },
};

const env = {
  AWS_REGION: "us-east-1",
  AZURE_RESOURCE_NAME: "acme",
  GOOGLE_CLOUD_PROJECT: "p1",
  SNOWFLAKE_ACCOUNT: "acme",
  DATABRICKS_HOST: "x.cloud.databricks.com",
};

it.each<[name: string, id: string, model: string, answers: Answers]>([
  ["bedrock", "amazon-bedrock", sonnet, bedrock],
  ["bedrock-profile", "amazon-bedrock", `us.${sonnet}`, bedrock],
  ["bedrock-on-demand", "amazon-bedrock", "other", bedrock],
  ["bedrock-refusals", "amazon-bedrock", sonnet, refusals(badModel)],
  ["azure-refusals", "azure", "my-gpt", refusals(noDeployment)],
  [
    "copilot",
    "github-copilot",
    "gpt-4o",
    {
      models: {
        closed,
        page: [200, null],
        listed: copilot("gpt-4o", "enabled"),
        off: copilot("gpt-4o", "disabled"),
        other: copilot("gpt-5", "enabled"),
      },
      ...refusals(unsupported),
    },
  ],
  [
    "lmstudio",
    "lmstudio",
    "m",
    {
      models: { closed, empty: [200, { data: [] }], listed: [200, { data: [{ id: "m" }] }] },
      downloaded: {
        none,
        empty: [200, { models: [] }],
        there: [200, { models: [{ key: "m" }] }],
      },
    },
  ],
  ["databricks", "databricks", served, databricks],
  ["databricks-named", "databricks", "mine", databricks],
  ["databricks-unheard-of", "databricks", "databricks-unheard-of", databricks],
  ["vertex", "google-vertex", "gemini-2.5-pro", vertex],
  ["vertex-claude", "google-vertex", "claude-sonnet-4-6", vertex],
  ["vertex-unknown", "google-vertex", "gemini-unheard-of", vertex],
  [
    "snowflake",
    "snowflake-cortex",
    "claude-sonnet-4-6",
    {
      models: { none, empty: [200, { models: [] }], other: [200, { models: ["x"] }] },
      "models-with-body": { none, empty: [200, { models: [] }] },
      region: { closed, here: sql(null, ["AWS_US_WEST_2"]), empty: sql(["value"], [""]) },
      "cross-region": {
        closed,
        named: sql(["value", "key"], ["AWS_US", "x"]),
        unnamed: sql(null, ["x", "AWS_EU"]),
        off: sql(["key", "value"], ["x", "DISABLED"]),
        any: sql(["key", "level", "value"], ["x", "y", "ANY_REGION"]),
        odd: sql(["key", "value"], ["x", 7]),
      },
    },
  ],
])("%s: what answers say together", async (name, id, model, answers) => {
  const { provider, target } = configured(id, model, {}, { env });
  const told = new Map<string, string[]>();
  for (const names of combinations(answers)) {
    const given = Object.fromEntries(
      Object.entries(names).flatMap(([step, answer]) => {
        const found = answers[step]?.[answer];
        return found === undefined ? [] : [[step, found] as const];
      }),
    );
    const { proof, verdict, steps } = climb(provider, target, "model", given);
    const words = proof === null ? verdictWords(verdict) : `    proves the ${proof}\n`;
    const asked = steps.map((step) => `${step} ${names[step]}`).join(", ");
    const before = told.get(words) ?? [];
    told.set(words, before.includes(asked) ? before : [...before, asked]);
  }
  const blocks = [...told].map(
    ([words, asked]) => `${words}${asked.map((one) => `      ${one}\n`).join("")}`,
  );
  const file = join(import.meta.dirname, "../../fixtures/providers/conclusions", `${name}.txt`);
  await expect(blocks.join("\n")).toMatchFileSnapshot(file);
});

/** Every way to answer all steps. */
function combinations(answers: Answers): readonly Readonly<Record<string, string>>[] {
  return Object.entries(answers).reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [step, named]) =>
      all.flatMap((one) => Object.keys(named).map((name) => ({ ...one, [step]: name }))),
    [{}],
  );
}
