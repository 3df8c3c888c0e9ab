import { dirname, join, resolve } from "node:path";
import { inputHash } from "../emit/inputs.js";
import { bindings } from "../generated/bindings.js";
import type { Manifest, ManifestInput } from "../generated/manifest.js";
import { leaves, refsOf } from "../language/credential-ref.js";
import { describeSource } from "../language/describe-ref.js";
import { allowedDestination } from "../net/index.js";
import { hasDeferred } from "../runtime/deferred.js";
import { readFiles } from "../source/discover.js";
import { projectRootOf } from "../source/project.js";
import type { World } from "./world.js";

/** What became of a config layer since the manifest was written. */
export interface InputState {
  readonly input: ManifestInput;
  readonly state: "same" | "changed" | "not here";
}

/** Hashes the config layers of a manifest again. They are looked for from the manifest's project. */
export function inputStates(world: World, path: string, manifest: Manifest): readonly InputState[] {
  const folder = dirname(path);
  const roots = [projectRootOf(world, folder), folder, projectRootOf(world, world.cwd)];
  return manifest.inputs.map((input) => {
    const hashes = placesOf(input, roots, world).flatMap((place) => hashOf(world, place));
    const isSame = hashes.includes(input.sha256);
    return { input, state: isSame ? "same" : hashes.length > 0 ? "changed" : "not here" };
  });
}

function placesOf(
  { path }: ManifestInput,
  roots: readonly string[],
  { home }: Pick<World, "home">,
): readonly string[] {
  if (path === null) return [];
  if (path.startsWith("~/")) return [join(home, path.slice(2))];
  return [...new Set(roots.map((root) => resolve(root, path)))];
}

function hashOf(world: World, path: string): string[] {
  return readFiles(world, [path]).files.flatMap(({ root }) =>
    root === null ? [] : inputHash(root),
  );
}

/** Credentials that the manifest leads where the runtime would not send them, one sentence each. */
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
              `${name} leads ${describeSource(source)} to ${host}, where it may not go.`,
          ),
      );
    },
  );
  return [...new Set(found)];
}
