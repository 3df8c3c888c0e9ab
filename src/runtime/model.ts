import type { Manifest, ManifestModel } from "../generated/manifest.js";
import { RuntimeError } from "./error.js";

/** The entry of the model that was asked for, or of the manifest's default. */
export function findModel(
  manifest: Manifest,
  asked: string | undefined,
): { readonly name: string; readonly model: ManifestModel } {
  const name = asked ?? manifest.default;
  if (name === null) {
    throw new RuntimeError(
      "invalid_request",
      "No model was named, and the manifest has no default.",
      "Name one as provider/model.",
    );
  }
  const model = Object.hasOwn(manifest.models, name) ? manifest.models[name] : undefined;
  if (model) return { name, model };
  throw new RuntimeError(
    "model_unknown",
    `The manifest has no model ${name}.`,
    `It has ${Object.keys(manifest.models).join(", ") || "none"}.`,
  );
}
