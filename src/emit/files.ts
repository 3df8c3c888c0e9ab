import type { CredentialRef, Manifest } from "../generated/manifest.js";

/** Credential files above the manifest's folder, where the runtime does not read. */
export function filesAbove(models: Manifest["models"]): readonly string[] {
  const found = Object.values(models).flatMap(({ auth, headers }) => [
    ...(auth.scheme === "none" ? [] : filesOf(auth.credential)),
    ...Object.values(headers).flatMap((value) => (typeof value === "string" ? [] : filesOf(value))),
  ]);
  return [...new Set(found)].filter((path) => path.startsWith("../")).sort();
}

function filesOf(ref: CredentialRef): readonly string[] {
  switch (ref.from) {
    case "file":
      return [ref.path];
    case "template":
      return ref.parts.flatMap(filesOf);
    case "first":
      return ref.of.flatMap(filesOf);
    default:
      return [];
  }
}
