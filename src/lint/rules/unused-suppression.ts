import type { Rule } from "../rule.js";
import { silences } from "../suppress.js";

export const unusedSuppression: Rule = {
  id: "unused-suppression",
  code: "ALT106",
  severity: "warning",
  summary: "A comment silences a rule that reports nothing there.",
  details:
    "The mistake is gone, the comment is now above another line, or the rule's code is misspelt. Left in place, it would hide the next mistake. Delete the comment, or the rule's name in it. Rules whose findings differ from machine to machine, such as those about variables, are exempt.",
  examples: {
    bad: {
      config:
        '{\n  // altimate-ignore-next-line ALT603: preview, not in the catalogue yet\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  // altimate-ignore-next-line ALT603: preview, not in the catalogue yet\n  "model": "anthropic/claude-next"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  last: true,
  *check({ suppressions }, { compat }, { rules, findings }) {
    for (const suppression of suppressions) {
      for (const name of suppression.rules) {
        const only = { ...suppression, rules: [name] };
        const rule = rules.find(({ id, code }) => id === name || code === name);
        const didRun = compat || rule?.about !== "host";
        if (!didRun || rule?.differsByMachine === true) continue;
        if (findings.some((finding) => silences(only, finding))) continue;
        yield {
          place: suppression.place,
          path: null,
          message: `${name} reports nothing on the next line, so this comment has no effect. Delete it.`,
        };
      }
    }
  },
};
