import { scalarValue } from "../expand/index.js";
import type { Program } from "../resolve/index.js";
import { type Property, propertyOf } from "../source/node.js";

/** The top-level keys that hold one model, with what is written there. */
export function chosenModels({
  root,
  expansion,
}: Program): { key: "model" | "small_model"; property: Property; ref: string }[] {
  return (["model", "small_model"] as const).flatMap((key) => {
    const property = propertyOf(root ?? undefined, key);
    const ref = scalarValue(property?.value, expansion);
    return property === undefined || typeof ref !== "string" ? [] : [{ key, property, ref }];
  });
}
