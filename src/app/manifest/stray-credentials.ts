import { bindings } from "../../generated/bindings.js";
import type { Manifest } from "../../generated/manifest.js";
import { leaves, refsOf } from "../../language/credential-ref.js";
import { describeSource } from "../../language/describe-ref.js";
import { allowedDestination } from "../../net/index.js";
import { hasDeferred } from "../../runtime/deferred.js";

/** Credentials bound for hosts to which the runtime would not send them, one sentence each. */
export function strayCredentials(manifest: Manifest, allowHosts: readonly string[]): string[] {
  const found = Object.entries(manifest.models).flatMap(
    ([name, { url, streamUrl, auth, headers }]) => {
      const sources = refsOf({ auth, headers })
        .flatMap(leaves)
        .filter((source) => source.from !== "literal" || source.value !== "");
      const urls = [url, streamUrl ?? url]
        .filter((it) => !hasDeferred(it))
        .map((it) => new URL(it));
      return sources.flatMap((source) =>
        urls
          .filter((it) => {
            const { hosts } = auth;
            return !allowedDestination({
              url: it,
              hosts,
              source,
              owner: null,
              bindings,
              allowHosts,
            });
          })
          .map(
            ({ host }) =>
              `${name} would send ${describeSource(source)} to ${host}, which is not allowed.`,
          ),
      );
    },
  );
  return [...new Set(found)];
}
