import type { Answer } from "../support/ladder.js";
import { doubt, failed, page, suite } from "../support/probe-suite.js";

const sonnet = "claude-sonnet-4-6";

const region = (name: string): Answer => [200, { data: [[name]] }];

const parameter = (value: string): Answer => [
  200,
  {
    resultSetMetaData: { rowType: [{ name: "key" }, { name: "value" }, { name: "default" }] },
    data: [["CORTEX_ENABLED_CROSS_REGION", value, "DISABLED"]],
  },
];

suite("snowflake-cortex", sonnet, { env: { SNOWFLAKE_ACCOUNT: "acme" } }, [
  {
    what: "the list proves the key",
    goal: "credential",
    answers: { models: [200, { models: [sonnet] }] },
    expected: "credential",
  },
  {
    what: "without a list, a constant query does",
    goal: "credential",
    answers: { models: [405, { message: "method" }], session: region("AWS_US_WEST_2") },
    expected: "credential",
  },
  {
    what: "an account that wants a body",
    answers: { models: [411, {}], "models-with-body": [200, { models: [sonnet] }] },
    expected: "model",
  },
  {
    what: "a listed model",
    answers: { models: [200, { models: [sonnet] }] },
    expected: "model",
    steps: ["models"],
  },
  {
    what: "cross-region inference switched off",
    answers: {
      models: [200, { models: ["llama3.1-8b"] }],
      region: region("PUBLIC.AWS_EU_CENTRAL_1"),
      "cross-region": parameter("DISABLED"),
    },
    expected: failed("model_wrong_region"),
    says: /ALTER ACCOUNT SET CORTEX_ENABLED_CROSS_REGION = 'AWS_EU';.*European Union/,
  },
  {
    what: "the union with what is set now",
    answers: {
      models: [200, { models: [] }],
      region: region("AWS_US_WEST_2"),
      "cross-region": parameter("AZURE_EU"),
    },
    expected: failed("model_wrong_region"),
    says: /'AZURE_EU,AWS_US'/,
  },
  {
    what: "a parameter that cannot be read",
    answers: {
      models: [200, { models: [] }],
      region: region("AWS_AP_NORTHEAST_1"),
      "cross-region": [403, { message: "no" }],
    },
    expected: failed("model_wrong_region"),
    says: /'AWS_JP';.*It replaces the current value/,
  },
  {
    what: "reachable, and still not listed",
    answers: {
      models: [200, { models: [] }],
      region: region("AWS_US_WEST_2"),
      "cross-region": parameter("ANY_REGION"),
    },
    expected: failed("model_no_access"),
  },
  {
    what: "a model that nobody knows",
    model: "claude-sonet-4-6",
    answers: {
      models: [200, { models: [sonnet] }],
      region: region("AWS_US_WEST_2"),
      "cross-region": parameter("ANY_REGION"),
    },
    expected: failed("model_unknown"),
  },
  {
    what: "no list at all",
    answers: {
      models: [404, { message: "none" }],
      region: region("AWS_US_WEST_2"),
      "cross-region": parameter("DISABLED"),
    },
    expected: doubt,
    says: /--deep/,
  },
]);

const served = "databricks-claude-sonnet-4-6";

const endpoints = (...names: readonly string[]): Answer => [
  200,
  { endpoints: names.map((name) => ({ name })) },
];

suite("databricks", served, { env: { DATABRICKS_HOST: "x.cloud.databricks.com" } }, [
  {
    what: "the user",
    goal: "credential",
    answers: { identity: [200, { userName: "ann@example.com", active: true }] },
    expected: "credential",
  },
  {
    what: "a login page",
    goal: "credential",
    answers: { identity: page },
    expected: failed("bad_base_url"),
  },
  {
    what: "a body that no workspace answers with",
    goal: "credential",
    answers: { identity: [200, {}] },
    expected: doubt,
  },
  {
    what: "a gateway without the route of users",
    goal: "credential",
    answers: { identity: [404, { message: "no such route" }] },
    expected: doubt,
  },
  {
    what: "none of the paths",
    answers: { endpoint: [404, { message: "no such route" }], endpoints: 404 },
    expected: failed("bad_base_url"),
  },
  {
    what: "an endpoint that starts, and a list that is closed",
    answers: { endpoint: [200, { state: { ready: "NOT_READY" } }], endpoints: 404 },
    expected: ["unproven", "not_ready"],
    steps: ["endpoint"],
  },
  {
    what: "a deactivated user",
    goal: "credential",
    answers: { identity: [200, { id: "1", active: false }] },
    expected: failed("no_permission"),
  },
  {
    what: "a ready endpoint",
    answers: { endpoint: [200, { state: { ready: "READY" }, task: "llm/v1/chat" }] },
    expected: "model",
  },
  {
    what: "an endpoint that starts",
    answers: { endpoint: [200, { state: { ready: "NOT_READY" } }] },
    expected: ["unproven", "not_ready"],
  },
  {
    what: "an endpoint that may only be seen",
    answers: { endpoint: [200, { state: { ready: "READY" }, permission_level: "CAN_VIEW" }] },
    expected: failed("no_permission"),
  },
  {
    what: "an endpoint that embeds",
    answers: { endpoint: [200, { state: { ready: "READY" }, task: "llm/v1/embeddings" }] },
    expected: failed("model_unknown"),
  },
  {
    what: "a known model that this region lacks",
    answers: { endpoint: 404, endpoints: endpoints("databricks-gpt-5-mini") },
    expected: failed("model_wrong_region"),
  },
  {
    what: "a name that nobody knows",
    model: "databricks-claude-sonet-4-6",
    answers: { endpoint: 404, endpoints: endpoints(served) },
    expected: failed("model_unknown"),
  },
  {
    what: "listed, but not available",
    answers: { endpoint: 404, endpoints: endpoints(served) },
    expected: failed("no_permission"),
  },
]);
