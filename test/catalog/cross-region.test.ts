import { describe, expect, it } from "vitest";
import { crossRegionStatement } from "../../src/catalog/index.js";

describe("crossRegionStatement", () => {
  const all = ["AWS_APJ", "AWS_EU", "AWS_US", "AZURE_EU", "AZURE_US", "ANY_REGION"];
  it.each<[string, readonly string[], readonly string[], string | null, string | null]>([
    ["own geography", [], all, "AWS_EU_CENTRAL_1", "AWS_EU"],
    ["region with a group", ["DISABLED"], all, "PUBLIC.AWS_US_WEST_2", "AWS_US"],
    ["own geography, own cloud", [], all, "AZURE_WESTEUROPE", "AZURE_EU"],
    ["Azure in the United States", [], all, "AZURE_EASTUS2", "AZURE_US"],
    [
      "own geography in another cloud before abroad",
      [],
      ["AWS_US", "AZURE_EU"],
      "AWS_EU_WEST_1",
      "AZURE_EU",
    ],
    ["narrow before wide", [], ["AWS_APJ", "AWS_AU", "AWS_US"], "AWS_AP_SOUTHEAST_2", "AWS_AU"],
    ["Japan", [], ["AWS_APJ", "AWS_JP"], "AWS_AP_NORTHEAST_1", "AWS_JP"],
    ["abroad", [], ["AWS_US"], "AWS_AP_SOUTHEAST_3", "AWS_US"],
    [
      "government",
      [],
      ["AWS_US", "AWS_US_COMMERCIAL_GOV"],
      "AWS_US_GOV_WEST_1",
      "AWS_US_COMMERCIAL_GOV",
    ],
    [
      "abroad before the whole world",
      [],
      ["AWS_GLOBAL", "ANY_REGION", "AWS_US"],
      "AWS_EU_WEST_1",
      "AWS_US",
    ],
    ["union with what is set", ["AWS_EU"], ["AWS_US"], "AWS_EU_WEST_1", "AWS_EU,AWS_US"],
    ["any region stands alone", ["AWS_EU"], ["ANY_REGION"], "AWS_EU_WEST_1", "ANY_REGION"],
    ["unknown region", [], ["ANY_REGION", "AWS_US"], null, "AWS_US"],
    ["already served", ["AWS_US"], all, "AWS_EU_WEST_1", null],
    ["already everywhere", ["ANY_REGION"], ["AWS_US"], null, null],
    ["nothing serves it", [], [], "AWS_EU_WEST_1", null],
    ["no injection", ["AWS_EU'; DROP"], ["AWS_US';--"], "AWS_EU_WEST_1", "AWS_EU,AWS_US"],
  ])("%s", (_name, current, needed, region, value) => {
    const change = crossRegionStatement(current, needed, region);
    if (value === null) return expect(change).toBeNull();
    expect(change?.statement).toBe(`ALTER ACCOUNT SET CORTEX_ENABLED_CROSS_REGION = '${value}';`);
    expect(value.split(",")).toContain(change?.scope);
    expect(change?.note).toMatch(/^Prompts may then be processed .+\.$/);
  });
});
