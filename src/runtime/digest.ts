import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Manifest } from "../generated/manifest.js";

/** What the runtime acts on. Prices and evidence are for people: they may change without a new digest. */
type Digested = Pick<Manifest, "manifestVersion" | "default" | "small" | "models">;

/** The digest of a manifest: SHA-256 over the canonical JSON (RFC 8785) of what the runtime acts on. */
export function manifestDigest(manifest: Digested): string {
  const models = Object.fromEntries(
    Object.entries(manifest.models).map(([name, { cost, evidence, ...model }]) => [name, model]),
  );
  const text = canonicalize({
    manifestVersion: manifest.manifestVersion,
    default: manifest.default,
    small: manifest.small,
    models,
  });
  return `sha256:${createHash("sha256")
    .update(text ?? "")
    .digest("hex")}`;
}
