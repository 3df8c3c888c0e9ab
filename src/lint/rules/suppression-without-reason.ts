import type { Rule } from "../rule.js";

export const suppressionWithoutReason: Rule = {
  id: "suppression-without-reason",
  code: "ALT105",
  severity: "warning",
  summary: "A comment silences a rule without saying why.",
  details:
    "`// altimate-ignore-next-line ALT603: reason` silences the rules it names on the next line. The reason is for whoever reads the file later and wonders whether it still holds. Separate several rules with commas; names work as well as codes.",
  examples: {
    bad: {
      config: '{\n  // altimate-ignore-next-line ALT603\n  "model": "anthropic/claude-next"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  // altimate-ignore-next-line ALT603: preview, not in the catalogue yet\n  "model": "anthropic/claude-next"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ suppressions }) {
    for (const { place, rules, reason } of suppressions) {
      if (rules.length === 0) {
        const message =
          "This comment names no rule, so it silences nothing. Write the rule's code and a reason: altimate-ignore-next-line ALT603: reason.";
        yield { place, path: null, message };
      } else if (reason === "") {
        const message = `This comment does not say why ${rules.join(", ")} may be ignored here. Add a colon and the reason.`;
        yield { place, path: null, message };
      }
    }
  },
};
