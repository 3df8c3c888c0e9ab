/** What a rule says in each of its cases, word by word; the words are in fixtures/lint/messages.txt. */
import { expect, it } from "vitest";
import { type CaseInput, lintText } from "../support/lint.js";
import { cases } from "./messages.cases.js";

type Rest = Omit<CaseInput, "configs">;

/** What one rule says of a config. */
const said = (rule: string, config: object, rest: Rest = {}) =>
  lintText(JSON.stringify(config), rest).flatMap((it) =>
    it.rule === rule ? [`${it.severity} ${it.path}: ${it.message}`] : [],
  );

it("every rule says it in these words", async () => {
  const lines = cases.map(([rule, what, config, rest]) =>
    [`${rule}: ${what}`, ...said(rule, config, rest).map((it) => `  ${it}`)].join("\n"),
  );
  const expected = new URL("../../fixtures/lint/messages.txt", import.meta.url).pathname;
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(expected);
});
