import { resolve } from "node:path";
import type { Manifest } from "../generated/manifest.js";
import { allowedHosts } from "./allowed-hosts.js";
import { readManifestFile } from "./manifest/file.js";
import { type InputState, inputStates } from "./manifest/inputs.js";
import { strayCredentials } from "./manifest/stray-credentials.js";
import type { World } from "./world.js";

export type { InputState } from "./manifest/inputs.js";

export interface VerifyRequest {
  readonly file: string;
  readonly allowHosts: readonly string[];
}

/** What there is to say about a manifest, or what is wrong with it. */
export type Verification =
  | {
      readonly manifest: Manifest;
      readonly inputs: readonly InputState[];
      /** One sentence per credential bound for a host where it may not go. */
      readonly stray: readonly string[];
      readonly isGood: boolean;
    }
  | { readonly manifest: null; readonly problem: string };

/** Checks that a manifest is intact, misdirects no credential and still matches its config. */
export function verifyManifest(world: World, { file, allowHosts }: VerifyRequest): Verification {
  const found = readManifestFile(world, file);
  if (found.manifest === null) return found;
  const { manifest } = found;
  const stray = strayCredentials(manifest, allowedHosts(world, allowHosts));
  const inputs = inputStates(world, resolve(world.cwd, file), manifest);
  const isGood = stray.length === 0 && inputs.every(({ state }) => state !== "changed");
  return { manifest, inputs, stray, isGood };
}
