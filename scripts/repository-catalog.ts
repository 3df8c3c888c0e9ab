import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, createCatalog } from "../src/catalog/index.js";

const data = join(import.meta.dirname, "../src/catalog/data");

/** The committed catalogue. */
export function repositoryCatalog(): Catalog {
  return createCatalog((path) => readFileSync(join(data, path), "utf8"));
}
