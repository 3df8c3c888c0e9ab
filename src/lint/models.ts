import { scalarValue } from "../expand/index.js";
import type { Path } from "../language/path.js";
import type { Program } from "../resolve/index.js";
import { type Property, propertyOf } from "../source/node.js";

/** A field that names one model as `provider/model`, with what is written there. */
export interface ChosenModel {
  readonly path: Path;
  readonly property: Property;
  readonly ref: string;
}

/** Every config field that names one model: `model`, `small_model`, and the agents' own. */
export function chosenModels({ root, expansion }: Program): readonly ChosenModel[] {
  const fields: (readonly [Path, Property | undefined])[] = [
    [["model"], propertyOf(root ?? undefined, "model")],
    [["small_model"], propertyOf(root ?? undefined, "small_model")],
  ];
  const agents = propertyOf(root ?? undefined, "agent")?.value;
  for (const { name, value } of agents?.kind === "object" ? agents.properties : []) {
    fields.push([["agent", name, "model"], propertyOf(value, "model")]);
  }
  return fields.flatMap(([path, property]) => {
    const ref = scalarValue(property?.value, expansion);
    return property === undefined || typeof ref !== "string" ? [] : [{ path, property, ref }];
  });
}

/** True for the path of a field that names one model. */
export function isModelField(path: Path): boolean {
  if (path.length === 1) return path[0] === "model" || path[0] === "small_model";
  return path.length === 3 && path[0] === "agent" && path[2] === "model";
}
