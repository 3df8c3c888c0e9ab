import { type CredentialSource, describeSource, hostMatches, NetError } from "../net/index.js";
import { consentNeeded, type LinkedProvider } from "../resolve/index.js";
import type { ConfigNode } from "../source/node.js";
import type { ProbeSurroundings } from "./surroundings.js";

/** A secret that is about to travel. */
export interface Journey {
  readonly source: CredentialSource;
  /** Where the config names the credential; null where it is the vendor's own variable or chain. */
  readonly naming: ConfigNode | null;
}

type Consent = Pick<ProbeSurroundings, "allowHosts" | "trust">;

/** Whether a credential may go to a URL as things stand, or by the word of somebody trusted. */
export function mayTravel(
  { source, naming }: Journey,
  url: URL,
  provider: LinkedProvider,
  { allowHosts, trust }: Consent,
): boolean {
  const request = consentNeeded(source, url, provider, naming);
  if (request === null) return true;
  return allowHosts.some((pattern) => hostMatches(pattern, url.host)) || trust(request);
}

/** Throws where it may not. */
export function assertMayTravel(
  journey: Journey,
  url: URL,
  provider: LinkedProvider,
  consent: Consent,
): void {
  if (mayTravel(journey, url, provider, consent)) return;
  throw new NetError(
    "egress_refused",
    `The project's config would send ${describeSource(journey.source)} to ${url.host}, which is not a host of its vendor. Nothing was sent.`,
    `If you trust ${url.host}, allow it: --allow-host ${url.host}, or \`altimate trust add\`.`,
  );
}
