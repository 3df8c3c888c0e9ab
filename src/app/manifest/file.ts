import { resolve } from "node:path";
import type { Manifest } from "../../generated/manifest.js";
import { RuntimeError } from "../../runtime/index.js";
import { checkManifest } from "../../runtime/manifest.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

/** A manifest that can be trusted, or why it can't. */
export type ManifestFile =
  | { readonly manifest: Manifest; readonly problem: null }
  | { readonly manifest: null; readonly problem: string };

/**
 * Reads a manifest and checks it as the runtime does. A `UsageError` if there is no file to read;
 * what is wrong inside it is a finding, as in every other file.
 */
export function readManifestFile(
  { files, cwd }: Pick<World, "files" | "cwd">,
  path: string,
): ManifestFile {
  let text: string;
  try {
    text = files.readText(resolve(cwd, path));
  } catch {
    throw new UsageError(
      `The manifest ${path} cannot be read. Create it with altimate emit -o ${path}.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { manifest: null, problem: "It is not JSON. Write it again with altimate emit." };
  }
  try {
    return { manifest: checkManifest(value), problem: null };
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    return { manifest: null, problem: [error.message, error.hint ?? ""].join(" ").trim() };
  }
}
