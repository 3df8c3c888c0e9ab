import { describe, expect, it } from "vitest";
import { knownProvider, unknownProvider } from "../../src/providers/index.js";
import type { ModelTarget, Provider } from "../../src/providers/provider.js";
import { modelTarget } from "../../src/resolve/index.js";
import { bundledCatalog } from "../support/catalog-data.js";
import { type Answer, climb } from "../support/ladder.js";
import { chatOf, config, linkedModel, type World } from "../support/provider.js";

const catalog = bundledCatalog();

interface Case {
  readonly what: string;
  readonly model?: string;
  readonly options?: object;
  readonly goal?: "credential" | "model";
  readonly answers: Readonly<Record<string, Answer>>;
  /** The proof, or state and reason of the verdict. */
  readonly expected: string | readonly [state: string, reason: string | null];
  readonly says?: RegExp;
  /** The steps taken, where it matters that no more are. */
  readonly steps?: readonly string[];
}

/** Runs each case against a module, configured as people would. */
function suite(id: string, usual: string, world: World, cases: readonly Case[]): void {
  describe(id, () => {
    it.each(cases.map((it) => [it.what, it] as const))("%s", (_what, given) => {
      const { provider, target } = configured(id, given.model ?? usual, given.options ?? {}, world);
      const { proof, verdict, steps } = climb(
        provider,
        target,
        given.goal ?? "model",
        given.answers,
      );
      const outcome = proof ?? (verdict === null ? "nothing" : [verdict.state, verdict.reason]);
      expect(outcome).toEqual(given.expected);
      if (given.says !== undefined)
        expect(`${verdict?.message} ${verdict?.hint}`).toMatch(given.says);
      if (given.steps !== undefined) expect(steps).toEqual(given.steps);
    });
  });
}

function configured(
  id: string,
  model: string,
  options: object,
  world: World,
): { readonly provider: Provider; readonly target: ModelTarget } {
  const linked = linkedModel(config(id, model, options), world);
  const target = modelTarget(linked);
  if (target === null) throw new Error(`${id} has no address.`);
  return { provider: linked.provider.provider, target };
}

const failed = (reason: string) => ["failed", reason] as const;
const doubt = ["unproven", "unexpected_response"] as const;
const page: Answer = [200, null];

suite("anthropic", "claude-sonnet-4-6", {}, [
  {
    what: "a list proves the key",
    goal: "credential",
    answers: { models: [200, { data: [] }] },
    expected: "credential",
  },
  { what: "a page proves nothing", goal: "credential", answers: { models: page }, expected: doubt },
  {
    what: "the model by its description",
    answers: { model: [200, { id: "claude-sonnet-4-6" }] },
    expected: "model",
  },
  {
    what: "a gateway without descriptions is asked to count",
    options: { baseURL: "https://gw.example" },
    answers: { model: 404, "count-tokens": [200, { input_tokens: 8 }] },
    expected: "model",
    steps: ["model", "count-tokens"],
  },
  {
    what: "a gateway that counts nothing",
    options: { baseURL: "https://gw.example" },
    answers: { model: 405, "count-tokens": [200, {}] },
    expected: doubt,
    says: /--deep/,
  },
]);

suite("openai", "gpt-4o", {}, [
  { what: "the model", answers: { model: [200, { id: "gpt-4o" }] }, expected: "model" },
  { what: "a page", answers: { model: page }, expected: doubt },
]);

suite("google", "gemini-2.5-pro", {}, [
  {
    what: "a model that generates",
    answers: {
      model: [200, { name: "models/x", supportedGenerationMethods: ["generateContent"] }],
    },
    expected: "model",
  },
  {
    what: "a model that only embeds",
    answers: { model: [200, { name: "models/x", supportedGenerationMethods: ["embedContent"] }] },
    expected: failed("model_unknown"),
  },
]);

const us = "us.anthropic.claude-sonnet-4-6";
const base = "anthropic.claude-sonnet-4-6";
const granted: Answer = [
  200,
  {
    agreementAvailability: { status: "AVAILABLE" },
    authorizationStatus: "AUTHORIZED",
    regionAvailability: "AVAILABLE",
  },
];
const profiles = (...ids: readonly string[]): Answer => [
  200,
  { inferenceProfileSummaries: ids.map((inferenceProfileId) => ({ inferenceProfileId })) },
];
const models = (...ids: readonly string[]): Answer => [
  200,
  {
    modelSummaries: ids.map((modelId) => ({ modelId, inferenceTypesSupported: ["ON_DEMAND"] })),
  },
];
const denied: Answer = [403, { message: "not authorized" }];
const wrongBody: Answer = [400, { message: "messages: at least one is required" }];
const wrongModel: Answer = [400, { message: "The provided model identifier is invalid." }];

