import type { Path } from "../language/path.js";
import type { Program } from "../resolve/index.js";
import { type ObjectNode, type Property, propertyOf } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";

/** A provider's block in one file, before files are merged: what a fix of that file edits. */
export interface ProviderBlock {
  readonly parsed: ParsedFile;
  readonly id: string;
  readonly property: Property;
  readonly block: ObjectNode;
  readonly path: Path;
}

/** Every provider block of every file. */
export function providerBlocks({ files }: Program): readonly ProviderBlock[] {
  return files.flatMap((parsed) => {
    const providers = propertyOf(parsed.root ?? undefined, "provider")?.value;
    if (providers?.kind !== "object") return [];
    return providers.properties.flatMap((property) =>
      property.value.kind === "object"
        ? [
            {
              parsed,
              id: property.name,
              property,
              block: property.value,
              path: ["provider", property.name],
            },
          ]
        : [],
    );
  });
}
