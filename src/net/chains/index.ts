import { aws } from "./aws.js";
import type { Chains } from "./chain.js";
import { entra } from "./entra.js";
import { google } from "./google.js";

/** The clouds' own credential chains. Each loads its vendor's library when it is first asked. */
export const chains: Chains = { aws, google, entra };
