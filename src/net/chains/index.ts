import { aws } from "./aws.js";
import type { Chains } from "./chain.js";
import { databricks } from "./databricks.js";
import { entra } from "./entra.js";
import { google } from "./google.js";
import { snowflake } from "./snowflake.js";

/** The vendors' own credential chains. Where one needs its vendor's library, that is loaded when it is first asked. */
export const chains: Chains = { aws, google, entra, databricks, snowflake };