suite("amazon-bedrock", base, { env: { AWS_REGION: "us-east-1" } }, [
  {
    what: "who asks",
    goal: "credential",
    answers: { identity: [200, {}] },
    expected: "credential",
  },
  {
    what: "a bearer token by the models",
    goal: "credential",
    answers: { models: models() },
    expected: "credential",
  },
  {
    what: "profile listed and model granted, with nothing sent to the runtime",
    answers: { profiles: profiles(us), availability: granted, refusal: wrongBody },
    expected: ["ok", null],
    steps: ["profiles", "availability"],
  },
  {
    what: "no access",
    answers: {
      profiles: profiles(us),
      availability: [200, { agreementAvailability: { status: "NOT_AVAILABLE" } }],
    },
    expected: failed("model_no_access"),
    says: /console/,
  },
  {
    what: "not authorized",
    answers: {
      profiles: profiles(us),
      availability: [
        200,
        {
          agreementAvailability: { status: "AVAILABLE" },
          authorizationStatus: "NOT_AUTHORIZED",
        },
      ],
    },
    expected: failed("model_no_access"),
  },
  {
    what: "an agreement on its way",
    answers: {
      profiles: profiles(us),
      availability: [200, { agreementAvailability: { status: "PENDING" } }],
    },
    expected: ["unproven", "not_ready"],
  },
  {
    what: "a profile of another region",
    model: `eu.${base}`,
    answers: { profiles: profiles(us, `global.${base}`), availability: granted, models: models() },
    expected: failed("model_wrong_region"),
    says: /us\.anthropic\.claude-sonnet-4-6 or global\./,
  },
  {
    what: "a bare id that needs a profile",
    model: "meta.llama4-scout-17b-instruct-v1:0",
    answers: {
      models: [
        200,
        {
          modelSummaries: [
            { modelId: "meta.llama4-scout-17b-instruct-v1:0", inferenceTypesSupported: [] },
          ],
        },
      ],
      availability: granted,
      profiles: profiles("us.meta.llama4-scout-17b-instruct-v1:0"),
    },
    expected: failed("model_needs_profile"),
    says: /us\.meta\.llama4/,
  },
  {
    what: "a typing error",
    model: "us.anthropic.claude-sonet-4-6",
    answers: { profiles: profiles(us), availability: 404, models: models(base) },
    expected: failed("model_unknown"),
  },
  {
    what: "a model that the catalogue knows and the region lacks",
    answers: { profiles: profiles(), availability: 404, models: models() },
    expected: failed("model_wrong_region"),
  },
  {
    what: "AWS's own word on the region",
    model: "amazon.unknown-model-v1:0",
    answers: {
      models: models(),
      availability: [200, { regionAvailability: "NOT_AVAILABLE" }],
      profiles: profiles(),
    },
    expected: failed("model_wrong_region"),
  },
  {
    what: "an on-demand model that is granted",
    model: "amazon.titan-text-express-v1",
    answers: { models: models("amazon.titan-text-express-v1"), availability: granted },
    expected: ["ok", null],
    steps: ["models", "availability"],
  },
  {
    what: "least privilege: refusals that differ prove the model",
    answers: {
      profiles: denied,
      availability: denied,
      models: denied,
      refusal: wrongBody,
      "refusal-made-up": wrongModel,
    },
    expected: ["ok", null],
  },
  {
    what: "least privilege: the same refusal proves nothing",
    answers: {
      profiles: denied,
      availability: denied,
      models: denied,
      refusal: wrongBody,
      "refusal-made-up": wrongBody,
    },
    expected: doubt,
    says: /--deep/,
  },
  {
    what: "least privilege: both refused for the model prove nothing",
    answers: { profiles: denied, refusal: wrongModel, "refusal-made-up": wrongModel },
    expected: doubt,
  },
  {
    what: "a profile by its ARN",
    model: "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc",
    answers: { profile: [200, { status: "ACTIVE" }] },
    expected: "model",
  },
  {
    what: "a model of the OpenAI-compatible endpoint",
    model: "openai.gpt-5.5",
    answers: { models: [200, { data: [{ id: "openai.gpt-5.5" }] }] },
    expected: "model",
  },
]);

const missing: Answer = [404, { error: { code: "DeploymentNotFound" } }];
const badBody: Answer = [400, { error: { code: "invalid_request", message: "messages" } }];

