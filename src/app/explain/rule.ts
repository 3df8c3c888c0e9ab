import { documentationOf, type Rule, rules } from "../../lint/index.js";
import type { Sheet } from "../../report/sheet.js";

/** The rule of a code or a name. */
export function findRule(text: string): Rule | null {
  return rules.find(({ code, id }) => code === text.toUpperCase() || id === text) ?? null;
}

/** A rule's page. */
export function explainRule(rule: Rule): Sheet {
  const { bad, good } = rule.examples;
  return {
    title: `${rule.code} ${rule.id} (${rule.severity})`,
    paragraphs: [
      rule.summary,
      rule.details,
      "Found:",
      { code: bad.config.trimEnd() },
      "Right:",
      { code: good.config.trimEnd() },
    ],
    rows: [
      {
        label: "silence",
        value: `// altimate-ignore-next-line ${rule.code}: why it is right here`,
      },
      { label: "page", value: documentationOf(rule) },
    ],
  };
}
