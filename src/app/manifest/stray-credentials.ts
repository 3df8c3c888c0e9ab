import { bindings } from "../../generated/bindings.js";
import type { CredentialRef, Manifest } from "../../generated/manifest.js";
import { allowedDestination, type CredentialSource, describeSource } from "../../net/index.js";
import { hasDeferred } from "../../runtime/deferred.js";

/** Credentials that the manifest leads where the runtime would not send them, one sentence each. */
export function strayCredentials(manifest: Manifest, allowHosts: readonly string[]): string[] {
  const found = Object.entries(manifest.models).flatMap(
    ([name, { url, streamUrl, auth, headers }]) => {
      const refs = [
        ...(auth.scheme === "none" ? [] : [auth.credential]),
        ...Object.values(headers).filter((value) => typeof value !== "string"),
      ];
      const urls = [url, streamUrl ?? url]
        .filter((it) => !hasDeferred(it))
        .map((it) => new URL(it));
      return refs.flatMap(sourcesOf).flatMap((source) =>
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
              `${name} leads ${describeSource(source)} to ${host}, where it may not go.`,
          ),
      );
    },
  );
  return [...new Set(found)];
}

function sourcesOf(ref: CredentialRef): readonly CredentialSource[] {
  if (ref.from === "first") return ref.of.flatMap(sourcesOf);
  if (ref.from === "template") return ref.parts.flatMap(sourcesOf);
  return ref.from === "literal" && ref.value === "" ? [] : [ref];
}
