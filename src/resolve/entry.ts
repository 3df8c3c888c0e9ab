import type { Expanded, Expansion } from "../expand/index.js";
import type { Path } from "../language/path.js";
import { type ConfigNode, type Property, propertyOf } from "../source/node.js";

/** Keys that the documentation writes beside `options`, where the host product reads nothing. */
const FLAT_OPTIONS = ["apiKey", "baseURL", "headers", "project", "location", "api"] as const;

/** One option of a provider, wherever it was written. */
export interface Option {
  readonly name: string;
  readonly property: Property;
  readonly path: Path;
  readonly shape: "flat" | "nested";
  /** The string after substitution; undefined for anything but a string. */
  readonly expanded: Expanded | undefined;
  /** The same option in the other shape, which lost. */
  readonly shadowed: Option | null;
}

/** A provider's block of the config in its one normalised shape. */
export interface ProviderEntry {
  readonly id: string;
  readonly property: Property;
  readonly path: Path;
  readonly options: ReadonlyMap<string, Option>;
  readonly models: readonly Property[];
}

/** Every provider block of a config; what is no object is left to the schema's findings. */
export function providerEntries(
  root: ConfigNode | null,
  expansion: Expansion,
): readonly ProviderEntry[] {
  const providers = propertyOf(root ?? undefined, "provider")?.value;
  if (providers?.kind !== "object") return [];
  return providers.properties
    .filter((property) => property.value.kind === "object")
    .map((property) => providerEntry(property, expansion));
}

function providerEntry(property: Property, expansion: Expansion): ProviderEntry {
  const path = ["provider", property.name];
  const option = (found: Property, shape: Option["shape"], shadowed: Option | null): Option => ({
    name: found.name,
    property: found,
    path: shape === "flat" ? [...path, found.name] : [...path, "options", found.name],
    shape,
    expanded: found.value.kind === "scalar" ? expansion.of(found.value) : undefined,
    shadowed,
  });

  const options = new Map<string, Option>();
  for (const name of FLAT_OPTIONS) {
    const found = propertyOf(property.value, name);
    if (found !== undefined) options.set(name, option(found, "flat", null));
  }
  // where both are written the host product reads this shape
  const nested = propertyOf(property.value, "options")?.value;
  if (nested?.kind === "object") {
    for (const found of nested.properties) {
      options.set(found.name, option(found, "nested", options.get(found.name) ?? null));
    }
  }
  const models = propertyOf(property.value, "models")?.value;
  return {
    id: property.name,
    property,
    path,
    options,
    models: models?.kind === "object" ? models.properties : [],
  };
}

/** The text of a public option; null where it is missing, empty, unresolved or no string. */
export function publicText(option: Option | undefined): string | null {
  const value = option?.expanded?.value;
  return value?.kind === "public" && value.text !== "" ? value.text : null;
}
