import { type CredentialSource, hostMatches, NetError } from "../net/index.js";
import { consentNeeded, type LinkedProvider } from "../resolve/index.js";
import type { ConfigNode } from "../source/node.js";
import type { ProbeSurroundings } from "./surroundings.js";

/** A secret that is about to travel. */
export interface Journey {
  readonly source: CredentialSource;
  /** Where the config names the credential; null where it is the vendor's own variable or chain. */
  readonly naming: ConfigNode | null;
}

/** Throws where a credential may not go to a URL without the word of somebody trusted. */
export function assertMayTravel(
  { source, naming }: Journey,
  url: URL,
  provider: LinkedProvider,
  { allowHosts, trust }: Pick<ProbeSurroundings, "allowHosts" | "trust">,
): void {
  const request = consentNeeded(source, url, provider, naming);
  if (request === null) return;
  if (allowHosts.some((pattern) => hostMatches(pattern, url.host)) || trust(request)) return;
  throw new NetError(
    "egress_refused",
    `The project's config would send ${request.credential} to ${url.host}, which is not a host of its vendor. Nothing was sent.`,
    `If you trust ${url.host}, allow it: --allow-host ${url.host}, or \`altimate trust add\`.`,
  );
}
