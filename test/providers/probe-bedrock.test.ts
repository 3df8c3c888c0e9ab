import type { Answer } from "../support/ladder.js";
import { doubt, failed, models, suite } from "../support/probe-suite.js";

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
