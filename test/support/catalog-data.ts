import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Catalog, createCatalog } from "../../src/catalog/index.js";

/** The folder of the catalogue as it is committed. */
export const DATA = fileURLToPath(new URL("../../src/catalog/data/", import.meta.url));

export function readData(path: string): string {
  return readFileSync(join(DATA, path), "utf8");
}

export function bundledCatalog(): Catalog {
  return createCatalog(readData);
}
