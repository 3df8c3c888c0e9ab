import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  bedrockRegions,
  bedrockRoute,
  canCall,
  hostPrefix,
  profilePrefixes,
  profilesOf,
  splitProfile,
} from "../../src/catalog/index.js";
import { bundledCatalog } from "../support/catalog-data.js";

const catalog = bundledCatalog();

describe("bedrockRoute", () => {
  const rows = readFileSync("fixtures/catalog/bedrock-routes.txt", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it("has at least 60 cases", () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)("%s %s", (region = "", model = "", added, verdict, nearby, abroad) => {
    const route = bedrockRoute(catalog, region, model);
    expect({
      sent: route.sent,
      verdict: route.problem ?? (route.callable === null ? "unknown" : "ok"),
      nearby: prefixes(route.nearby),
      abroad: prefixes(route.abroad),
    }).toEqual({ sent: added === "-" ? model : `${added}.${model}`, verdict, nearby, abroad });
    expect(route.callable === false).toBe(route.problem !== null);
    for (const id of [...route.nearby, ...route.abroad]) {
      expect(catalog.model("amazon-bedrock", id)).not.toBeNull();
    }
  });

  function prefixes(ids: readonly string[]): string {
    return ids.map((id) => splitProfile(id)?.prefix).join(",") || "-";
  }
});

describe("hostPrefix", () => {
  it.each([
    ["us-east-1", "anthropic.claude-sonnet-4-6", "us"],
    ["us-east-1", "amazon.nova-2-lite-v1:0", "us"],
    ["us-east-1", "deepseek.v3-v1:0", "us"],
    ["us-east-1", "meta.llama3-3-70b-instruct-v1:0", null],
    ["us-gov-west-1", "anthropic.claude-sonnet-4-6", null],
    ["eu-west-1", "meta.llama3-1-8b-instruct-v1:0", "eu"],
    ["eu-west-1", "mistral.pixtral-large-2502-v1:0", "eu"],
    ["eu-west-1", "amazon.nova-pro-v1:0", null],
    ["eu-central-2", "anthropic.claude-sonnet-4-6", null],
    ["ap-southeast-2", "anthropic.claude-sonnet-4-5-20250929-v1:0", "au"],
    ["ap-southeast-4", "anthropic.claude-haiku-4-5-20251001-v1:0", "au"],
    ["ap-southeast-2", "anthropic.claude-sonnet-4-6", "apac"],
    ["ap-southeast-2", "amazon.nova-lite-v1:0", "apac"],
    ["ap-northeast-1", "anthropic.claude-opus-4-8", "jp"],
    ["ap-northeast-1", "amazon.nova-premier-v1:0", null],
    ["ap-northeast-3", "anthropic.claude-opus-4-8", "apac"],
    ["ap-south-1", "amazon.nova-micro-v1:0", "apac"],
    ["ca-central-1", "anthropic.claude-sonnet-4-6", null],
    ["sa-east-1", "anthropic.claude-sonnet-4-6", null],
    ["us-east-1", "us.anthropic.claude-sonnet-4-6", null],
    ["eu-west-1", "global.anthropic.claude-sonnet-4-6", null],
    ["us-east-1", "xus.anthropic.claude-sonnet-4-6", "us"],
    ["us-east-1", "x.arn:claude", "us"],
    ["x-ap-northeast-1", "anthropic.claude-opus-4-8", null],
    ["us-east-1", "ca.amazon.nova-lite-v1:0", null],
    ["us-east-1", "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6", null],
    ["us-east-1", "arn:aws-us-gov:bedrock:us-gov-west-1:1:inference-profile/claude", null],
  ])("%s, %s: %s", (region, model, prefix) => {
    expect(hostPrefix(region, model)).toBe(prefix);
  });
});

describe("splitProfile", () => {
  it.each([
    ["us.anthropic.claude-sonnet-4-6", { prefix: "us", base: "anthropic.claude-sonnet-4-6" }],
    ["us-gov.openai.gpt-oss-20b-1:0", { prefix: "us-gov", base: "openai.gpt-oss-20b-1:0" }],
    ["apac.amazon.nova-lite-v1:0", { prefix: "apac", base: "amazon.nova-lite-v1:0" }],
    ["anthropic.claude-sonnet-4-6", null],
    ["usa.model", null],
    ["us.", null],
    ["arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-sonnet-4-6", null],
  ])("%s", (id, expected) => {
    expect(splitProfile(id)).toEqual(expected);
  });
});

describe("profiles and regions", () => {
  it("lists a region's prefixes, its own geography first", () => {
    expect(profilePrefixes("eu-west-1")).toEqual(["eu", "global"]);
    expect(profilePrefixes("ap-southeast-2")).toEqual(["au", "apac", "global"]);
    expect(profilePrefixes("ca-central-1")).toEqual(["ca", "us", "global"]);
    expect(profilePrefixes("us-gov-west-1")).toEqual(["us-gov"]);
    expect(profilePrefixes("sa-east-1")).toEqual(["global"]);
  });

  it.each(["", "us-east-9", "eusc-de-east-1", "constructor"])(
    "says nothing of region %j",
    (region) => {
      expect(profilePrefixes(region)).toBeNull();
      expect(canCall(region, "us")).toBeNull();
    },
  );

  it.each([
    ["eu-west-1", "us", false],
    ["eu-west-1", "eu", true],
    ["us-east-1", "global", true],
    ["us-gov-west-1", "global", false],
    ["il-central-1", "eu", null],
    ["ap-southeast-6", "au", null],
  ])("from %s, %s profiles: %s", (region, prefix, expected) => {
    expect(canCall(region, prefix)).toBe(expected);
  });

  it("lists a model's profiles in the catalogue", () => {
    expect(profilesOf(catalog, "anthropic.claude-sonnet-4-6")).toEqual([
      "us",
      "eu",
      "jp",
      "au",
      "global",
    ]);
    expect(profilesOf(catalog, "amazon.nova-lite-v1:0")).toEqual(["us", "ca", "eu", "apac"]);
    expect(profilesOf(catalog, "no.such-model")).toEqual([]);
  });

  it("knows every runtime region as a control region, and each once", () => {
    const control = new Set<string>(bedrockRegions.control);
    expect(control.size).toBe(bedrockRegions.control.length);
    for (const region of bedrockRegions.runtime) expect(control).toContain(region);
  });
});
