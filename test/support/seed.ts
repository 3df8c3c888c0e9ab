import { readFileSync } from "node:fs";
import { join } from "node:path";
import { providers } from "../../src/providers/index.js";

/** The documented snippets, as they are. */
export function seed(name: string): string {
  return readFileSync(join(import.meta.dirname, "../../fixtures/seed", `${name}.jsonc`), "utf8");
}

/** A provider module by its id. */
export function moduleOf(id: string) {
  const found = providers.find((provider) => provider.id === id);
  if (found === undefined) throw new Error(`No module ${id}.`);
  return found;
}
