import { describe, expect, it } from "vitest";
import { addressProblem, chatOf, config, linkedModel, sources } from "../support/provider.js";
import { seed } from "../support/seed.js";

describe("Amazon Bedrock", () => {
  const bedrock = (model: string, options: object, env = {}) =>
    chatOf(config("amazon-bedrock", model, options), { env });

  it("accepts the documented config, with the prefix of its region", () => {
    expect(chatOf(seed("05-amazon-bedrock"))).toEqual({
      wire: "bedrock-converse",
      url: "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-sonnet-4-6-v1/converse",
      streamUrl:
        "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-sonnet-4-6-v1/converse-stream",
      model: "us.anthropic.claude-sonnet-4-6-v1",
    });
  });

  it("keeps a gateway's path before the model", () => {
    expect(chatOf(seed("06-amazon-bedrock-gateway")).url).toBe(
      "https://your-gateway.example.com/v1/model/us.anthropic.claude-sonnet-4-6-v1/converse",
    );
  });

  it("prefers endpoint to baseURL", () => {
    const options = { endpoint: "https://one.example", baseURL: "https://two.example" };
    expect(bedrock("amazon.titan", options).url).toMatch(/^https:\/\/one\.example\/model\//);
  });

  it.each([
    ["the option", { region: "eu-west-1" }, { AWS_REGION: "us-west-2" }, "eu-west-1"],
    ["AWS_REGION", {}, { AWS_REGION: "us-west-2" }, "us-west-2"],
    ["the default", {}, {}, "us-east-1"],
    ["no AWS_DEFAULT_REGION", {}, { AWS_DEFAULT_REGION: "eu-west-1" }, "us-east-1"],
  ])("takes the region from %s", (_what, options, env, region) => {
    expect(new URL(bedrock("amazon.titan", options, env).url).host).toBe(
      `bedrock-runtime.${region}.amazonaws.com`,
    );
  });

  it.each([
    ["us-gov-west-1", "bedrock-runtime.us-gov-west-1.amazonaws.com"],
    ["cn-north-1", "bedrock-runtime.cn-north-1.amazonaws.com.cn"],
    ["eusc-de-east-1", "bedrock-runtime.eusc-de-east-1.amazonaws.eu"],
  ])("knows the domain of %s", (region, host) => {
    expect(new URL(bedrock("amazon.titan", { region }).url).host).toBe(host);
  });

  it.each(["evil.example/", "us-east-1.evil.example", "us east 1", "us-east", "US-EAST-1#"])(
    "refuses the region %j before it gets into a host name",
    (region) => {
      expect(addressProblem(config("amazon-bedrock", "m", { region }))).toBe("malformed-setting");
    },
  );

  const claude = "anthropic.claude-sonnet-4-6";
  it.each([
    ["us-east-1", claude, `us.${claude}`],
    ["us-west-2", claude, `us.${claude}`],
    ["us-gov-west-1", claude, claude],
    ["eu-west-1", claude, `eu.${claude}`],
    ["eu-central-2", claude, claude],
    ["ap-northeast-1", claude, `jp.${claude}`],
    ["ap-south-1", claude, `apac.${claude}`],
    [
      "ap-southeast-2",
      "anthropic.claude-haiku-4-5-20251001-v1:0",
      "au.anthropic.claude-haiku-4-5-20251001-v1:0",
    ],
    ["ca-central-1", claude, claude],
    ["us-east-1", "amazon.titan-text-express-v1", "amazon.titan-text-express-v1"],
    ["us-east-1", `global.${claude}`, `global.${claude}`],
    ["us-east-1", `eu.${claude}`, `eu.${claude}`],
  ])("in %s sends %s as %s", (region, model, sent) => {
    const chat = bedrock(model, { region });
    expect(chat.url).toContain(`/model/${encodeURIComponent(sent)}/converse`);
    expect(chat.model ?? model).toBe(sent);
  });

  it.each([
    "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/claude",
    "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6",
  ])("leaves an ARN alone, encoded once: %s", (arn) => {
    const { url, model } = bedrock(arn, {});
    expect(model).toBeUndefined();
    expect(decodeURIComponent(new URL(url).pathname)).toBe(`/model/${arn}/converse`);
    expect(new URL(url).pathname.split("/")).toHaveLength(4);
  });

  it("calls models of the OpenAI-compatible endpoint there, signed for it", () => {
    expect(bedrock("openai.gpt-5.5", { region: "us-west-2" })).toEqual({
      wire: "openai-responses",
      url: "https://bedrock-mantle.us-west-2.api.aws/openai/v1/responses",
      signAs: "bedrock-mantle",
    });
    expect(bedrock("openai.gpt-oss-120b", {}).url).toBe(
      "https://bedrock-mantle.us-east-1.api.aws/v1/responses",
    );
  });

  it("asks the bearer token, then the chain with its profile", () => {
    const written = config("amazon-bedrock", "m", { profile: "work" });
    expect(sources(written)).toEqual([
      "auth:amazon-bedrock",
      "{env:AWS_BEARER_TOKEN_BEDROCK}",
      "chain:aws",
    ]);
    const { ref } = linkedModel(written).provider.credential;
    expect(ref).toMatchObject({
      from: "first",
      of: [{}, {}, { from: "chain", chain: "aws", profile: "work" }],
    });
  });
});