suite("azure", "my-gpt", { env: { AZURE_RESOURCE_NAME: "acme" } }, [
  {
    what: "base models prove the key",
    goal: "credential",
    answers: { models: [200, { data: [{ id: "gpt-4o" }] }] },
    expected: "credential",
  },
  {
    what: "a deployment that is listed",
    answers: { deployments: [200, { data: [{ id: "my-gpt", status: "succeeded" }] }] },
    expected: "model",
    steps: ["deployments"],
  },
  {
    what: "a deployment that failed",
    answers: { deployments: [200, { data: [{ id: "my-gpt", status: "failed" }] }] },
    expected: failed("not_ready"),
  },
  {
    what: "no list, and refusals that differ",
    answers: { deployments: 404, refusal: badBody, "refusal-made-up": missing },
    expected: ["ok", null],
  },
  {
    what: "no list, and the same refusal",
    answers: { deployments: 404, refusal: badBody, "refusal-made-up": badBody },
    expected: doubt,
    says: /A key cannot list/,
  },
  {
    what: "the deployment of the URL is the one that is looked for",
    options: { baseURL: "https://acme.openai.azure.com/openai/deployments/other" },
    answers: { deployments: [200, { data: [{ id: "other" }] }] },
    expected: "model",
  },
]);

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
    says: /'AWS_JP';.*It replaces the value set now/,
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
    what: "listed, and not to be had",
    answers: { endpoint: 404, endpoints: endpoints(served) },
    expected: failed("no_permission"),
  },
]);

const counted: Answer = [200, { totalTokens: 1 }];

suite("google-vertex", "gemini-2.5-pro", { env: { GOOGLE_CLOUD_PROJECT: "p1" } }, [
  {
    what: "counting proves credential, project and API",
    goal: "credential",
    answers: { "count-tokens": counted },
    expected: "credential",
  },
  {
    what: "a location without the usual model is no bad credential",
    goal: "credential",
    answers: { "count-tokens": 404, "count-tokens-global": counted },
    expected: "credential",
  },
  { what: "counting proves the model", answers: { "count-tokens": counted }, expected: "model" },
  {
    what: "Claude counts in its own words",
    model: sonnet,
    answers: { "count-tokens": [200, { input_tokens: 8 }] },
    expected: "model",
  },
  {
    what: "served in global only",
    answers: { "count-tokens": 404, "count-tokens-global": counted },
    expected: failed("model_wrong_region"),
    says: /global/,
    steps: ["count-tokens", "count-tokens-global"],
  },
  {
    what: "known to Google, not served to this project",
    model: sonnet,
    answers: { "count-tokens": 404, "count-tokens-global": 404, "publisher-model": [200, {}] },
    expected: failed("model_no_access"),
    says: /us-east5/,
  },
  {
    what: "unknown to Google",
    model: "gemini-2.5-prro",
    answers: { "count-tokens": 404, "count-tokens-global": 404, "publisher-model": 404 },
    expected: failed("model_unknown"),
  },
]);

const copilotList = (entry: object): Answer => [200, { data: [{ id: "gpt-4o", ...entry }] }];
const unsupported: Answer = [400, { error: { code: "model_not_supported" } }];

suite("github-copilot", "gpt-4o", {}, [
  {
    what: "the seat",
    goal: "credential",
    answers: { models: copilotList({}) },
    expected: "credential",
  },
  {
    what: "a model that is not listed",
    model: "gpt-3",
    answers: { models: copilotList({}), refusal: badBody, "refusal-made-up": unsupported },
    expected: failed("model_no_access"),
    steps: ["models"],
  },
  {
    what: "a model that a policy switches off",
    answers: { models: copilotList({ policy: { state: "disabled" } }) },
    expected: failed("model_no_access"),
    says: /policy/,
  },
  {
    what: "listed, and refusals that differ",
    answers: { models: copilotList({}), refusal: badBody, "refusal-made-up": unsupported },
    expected: ["ok", null],
  },
  {
    what: "listed, and the same refusal",
    answers: { models: copilotList({}), refusal: badBody, "refusal-made-up": badBody },
    expected: doubt,
  },
  {
    what: "listed, behind a gateway without the route of chats",
    answers: { models: copilotList({}), refusal: 404, "refusal-made-up": 404 },
    expected: doubt,
  },
]);

