import { type Retirement, statusOn } from "../../catalog/index.js";
import type { LinkedModel } from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import { modelPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const retiredModel: Rule = {
  id: "retired-model",
  code: "ALT607",
  severity: "warning",
  summary: "The model is retired, or its retirement is announced.",
  details:
    "Vendors announce the date from which a model is refused, and often what to use instead. A date within 90 days is a warning, a later one an info. Providers where people name models themselves, and those with open lists, are not checked.",
  examples: {
    bad: {
      config: '{\n  "model": "anthropic/claude-opus-4-1"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config: '{\n  "model": "anthropic/claude-opus-4-8"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check(program, { today }) {
    for (const model of program.models) {
      const { facts, known, node, path, providerId } = model;
      if (node === null || !known || !isVendorsName(model)) continue;
      const status = statusOn(facts, today);
      if (status !== "retired" && status !== "deprecated") continue;
      const successor = facts.retirement?.replacement ?? null;
      yield {
        place: modelPlace(model, program),
        path,
        severity: isFarAway(facts.retirement, today) ? "info" : "warning",
        message: `${model.wireId} ${whatHappens(status, facts.retirement)}${
          successor === null ? " Choose another model." : ` ${providerId} recommends ${successor}.`
        }`,
        ...(successor !== null && { suggestion: `${providerId}/${successor}` }),
      } satisfies Draft;
    }
  },
};

/** Databricks' own endpoints have its prefix; any other name is a user's own. */
function isVendorsName({ provider: { provider }, wireId }: LinkedModel): boolean {
  if (provider.id === "databricks") return wireId.startsWith("databricks-");
  return provider.modelIds === "closed";
}

function whatHappens(status: "retired" | "deprecated", retirement: Retirement | null): string {
  const date = retirement?.date ?? null;
  if (status === "retired") {
    return date === null ? "is no longer offered." : `was retired on ${date}.`;
  }
  if (date !== null) return `ends on ${date}.`;
  const note = retirement?.note ?? null;
  return note === null ? "is deprecated." : `is deprecated. ${note}`;
}

const SOON_DAYS = 90;
const MS_PER_DAY = 86_400_000;

function isFarAway(retirement: Retirement | null, today: string): boolean {
  if (retirement === null || retirement.date === null) return false;
  return Date.parse(retirement.date) - Date.parse(today) > SOON_DAYS * MS_PER_DAY;
}
