import { providerPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const retiredProvider: Rule = {
  id: "retired-provider",
  code: "ALT515",
  severity: "warning",
  summary: "The provider's service is closed, or closes on a known date.",
  details:
    "The vendor has announced the end of the whole service. Requests fail from that date on, whatever the credential; choose another provider.",
  examples: {
    bad: {
      config: '{\n  "model": "github-models/openai/gpt-4.1"\n}\n',
      env: { GITHUB_TOKEN: "github_pat_example" },
    },
    good: {
      config: '{\n  "model": "github-copilot/gpt-5.4"\n}\n',
      env: { GITHUB_TOKEN: "gho_example" },
    },
  },
  *check(program, { today }) {
    for (const linked of program.providers) {
      const { provider, id } = linked;
      const end = provider.retirement ?? program.catalog.provider(id)?.retirement ?? null;
      if (end === null) continue;
      const isOver = end.date === null || end.date <= today;
      const day = end.date === null ? "" : ` ${isOver ? "since" : "on"} ${end.date}`;
      const other = end.replacement === null ? "" : `, or move to ${end.replacement}`;
      yield {
        ...providerPlace(linked, program),
        message: `${provider.name} ${isOver ? "is closed" : "closes"}${day}. Choose a model from another provider${other}.`,
      };
    }
  },
};
