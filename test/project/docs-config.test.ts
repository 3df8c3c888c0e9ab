import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { lintText } from "../support/lint.js";

/** The examples of a page: what stands between fences, and the rule that it is an example of. */
function examplesOf(page: string) {
  const text = readFileSync(resolve(import.meta.dirname, "../../docs", page), "utf8");
  return Array.from(
    text.matchAll(/^```jsonc(?: finds (ALT\d+))?\n([\s\S]*?)^```$/gm),
    ([, code = null, example = ""], index) => ({ name: `${page} ${index + 1}`, code, example }),
  );
}

const variables = {
  ANTHROPIC_API_KEY: "sk-ant-canary",
  OPENAI_API_KEY: "sk-canary",
  GATEWAY_KEY: "canary-gateway",
  GATEWAY_HOST: "llm.example.com",
  GATEWAY_TIMEOUT_MS: "30000",
  TEAM_TOKEN: "canary-team",
};

describe.each(["config.md", "ci.md"])("%s", (page) => {
  const examples = examplesOf(page);

  test("has examples", () => {
    expect(examples).not.toEqual([]);
  });

  test.for(examples)("$name finds what it says", ({ code, example }) => {
    const findings = lintText(example, { env: variables });
    const grave = findings.filter(({ severity }) => severity !== "info");
    expect(grave.map((finding) => finding.code)).toEqual(code === null ? [] : [code]);
  });
});
