import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/generated/check-report.js";
import { unifiedDiff } from "../../src/lint/diff.js";
import { applyFixes } from "../../src/lint/fixes.js";
import { rules } from "../../src/lint/index.js";
import { fixAll, NAME } from "../support/fixes.js";
import { type CaseInput, lintExample, lintText, programOf } from "../support/lint.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const isSyntax = ({ code }: Finding) => code.startsWith("ALT10");

/** Every config of a fixture or example for which some rule has a fix. */
function fixable(): [string, string, Omit<CaseInput, "configs">][] {
  const folder = join(root, "fixtures/rules");
  const cases = readdirSync(folder).flatMap((rule) =>
    readdirSync(join(folder, rule)).map((name) => join(rule, name)),
  );
  const fixtures = cases.flatMap((name): [string, string, Omit<CaseInput, "configs">][] => {
    const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
    const has = (file: string) => existsSync(join(folder, name, file));
    if (!has(NAME) || has("case.json")) return [];
    return [[name, read(NAME), has("env.json") ? { env: JSON.parse(read("env.json")) } : {}]];
  });
  const seeds = readdirSync(join(root, "fixtures/seed")).map(
    (name): [string, string, Omit<CaseInput, "configs">] => [
      name,
      readFileSync(join(root, "fixtures/seed", name), "utf8"),
      {},
    ],
  );
  return [...fixtures, ...seeds].filter(([, text, surroundings]) =>
    lintText(text, surroundings).some(({ fix }) => fix !== null),
  );
}

describe("every fix", () => {
  it.each(fixable())("of %s ends what it is for", (_name, text, surroundings) => {
    const before = lintText(text, surroundings);
    const fixed = fixAll(text, surroundings);
    const after = lintText(fixed, surroundings);
    expect(after.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(after.filter(isSyntax)).toEqual(before.filter(isSyntax));
    expect(applyFixes(fixed, after)).toEqual({ text: fixed, applied: [] });
  });

  it.each(fixable())("of %s keeps every comment", (_name, text, surroundings) => {
    const commentsOf = (config: string) =>
      programOf({ configs: [{ name: NAME, text: config }] }).files.flatMap(({ comments }) =>
        comments.map((comment) => comment.text),
      );
    expect(commentsOf(fixAll(text, surroundings)).sort()).toEqual(commentsOf(text).sort());
  });
});

describe("the documentation's examples, fixed", () => {
  const examples = readdirSync(join(root, "fixtures/seed")).map((name): [string, string] => [
    name,
    readFileSync(join(root, "fixtures/seed", name), "utf8"),
  ]);
  const linked = (text: string) => programOf({ configs: [{ name: NAME, text }] });

  it.each(examples)("%s means the same here", (_name, text) => {
    const meaning = (config: string) =>
      linked(config).providers.map(({ id, endpoint, credential, headers, settings }) => [
        id,
        endpoint.base,
        credential.ref,
        headers.map(({ name, value }) => [name, value]),
        [...settings.values()].map(({ name, value }) => [name, value]),
      ]);
    expect(meaning(fixAll(text, {}))).toEqual(meaning(text));
  });

  it.each(examples)("altimate-code also reads %s", (_name, text) => {
    for (const { entry } of linked(fixAll(text, {})).providers) {
      for (const { name, shape } of entry?.options.values() ?? []) {
        expect([name, shape]).toEqual([name, "nested"]);
      }
    }
  });
});

describe("two fixes at one place", () => {
  it("go in one after the other", () => {
    const text =
      '{ "provider": { "gateway": { "api": "openai", "baseURL": "https://llm.example.com/v1" } }, "model": "gateway/llama" }';
    const findings = lintText(text);
    const once = applyFixes(text, findings);
    expect(once.applied.length).toBeLessThan(findings.filter(({ fix }) => fix !== null).length);
    expect(fixAll(text, {})).toBe(
      '{ "provider": { "gateway": { "npm": "@ai-sdk/openai-compatible", "options": { "baseURL": "https://llm.example.com/v1" }, "models": {"llama":{}} } }, "model": "gateway/llama" }',
    );
  });
});

describe("rules with a fix", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s: no edit holds a secret",
    (_id, rule) => {
      const secrets = Object.values(rule.examples.bad.env ?? {}).filter(
        (value) => value.length > 6,
      );
      const edits = lintExample(rule.examples.bad).flatMap(({ fix }) => fix?.edits ?? []);
      for (const { text } of edits) {
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    },
  );
});

describe("unifiedDiff", () => {
  it("reads like that of git", () => {
    const before = '{\n  "a": 1,\n  "b": 2\n}\n';
    expect(unifiedDiff(before, before.replace("2", "3"), "altimate-code.json")).toBe(
      '--- a/altimate-code.json\n+++ b/altimate-code.json\n@@ -1,4 +1,4 @@\n {\n   "a": 1,\n-  "b": 2\n+  "b": 3\n }\n',
    );
  });

  it("is empty if nothing changed", () => {
    expect(unifiedDiff("{}\n", "{}\n", "x.json")).toBe("");
  });
});
