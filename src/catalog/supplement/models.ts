import { altimateModels } from "./altimate.js";
import { databricksModels } from "./databricks.js";
import { snowflakeCortexModels } from "./snowflake-cortex.js";
import type { ModelSupplement } from "./types.js";

/** Every hand-kept table of models, in the order they are joined in. */
export const MODEL_SUPPLEMENTS: readonly ModelSupplement[] = [
  ...altimateModels,
  databricksModels,
  snowflakeCortexModels,
];
