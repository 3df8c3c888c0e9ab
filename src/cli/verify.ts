import { createHttp } from "../net/index.js";
import { probe } from "../probe/index.js";
import {
  type LinkedProvider,
  type Program,
  programConsents,
  withChosenCredential,
} from "../resolve/index.js";
import { allowedHosts, compile, findSources, openCatalog, programFolder } from "./compile.js";
import type { Entered } from "./credential-form.js";
import { probeWorld } from "./probe-surroundings.js";
import { readStored, storedName } from "./stored.js";
import { agreedConsents } from "./trust.js";
import type { World } from "./world.js";

/** What the provider says of a credential that is about to be stored. */
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

/** Asks the provider, at the address that the config here gives it, whether it takes a credential. */
export async function verifyCredential(world: World, request: VerifyRequest): Promise<Verdict> {
  const name = storedName(request.id);
  const { secret } = request.entered;
  const { program, folder, linked } = programWith(world, request);
  if (linked === null) return untested("Its provider is not known.");
  if (linked.credential.option !== null) {
    return untested("The config names an apiKey of its own for this provider, which wins.");
  }
  const http = createHttp({ env: world.env });
  try {
    const allowHosts = allowedHosts(world, request.allowHosts);
    const requests = programConsents([], [withChosenCredential(linked)]);
    const trust = await agreedConsents(world, { folder, requests, allowed: allowHosts });
    const only: Program = { ...program, providers: [linked], models: [] };
    const report = await probe(only, [], {
      ...probeWorld(world, folder, http),
      storedCredential: async (provider) => (provider === name ? secret : null),
      allowHosts,
      trust,
    });
    const [result] = report.results;
    if (result === undefined) return untested("Nothing could be asked.");
    const { message, hint, state, reason } = result;
    if (state === "ok") return { state: "accepted", message, hint };
    const isRefused = state === "failed" && REFUSALS.includes(reason);
    return { state: isRefused ? "refused" : "untested", message, hint };
  } finally {
    await http.close();
  }
}

function untested(message: string): Verdict {
  return { state: "untested", message, hint: null };
}

/** The config that counts here, as if the credential were stored already. */
function programWith(world: World, { id, entered, config }: VerifyRequest) {
  const name = storedName(id);
  const sources = findSources(world, config);
  const folder = programFolder(world, sources, config);
  const { secrets, env } = readStored(world);
  const { address, secret } = entered;
  const program = compile(sources.files, folder, openCatalog(world), world, {
    stored: {
      secrets: new Map([...secrets, [name, secret]]),
      env: address === null ? env : { ALTIMATE_BASE_URL: address },
    },
    assumeEnv: false,
    // makes the provider part of the program where the config does not name it
    extraModels: [`${id}/any`],
  });
  const all = program.providers.filter((it) => storedName(it.id) === name);
  const linked: LinkedProvider | null = all.find(({ entry }) => entry !== null) ?? all[0] ?? null;
  return { program, folder, linked };
}