suite("ollama", "llama3.1", {}, [
  {
    what: "it runs",
    goal: "credential",
    answers: { version: [200, { version: "0.9" }] },
    expected: "credential",
  },
  { what: "something else runs", goal: "credential", answers: { version: page }, expected: doubt },
  {
    what: "a look-alike without a version",
    goal: "credential",
    answers: { version: 404, installed: [200, { models: [] }] },
    expected: "credential",
  },
  {
    what: "installed, without its tag",
    answers: { models: [200, { models: [{ name: "llama3.1:latest" }] }] },
    expected: "model",
  },
  {
    what: "not installed",
    answers: { models: [200, { models: [{ name: "qwen3:8b" }] }] },
    expected: failed("model_unknown"),
    says: /ollama pull llama3\.1/,
  },
]);

suite("lmstudio", "qwen2.5-7b-instruct", {}, [
  {
    what: "loaded",
    answers: { models: [200, { data: [{ id: "qwen2.5-7b-instruct" }] }] },
    expected: "model",
    steps: ["models"],
  },
  {
    what: "downloaded, not loaded",
    answers: {
      models: [200, { data: [] }],
      downloaded: [200, { models: [{ key: "qwen2.5-7b-instruct" }] }],
    },
    expected: ["unproven", "not_ready"],
    says: /lms load/,
  },
  {
    what: "not there, or an older version",
    answers: { models: [200, { data: [] }], downloaded: 404 },
    expected: failed("model_unknown"),
  },
]);

suite("openrouter", "anthropic/claude-sonnet-4.6", {}, [
  {
    what: "a key with credit",
    goal: "credential",
    answers: { key: [200, { data: { limit_remaining: 5 } }] },
    expected: "credential",
  },
  {
    what: "a key without",
    goal: "credential",
    answers: { key: [200, { data: { limit_remaining: 0 } }] },
    expected: failed("quota_exhausted"),
  },
  {
    what: "somebody serves it",
    answers: { endpoints: [200, { data: { endpoints: [{}] } }] },
    expected: "model",
  },
  {
    what: "nobody serves it",
    answers: { endpoints: [200, { data: { endpoints: [] } }] },
    expected: failed("model_no_access"),
  },
]);

suite("altimate", "auto", { stored: { altimate: "acme::key" } }, [
  { what: "the key", goal: "credential", answers: { validate: [200, {}] }, expected: "credential" },
  {
    what: "another instance",
    goal: "credential",
    answers: { validate: 403 },
    expected: failed("no_permission"),
  },
]);

