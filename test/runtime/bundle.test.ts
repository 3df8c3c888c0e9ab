import { build } from "esbuild";
import { expect, test } from "vitest";
import { libraryOptions } from "../../scripts/build-options.js";

/** Bytes of the bundled runtime by the file they come from. */
async function bundledFiles(): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    ...libraryOptions,
    entryPoints: { runtime: "src/runtime/index.ts" },
    splitting: false,
    minify: true,
    write: false,
    metafile: true,
  });
  const files = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) files.set(file, bytesInOutput);
  }
  return files;
}

test("the runtime works without the front end, and its own code is small", async () => {
  const files = await bundledFiles();
  const own = [...files].filter(([file]) => file.startsWith("src/"));
  const rooms = own.map(([file]) => file.replace(/^src\/([^/]+).*$/, "$1"));
  // failures word a Snowflake region from the catalogue's table of them
  expect([...new Set(rooms)].sort()).toEqual([
    "catalog",
    "failures",
    "gate",
    "generated",
    "language",
    "net",
    "runtime",
    "secret.ts",
  ]);
  const written = own.filter(([file]) => !file.startsWith("src/generated/"));
  expect(written.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(150_000);
});

test("nothing that loads on demand is loaded with it", async () => {
  const { metafile } = await build({
    ...libraryOptions,
    entryPoints: { runtime: "src/runtime/index.ts" },
    splitting: false,
    write: false,
    metafile: true,
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const statically = imports
    .filter(({ kind }) => kind === "import-statement")
    .map(({ path }) => path);
  expect(statically.filter((path) => !path.startsWith("node:"))).toEqual([]);
  const onDemand = imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path);
  expect(onDemand).toContain("undici");
});
