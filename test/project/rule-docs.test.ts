import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { indexPage, rulePage } from "../../scripts/rule-page.js";
import { rules } from "../../src/lint/index.js";

const folder = fileURLToPath(new URL("../../docs/rules/", import.meta.url));
const page = (name: string) => readFileSync(`${folder}${name}`, "utf8");

describe("docs/rules", () => {
  it("has one page per rule and an index", () => {
    const names = [...rules.map(({ id }) => `${id}.md`), "README.md"];
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it("has an index as the rules would write it", () => {
    expect(page("README.md")).toBe(indexPage(rules));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "has %s as the rule would write it",
    (id, rule) => {
      expect(page(`${id}.md`)).toBe(rulePage(rule));
    },
  );
});
