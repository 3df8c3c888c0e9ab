import type { CredentialSource } from "../language/credential-ref.js";
import { hostMatches } from "../language/hosts.js";
import { NetError } from "../net/index.js";
import {
  type ConsentRequest,
  consentNeeded,
  explainWithheld,
  type LinkedModel,
  type LinkedProvider,
  programConsents,
  usedWithheld,
  withChosenCredential,
} from "../resolve/index.js";
import type { ConfigNode } from "../source/node.js";
import type { ProbeSurroundings } from "./surroundings.js";

/** A secret that is about to be sent. */
export interface Journey {
  readonly source: CredentialSource;
  /** Where the config names the credential; null if it is the vendor's own variable or chain. */
  readonly naming: ConfigNode | null;
}

type Consent = Pick<ProbeSurroundings, "allowHosts" | "trust">;

/**
 * What a configuration would give away: the first secret that it sends where no trusted party has
 * allowed it. Known before anything is read or sent.
 */
export function egressProblem(
  provider: LinkedProvider,
  models: readonly LinkedModel[],
  consent: Consent,
): NetError | null {
  const withheld = usedWithheld(provider.withheld, models);
  if (withheld !== null) {
    const { message, remedy } = explainWithheld(withheld);
    return new NetError("egress_refused", `${message} Nothing was sent.`, remedy);
  }
  const asked = programConsents(models, [withChosenCredential(provider)]);
  const refused = asked.find((request) => !isAllowed(request, consent));
  return refused === undefined ? null : refusal(refused);
}

/** Whether a credential may go to a URL, by the rules or with a trusted party's consent. */
export function mayTravel(
  { source, naming }: Journey,
  url: URL,
  provider: LinkedProvider,
  consent: Consent,
): boolean {
  const request = consentNeeded(source, url, provider, naming);
  return request === null || isAllowed(request, consent);
}

/** Throws if it may not. */
export function assertMayTravel(
  { source, naming }: Journey,
  url: URL,
  provider: LinkedProvider,
  consent: Consent,
): void {
  const request = consentNeeded(source, url, provider, naming);
  if (request !== null && !isAllowed(request, consent)) throw refusal(request);
}

function isAllowed(request: ConsentRequest, { allowHosts, trust }: Consent): boolean {
  return allowHosts.some((pattern) => hostMatches(pattern, request.host)) || trust(request);
}

function refusal({ credential, host }: ConsentRequest): NetError {
  return new NetError(
    "egress_refused",
    `The project's config would send ${credential} to ${host}, which is not one of its vendor's hosts. Nothing was sent.`,
    `If you trust ${host}, allow it: --allow-host ${host}, or \`altimate trust add\`.`,
  );
}
