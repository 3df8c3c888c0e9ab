import type { Expanded, Expansion } from "../expand/index.js";
import { flatOptionNames } from "../generated/fields.js";
import { isOptionName, type OptionName } from "../language/fields.js";
import type { Path } from "../language/path.js";
import { type ConfigNode, type Property, propertyOf } from "../source/node.js";

/** One option of a provider, wherever it was written. */
export interface Option {
  readonly name: string;
  readonly property: Property;
  readonly path: Path;
  readonly shape: "flat" | "nested";
  /** The string after substitution; undefined for anything but a string. */
  readonly expanded: Expanded | undefined;
  /** The same option in the other shape, which was overridden. */
  readonly shadowed: Option | null;
}

/** A provider's config block in its normalised shape. */
export interface ProviderEntry {
  readonly id: string;
  readonly property: Property;
  readonly path: Path;
  /** The options that the schema knows, by name: the only ones that are read here. */
  readonly options: ReadonlyMap<OptionName, Option>;
  /** Unknown options, which the host product passes on to the provider's SDK. */
  readonly passedOn: readonly Option[];
  /** `api`, which is next to `options` and may hold an address. */
  readonly api: Option | null;
  readonly models: readonly Property[];
}

/** Every provider block of a config; non-objects are left to the schema's findings. */
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

  const options = new Map<OptionName, Option>();
  const passedOn: Option[] = [];
  for (const name of flatOptionNames) {
    const found = propertyOf(property.value, name);
    if (found !== undefined) options.set(name, option(found, "flat", null));
  }
  // if both are written, the host product reads this shape
  const nested = propertyOf(property.value, "options")?.value;
  if (nested?.kind === "object") {
    for (const found of nested.properties) {
      const { name } = found;
      if (!isOptionName(name)) passedOn.push(option(found, "nested", null));
      else options.set(name, option(found, "nested", options.get(name) ?? null));
    }
  }
  const api = propertyOf(property.value, "api");
  const models = propertyOf(property.value, "models")?.value;
  return {
    id: property.name,
    property,
    path,
    options,
    passedOn,
    api: api === undefined ? null : option(api, "flat", null),
    models: models?.kind === "object" ? models.properties : [],
  };
}

/** Every option as written, known or not, including `api`. */
export function writtenOptions({ options, passedOn, api }: ProviderEntry): readonly Option[] {
  return [...options.values(), ...passedOn, ...(api === null ? [] : [api])];
}

/** The text of a public option; null if it is missing, empty, unresolved or not a string. */
export function publicText(option: Option | null | undefined): string | null {
  const value = option?.expanded?.value;
  return value?.kind === "public" && value.text !== "" ? value.text : null;
}

/** What the layers of the user and of the machine say about a provider. */
export function trustedPart(entry: ProviderEntry | null): Pick<ProviderEntry, "options"> | null {
  if (entry === null) return null;
  const trusted = [...entry.options].filter(
    ([, { property }]) => property.value.file.layer.trusted,
  );
  return { options: new Map(trusted) };
}
