import type { ChainCredential } from "../../generated/manifest.js";
import { aws } from "./aws.js";
import type { Chain } from "./chain.js";
import { entra } from "./entra.js";
import { google } from "./google.js";

/** The clouds' own credential chains. Each loads its vendor's library when it is first asked. */
export const chains: Record<ChainCredential["chain"], Chain> = { aws, google, entra };
