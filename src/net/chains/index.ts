import { aws } from "./aws.js";
import type { Chains } from "./chain.js";
import { databricks } from "./databricks.js";
import { entra } from "./entra.js";
import { google } from "./google.js";
import { snowflake } from "./snowflake.js";

/** The vendors' own credential chains. A vendor's library is loaded when its chain is first used. */
export const chains: Chains = { aws, google, entra, databricks, snowflake };
