import { type Plan, planOf } from "../emit/index.js";
import { type EmitRequest, emitConfig, type Obstacles } from "./emit.js";
import { readManifestFile } from "./manifest/file.js";
import type { World } from "./world.js";

/** What would change, or why two manifests cannot be compared. */
export type Comparison =
  | {
      readonly kind: "compared";
      readonly plan: Plan;
      /** The runtime would do the same by both. */
      readonly isSame: boolean;
    }
  /** The manifest in the file is not valid. */
  | { readonly kind: "broken"; readonly problem: string }
  | { readonly kind: "stopped"; readonly obstacles: Obstacles };

/** Compares the manifest in a file with the one that the config yields today. */
export function compareManifest(world: World, path: string, request: EmitRequest): Comparison {
  const { manifest: old, problem } = readManifestFile(world, path);
  if (old === null) return { kind: "broken", problem };
  const result = emitConfig(world, { ...request, output: path });
  if (result.manifest === null) return { kind: "stopped", obstacles: result };
  const { manifest } = result;
  return { kind: "compared", plan: planOf(old, manifest), isSame: old.digest === manifest.digest };
}
