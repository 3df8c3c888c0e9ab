import type { Manifest } from "../generated/manifest.js";
import { leaves, refsOf } from "../language/credential-ref.js";

/** Credential files above the manifest's folder, which the runtime does not read. */
export function filesAbove(models: Manifest["models"]): readonly string[] {
  const found = Object.values(models)
    .flatMap(refsOf)
    .flatMap(leaves)
    .flatMap((source) => (source.from === "file" ? [source.path] : []));
  return [...new Set(found)].filter((path) => path.startsWith("../")).sort();
}
