import { altimateModels } from "./altimate.js";
import { anthropicModels } from "./anthropic.js";
import { databricksModels } from "./databricks.js";
import { retirements } from "./retirements.js";
import { snowflakeCortexModels } from "./snowflake-cortex.js";
import type { ModelSupplement } from "./types.js";

/** Every hand-maintained table of models, in the order in which they are added. */
export const MODEL_SUPPLEMENTS: readonly ModelSupplement[] = [
  ...altimateModels,
  anthropicModels,
  databricksModels,
  snowflakeCortexModels,
  ...retirements,
];
