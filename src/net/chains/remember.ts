import type { Chain, ChainContext, ChainResult, Chains } from "./chain.js";

/** A token that expires sooner than this is renewed, so that it does not expire in transit. */
const MARGIN_MS = 5 * 60 * 1_000;

/**
 * The same chains, asked again only when their credential is about to expire: a cloud login takes
 * longer than a model's first word. What has no expiry, such as keys in a file, is read
 * each time, so that a change is noticed.
 */
export function rememberChains(chains: Chains, now: () => number): Chains {
  const remember = (chain: Chain, own: (context: ChainContext) => readonly unknown[]): Chain => {
    const known = new Map<string, ChainResult>();
    return async (profile, context) => {
      const key = [profile, ...own(context)].join("\n");
      const kept = known.get(key);
      if (kept && lasts(kept, now())) return kept;
      const found = await chain(profile, context);
      if (lasts(found, now())) known.set(key, found);
      else known.delete(key);
      return found;
    };
  };
  return {
    aws: remember(chains.aws, ({ env }) => [env.AWS_PROFILE, env.AWS_ACCESS_KEY_ID]),
    google: remember(chains.google, ({ env }) => [env.GOOGLE_APPLICATION_CREDENTIALS]),
    entra: remember(chains.entra, () => []),
    // a token is only valid for its workspace
    databricks: remember(chains.databricks, ({ env, url }) => [env.DATABRICKS_CLIENT_ID, url.href]),
    // signed here, without a request
    snowflake: chains.snowflake,
  };
}

function lasts(result: ChainResult, nowMs: number): boolean {
  return (
    result.kind !== "none" && result.expiresAtMs !== null && result.expiresAtMs - nowMs > MARGIN_MS
  );
}
