import { providers } from "../../providers/index.js";
import type { LinkedModel, LinkedProvider } from "../../resolve/index.js";
import { openLinker } from "../project/linker.js";
import type { World } from "../world.js";

/** A provider that this machine has a credential for. */
export interface Detected {
  readonly linked: LinkedProvider;
  /** A model to start with, as `provider/model`. */
  readonly model: string;
  /** `key`: a variable holds it. `login`: it is stored. `chain`: a cloud's own chain may have it. */
  readonly kind: "key" | "login" | "chain";
  /** The variable that shows it; null for a stored login. */
  readonly variable: string | null;
}

/** Variables that suggest that a cloud's own chain has a credential. */
const CHAIN_SIGNS = {
  aws: ["AWS_PROFILE"],
  google: ["GOOGLE_CLOUD_PROJECT"],
  entra: [],
  databricks: [],
  snowflake: ["SNOWFLAKE_PRIVATE_KEY_PATH"],
} as const;

/**
 * The providers with credentials here, by the names of variables and stored logins alone: no
 * value is looked at, and nothing is asked over the network. The surest signs come first.
 */
export function detectProviders(world: World): readonly Detected[] {
  const program = openLinker(world, {}).link([], world.cwd, {
    models: providers.map(({ id, example }) => `${id}/${example?.model ?? "model"}`),
  });
  const detected = program.models.flatMap((model) => detect(model, world.env) ?? []);
  const claimed = new Set<string>();
  return [
    ...detected.filter(({ kind }) => kind !== "chain"),
    ...detected.filter(({ kind }) => kind === "chain"),
  ].filter(({ variable }) => {
    if (variable === null) return true;
    // one variable is written down for one provider
    const isNew = !claimed.has(variable);
    claimed.add(variable);
    return isNew;
  });
}

function detect({ provider: linked, id, facts }: LinkedModel, env: World["env"]): Detected | null {
  const { chain, guarded = [], optional } = linked.provider.credential;
  // a local server works without a key, so one that is set says little
  if (optional) return null;
  // the documented example may be about to retire; what its vendor recommends instead is not
  const model = `${linked.id}/${facts.retirement?.replacement ?? id}`;
  const { chosen } = linked.credential;
  if (chosen?.state === "present" && chosen.ref.from !== "chain") {
    return chosen.ref.from === "env"
      ? { linked, model, kind: "key", variable: chosen.ref.name }
      : { linked, model, kind: "login", variable: null };
  }
  if (chain === null) return null;
  const variable = [...guarded, ...CHAIN_SIGNS[chain]].find((name) => (env[name] ?? "") !== "");
  return variable === undefined ? null : { linked, model, kind: "chain", variable };
}

/** What was found, in words. */
export function signText({ variable }: Detected): string {
  return variable === null ? "signed in" : `${variable} is set`;
}
