import type { Chain, ChainResult, Chains } from "./chain.js";

/** A token that ends sooner than this is fetched anew, so that it does not end on the way. */
const marginMs = 5 * 60 * 1_000;

/**
 * The same chains, asked again only when what they gave is about to end: a login at a cloud takes
 * longer than the first word of a model. What has no end of its own, such as keys in a file, is read
 * each time, so that a change of it is seen.
 */
export function rememberChains(chains: Chains, now: () => number): Chains {
  const remember = (chain: Chain): Chain => {
    const known = new Map<string, ChainResult>();
    return async (profile, context) => {
      const { AWS_PROFILE, AWS_ACCESS_KEY_ID, GOOGLE_APPLICATION_CREDENTIALS } = context.env;
      const key = [profile, AWS_PROFILE, AWS_ACCESS_KEY_ID, GOOGLE_APPLICATION_CREDENTIALS].join(
        "\n",
      );
      const kept = known.get(key);
      if (kept && lasts(kept, now())) return kept;
      const found = await chain(profile, context);
      if (lasts(found, now())) known.set(key, found);
      else known.delete(key);
      return found;
    };
  };
  return {
    aws: remember(chains.aws),
    google: remember(chains.google),
    entra: remember(chains.entra),
  };
}

function lasts(result: ChainResult, nowMs: number): boolean {
  return (
    result.kind !== "none" && result.expiresAtMs !== null && result.expiresAtMs - nowMs > marginMs
  );
}
