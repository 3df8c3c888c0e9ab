import { dirname, join, resolve } from "node:path";
import { inputHash } from "../../emit/index.js";
import type { Manifest, ManifestInput } from "../../generated/manifest.js";
import { readFiles } from "../../source/discover.js";
import { projectRootOf } from "../../source/project.js";
import type { World } from "../world.js";

/** What has happened to a config layer since the manifest was written. */
export interface InputState {
  readonly input: ManifestInput;
  readonly state: "same" | "changed" | "not here";
}

/** Hashes the config layers of a manifest again, relative to the manifest's project. */
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
