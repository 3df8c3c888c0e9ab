/**
 * Writes `src/generated/bindings.ts`: which hosts each vendor's variables, stored credentials and
 * chains may be sent to. Made from the provider modules and from the catalogue as it is committed, so
 * that no refreshed or overridden catalogue can widen it. With `--check` it writes nothing and fails
 * if the file is stale.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogueVariables, providerBindings } from "./provider-bindings.js";
import { repositoryCatalog } from "./repository-catalog.js";

const path = join(import.meta.dirname, "../src/generated/bindings.ts");

const catalog = repositoryCatalog();
const variables = catalogueVariables(catalog).map((row) => row.join(" | "));
const rows = providerBindings(catalog).map(({ provider, env, hosts }) =>
  [provider, env.join(","), hosts.join(",")].join(" | "),
);
const content = `// Generated from src/providers/ and src/catalog/data/ by \`npm run generate\`. Never edited by hand.

/** Which hosts a vendor's credential may be sent to. */
export interface Binding {
  readonly provider: string;
  readonly env: readonly string[];
  readonly hosts: readonly string[];
}

// provider | variables | hosts: as text, since every program that embeds the runtime includes it
const table = \`
${rows.join("\n")}
\`;

// provider | variables in its address, and of a key without a host of its own
const others = \`
${variables.join("\n")}
\`;

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? "").split(",").filter((item) => item !== "");

export const bindings: readonly Binding[] = table
  .trim()
  .split("\\n")
  .map((row) => {
    const [provider = "", env, hosts] = row.split(" | ");
    return { provider, env: list(env), hosts: list(hosts) };
  });

/** Further variables that this release reads for a provider of the catalogue; an update cannot add any. */
export const catalogueVariables: ReadonlyMap<string, readonly string[]> = new Map(
  others
    .trim()
    .split("\\n")
    .map((row): [string, readonly string[]] => {
      const [provider = "", names] = row.split(" | ");
      return [provider, list(names)];
    }),
);
`;

if (!process.argv.includes("--check")) {
  await writeFile(path, content);
} else if ((await readFile(path, "utf8")) !== content) {
  console.error("src/generated/bindings.ts is stale: run `npm run generate`.");
  process.exitCode = 1;
}
