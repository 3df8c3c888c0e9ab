import type { ProbeResult } from "../../generated/probe-report.js";
import { probe } from "../../probe/index.js";
import {
  type LinkedProvider,
  type Program,
  programConsents,
  withChosenCredential,
} from "../../resolve/index.js";
import { allowedHosts } from "../allowed-hosts.js";
import { probeWorld } from "../probe/surroundings.js";
import { storedName } from "../project/stored.js";
import { openProject } from "../project.js";
import { agreedConsents } from "../trust/consents.js";
import type { World } from "../world.js";
import type { Entered } from "./entered.js";

/** What the provider says about a credential that is about to be stored. */
export interface Verdict {
  /** `untested`: the provider was not reached, or its answer proves nothing. */
  readonly state: "accepted" | "refused" | "untested";
  readonly message: string;
  readonly hint: string | null;
}

export interface VerifyRequest {
  /** The id as it was typed. */
  readonly id: string;
  readonly entered: Entered;
  readonly config: string | undefined;
  readonly allowHosts: readonly string[];
}

/** Failures that are about the credential; anything else may pass by itself. */
const REFUSALS: readonly (string | null)[] = [
  "invalid_key",
  "expired",
  "no_permission",
  "account_not_entitled",
  "machine_token",
];

export interface Verified {
  readonly verdict: Verdict;
  /** Further notices. */
  readonly notices: readonly string[];
}

/** Asks the provider, at the address that the config here gives it, whether it takes a credential. */
export async function verifyCredential(world: World, request: VerifyRequest): Promise<Verified> {
  const name = storedName(request.id);
  const { secret } = request.entered;
  const { program, folder, linked } = programWith(world, request);
  if (linked === null) return untested("Its provider is unknown.");
  if (linked.credential.option !== null) {
    return untested("The config sets an apiKey for this provider, which takes precedence.");
  }
  const http = await world.connect(world.env);
  try {
    const allowHosts = allowedHosts(world, request.allowHosts);
    const requests = programConsents([], [withChosenCredential(linked)]);
    const question = { folder, requests, allowed: allowHosts };
    const { isAgreed, notices } = await agreedConsents(world, question);
    const only: Program = { ...program, providers: [linked], models: [] };
    const report = await probe(only, [], {
      ...probeWorld(world, folder, http),
      storedCredential: async (provider) => (provider === name ? secret : null),
      allowHosts,
      trust: isAgreed,
    });
    const [result] = report.results;
    if (result === undefined) return untested("No request could be made.", notices);
    const { message, hint, state, reason } = result;
    return { verdict: { state: verdictOf(state, reason), message, hint }, notices };
  } finally {
    await http.close();
  }
}

function verdictOf(state: ProbeResult["state"], reason: ProbeResult["reason"]): Verdict["state"] {
  if (state === "ok") return "accepted";
  return state === "failed" && REFUSALS.includes(reason) ? "refused" : "untested";
}

function untested(message: string, notices: readonly string[] = []): Verified {
  return { verdict: { state: "untested", message, hint: null }, notices };
}

/** The effective config, as if the credential were stored already. */
function programWith(world: World, { id, entered, config }: VerifyRequest) {
  const name = storedName(id);
  const { address, secret } = entered;
  const { folder, link } = openProject(world, {
    config,
    withStored: ({ secrets, env }) => ({
      secrets: new Map([...secrets, [name, secret]]),
      env: address === null ? env : { ALTIMATE_BASE_URL: address },
    }),
  });
  // makes the provider part of the program if the config does not name it
  const program = link({ models: [`${id}/any`] });
  const all = program.providers.filter((it) => storedName(it.id) === name);
  const linked: LinkedProvider | null = all.find(({ entry }) => entry !== null) ?? all[0] ?? null;
  return { program, folder, linked };
}