describe("the long tail", () => {
  const target = (id: string, options: object = {}, env: Record<string, string> = {}) =>
    configured(id, "some-model", options, { env });
  const steps = (id: string, options: object = {}, env: Record<string, string> = {}) => {
    const { provider, target: to } = target(id, options, env);
    return provider.probe
      .credential(to)
      .map(({ request, proves }) => [`${request.method} ${request.url}`, proves]);
  };

  it.each([
    ["groq", [["GET https://api.groq.com/openai/v1/models", "credential"]]],
    // public lists prove nothing of a key
    ["nvidia", [["GET https://integrate.api.nvidia.com/v1/models", null]]],
    ["deepinfra", [["GET https://api.deepinfra.com/v1/openai/models", null]]],
    ["chutes", [["GET https://llm.chutes.ai/v1/models", null]]],
    // nobody has said what this list means
    ["302ai", [["GET https://api.302.ai/v1/models", null]]],
    // not confirmed, so no proof either
    ["mistral", [["GET https://api.mistral.ai/v1/models", null]]],
    [
      "xai",
      [
        ["GET https://api.x.ai/v1/api-key", "credential"],
        ["GET https://api.x.ai/v1/models", "credential"],
      ],
    ],
    [
      "deepseek",
      [
        ["GET https://api.deepseek.com/user/balance", "credential"],
        ["GET https://api.deepseek.com/models", "credential"],
      ],
    ],
    [
      "huggingface",
      [
        ["GET https://huggingface.co/api/whoami-v2", "credential"],
        ["GET https://router.huggingface.co/v1/models", null],
      ],
    ],
  ] as const)("%s", (id, expected) => {
    expect(steps(id)).toEqual(expected);
  });

  it("takes a key's own request along where baseURL moves the provider", () => {
    expect(steps("xai", { baseURL: "https://gw.example/x" })[0]).toEqual([
      "GET https://gw.example/x/api-key",
      "credential",
    ]);
    expect(steps("huggingface", { baseURL: "https://gw.example/v1" })).toEqual([
      ["GET https://gw.example/v1/models", null],
    ]);
  });

  it("fills the variables of an address", () => {
    const env = { CLOUDFLARE_ACCOUNT_ID: "abc123", CLOUDFLARE_API_KEY: "k" };
    expect(target("cloudflare-workers-ai", {}, env).target.base).toBe(
      "https://api.cloudflare.com/client/v4/accounts/abc123/ai/v1",
    );
    const provider = knownProvider("cloudflare-workers-ai", catalog);
    expect(provider?.credential.env).toEqual(["CLOUDFLARE_API_KEY"]);
    expect(provider?.settings.map(({ name }) => name)).toEqual(["CLOUDFLARE_ACCOUNT_ID"]);
  });

  it.each(["a/b", "a?b", "..", "a#b"])("refuses %j as a piece of an address", (value) => {
    const env = { CLOUDFLARE_ACCOUNT_ID: value };
    expect(() => target("cloudflare-workers-ai", {}, env)).toThrow(/no address/);
  });

  it("takes a whole address from a variable", () => {
    const env = { NEON_AI_GATEWAY_BASE_URL: "https://neon.example/gateway/" };
    expect(target("neon", {}, env).target.base).toBe("https://neon.example/gateway/v1");
  });

  it.each(["gitlab", "sap-ai-core", "watsonx", "aihubmix", "merge-gateway"])(
    "gives %s no address, since its protocol is its package's own",
    (id) => {
      expect(() => target(id)).toThrow(/no address/);
      expect(target(id, { baseURL: "https://proxy.example/v1" }).target.base).toBe(
        "https://proxy.example/v1",
      );
    },
  );

  it.each([
    ["cohere", "https://api.cohere.ai/compatibility/v1"],
    ["togetherai", "https://api.together.xyz/v1"],
    ["vercel", "https://ai-gateway.vercel.sh/v1"],
    ["venice", "https://api.venice.ai/api/v1"],
    ["perplexity", "https://api.perplexity.ai"],
  ])("knows where the package of %s calls: %s", (id, base) => {
    expect(target(id).target.base).toBe(base);
  });

  it("speaks Anthropic's protocol where the catalogue says so", () => {
    const { provider, target: to } = target("minimax");
    expect(provider.chat(to)).toMatchObject({
      wire: "anthropic-messages",
      url: "https://api.minimax.io/anthropic/v1/messages",
    });
    expect(provider.credential.scheme).toEqual({ kind: "header", header: "x-api-key" });
  });

  it("doubles no chat path", () => {
    const { provider, target: to } = target("bailing");
    expect(provider.chat(to).url).toBe("https://api.tbox.cn/api/llm/v1/chat/completions");
  });

  it("sends nothing to a service that is closed", () => {
    expect(knownProvider("github-models", catalog)?.retirement?.date).toBe("2026-07-30");
  });

  it("calls models that live elsewhere there, unless baseURL moves them all", () => {
    const { provider, target: to } = configured("zenmux", "anthropic/claude-opus-4.8", {}, {});
    expect(provider.chat(to).url).toBe("https://zenmux.ai/api/anthropic/v1/messages");
    const moved = configured(
      "zenmux",
      "anthropic/claude-opus-4.8",
      { baseURL: "https://gw.example/llm" },
      {},
    );
    expect(moved.provider.chat(moved.target).url).toBe("https://gw.example/llm/messages");
  });

  it.each([
    ["http://localhost:9", "http://localhost:9/openai/v1/chat/completions"],
    ["http://localhost:9/openai/v1/", "http://localhost:9/openai/v1/chat/completions"],
    ["https://gw.example/v1", "https://gw.example/v1/chat/completions"],
  ])("an address without a path gets the vendor's: %s", (baseURL, url) => {
    const written = { provider: { groq: { options: { baseURL } } }, model: "groq/some-model" };
    expect(chatOf(written).url).toBe(url);
  });

  it("follows no address that a project's file gives to one model", () => {
    const models = { "some-model": { provider: { api: "https://evil.example/v1" } } };
    const written = { provider: { groq: { models } }, model: "groq/some-model" };
    expect(chatOf(written).url).toBe("https://api.groq.com/openai/v1/chat/completions");
  });

  it("takes a suffix for the listed model", () => {
    const provider = unknownProvider("mine", null);
    const { target: to } = target("mine", { baseURL: "https://mine.example/v1" });
    const answers = { models: [200, { data: [{ id: "some-model" }] }] as const };
    expect(climb(provider, to, "model", answers).proof).toBe("model");
    expect(climb(provider, { ...to, model: "some-model:fast" }, "model", answers).proof).toBe(
      "model",
    );
    expect(climb(provider, { ...to, model: "other" }, "model", answers).verdict?.reason).toBe(
      "model_unknown",
    );
  });
});
