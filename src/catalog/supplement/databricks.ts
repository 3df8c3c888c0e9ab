import type { ModelCorrection, ModelSupplement } from "./types.js";

const SOURCE = "https://docs.databricks.com/aws/en/machine-learning/retired-models-policy";

// The date is that of pay-per-token endpoints; null if it was not read.
function retired(
  name: string,
  limits: Pick<ModelCorrection, "context" | "output">,
  toolCall: boolean,
  date: string | null = null,
): ModelCorrection {
  return {
    name,
    ...limits,
    toolCall,
    status: "retired",
    retirement: { date, replacement: null, note: null, source: SOURCE },
  };
}

const LLAMA = { context: 128_000, output: 4_096 };

/**
 * Model names that altimate-code documents for Databricks and models.dev does not list, and a retirement
 * that models.dev does not know.
 */
export const databricksModels: ModelSupplement = {
  provider: "databricks",
  source: SOURCE,
  read: "2026-11-22",
  models: {
    "databricks-meta-llama-3-1-405b-instruct": retired(
      "Llama 3.1 405B Instruct",
      LLAMA,
      true,
      "2026-02-15",
    ),
    "databricks-meta-llama-3-1-70b-instruct": retired("Llama 3.1 70B Instruct", LLAMA, true),
    "databricks-meta-llama-3-1-8b-instruct": {
      name: "Llama 3.1 8B Instruct",
      ...LLAMA,
      toolCall: true,
    },
    "databricks-dbrx-instruct": retired("DBRX Instruct", { context: 32_768, output: 4_096 }, true),
    "databricks-mixtral-8x7b-instruct": retired(
      "Mixtral 8x7B Instruct",
      { context: 32_768, output: 4_096 },
      false,
    ),
    "databricks-gemini-3-pro": {
      status: "retired",
      retirement: {
        date: "2026-03-26",
        replacement: "databricks-gemini-3-1-pro",
        note: null,
        source: SOURCE,
      },
    },
  },
};
