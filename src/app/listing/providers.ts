import type { ListedProvider } from "../../generated/providers-report.js";
import type { LinkedProvider, Program } from "../../resolve/index.js";
import type { World } from "../world.js";
import { type Listing, providerOf } from "./listing.js";
import { isInReach } from "./reach.js";

/** Every provider with the names of its variables, and which of them are set. */
export function listProviders(listing: Listing, env: World["env"]): ListedProvider[] {
  return listing.ids.map((id) => listed(id, providerOf(listing, id), listing.program, env));
}

function listed(
  id: string,
  linked: LinkedProvider,
  program: Program,
  env: World["env"],
): ListedProvider {
  const { provider, credential, entry } = linked;
  const facts = program.catalog.provider(id);
  return {
    provider: id,
    name: provider.name,
    variables: variablesOf(linked, env),
    chain: provider.credential.chain,
    optional: provider.credential.optional,
    stored: credential.sources.some(({ ref, state }) => ref.from === "auth" && state === "present"),
    configured: entry !== null,
    inReach: isInReach(linked, program),
    models: facts?.modelCount ?? entry?.models.length ?? 0,
    closedOn: (provider.retirement ?? facts?.retirement)?.date ?? null,
  };
}

/** Those that hold the credential, then those for settings: the ones that a person deals with. */
function variablesOf({ provider }: LinkedProvider, env: World["env"]): ListedProvider["variables"] {
  const { credential, settings } = provider;
  const holding = (holds: "credential" | "setting") => (name: string) => ({
    name,
    holds,
    set: (env[name] ?? "") !== "",
  });
  const secrets = [...credential.env, ...(credential.guarded ?? [])];
  // AWS's variables for custom endpoints are not part of setting Bedrock up
  const isEndpoint = (name: string) => name.startsWith("AWS_ENDPOINT_URL");
  const names = settings
    .flatMap((setting) => setting.env)
    .filter((name) => !secrets.includes(name) && !isEndpoint(name));
  return [
    ...[...new Set(secrets)].map(holding("credential")),
    ...[...new Set(names)].map(holding("setting")),
  ];
}
