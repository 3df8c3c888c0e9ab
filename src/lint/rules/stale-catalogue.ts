import { ageInDays, isStale } from "../../catalog/index.js";
import type { Rule } from "../rule.js";

export const staleCatalogue: Rule = {
  id: "stale-catalogue",
  code: "ALT611",
  severity: "warning",
  summary: "The model catalogue is more than 90 days old.",
  details:
    "Models appear, change price and retire every week. `altimate catalog update` fetches today's list from models.dev into your own cache; a newer version of this program also ships a newer list. `ALTIMATE_MODELS_PATH` names your own list, in the form of models.dev's `api.json`. Reported once, and only if the config names a model.",
  examples: {
    bad: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      today: "2027-03-01",
    },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ catalog, models }, { today }) {
    if (models.length === 0 || !isStale(catalog, today)) return;
    yield {
      place: null,
      path: null,
      message: `The model catalogue is ${ageInDays(catalog, today)} days old (${catalog.date}), so findings about models may be outdated. Run altimate catalog update.`,
    };
  },
};
