import type { Rule } from "../rule.js";
import { silences, suppressionsOf } from "../suppress.js";

export const unusedSuppression: Rule = {
  id: "unused-suppression",
  code: "ALT106",
  severity: "warning",
  summary: "A comment silences a rule that finds nothing there.",
  details:
    "The mistake is gone, the comment stands above another line now, or the rule's code is misspelt. Left in place it would hide the next mistake. Delete the comment, or the rule's name in it. Rules whose findings differ from machine to machine, such as those on variables, are not counted.",
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
  *check({ files }, { compat }, found) {
    for (const suppression of files.flatMap(suppressionsOf)) {
      for (const name of suppression.rules) {
        const only = { ...suppression, rules: [name] };
        const didRun = compat || !name.startsWith("ALT7");
        if (!didRun || DIFFER_BY_MACHINE.includes(name)) continue;
        if (found.some((finding) => silences(only, finding))) continue;
        yield {
          place: suppression.place,
          path: null,
          message: `${name} finds nothing on the next line, so this comment has no effect. Delete it.`,
        };
      }
    }
  },
};

/** What these rules find depends on variables, stored logins and layers of the machine they run on. */
const DIFFER_BY_MACHINE: readonly string[] = [
  ...["ALT301", "unset-env", "ALT304", "empty-value", "ALT308", "unsendable-value"],
  ...["ALT404", "missing-credential", "ALT405", "credential-format"],
  ...["ALT406", "conflicting-credentials", "ALT409", "placeholder-key", "ALT410", "machine-token"],
  ...["ALT504", "ignored-variable", "ALT708", "raw-substitution", "ALT710", "variable-not-read"],
  ...["ALT707", "file-not-read", "ALT801", "layer-order", "ALT803", "redirected-credential"],
];
