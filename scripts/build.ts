/**
 * Builds `dist/`: the command line (CommonJS), the library and the runtime (ES modules), the
 * catalogue's data and the types.
 */
import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { commandLineOptions, dist, libraryOptions, root } from "./build-options.js";

/**
 * CommonJS, which Node 20 starts about 30 ms sooner than ES modules. esbuild splits ES modules
 * only, so the pieces are made as such and then each is turned into CommonJS. (CommonJS has no
 * await at the top level: keep it out of what the command line reaches.)
 */
async function buildCommandLine(): Promise<void> {
  const { outputFiles } = await build(commandLineOptions);
  for (const file of outputFiles) {
    const importOfPiece = /\bimport\((?="\.\/)/g;
    const { code } = await transform(file.text.replace(importOfPiece, "importPiece("), {
      format: "cjs",
      platform: "node",
      target: commandLineOptions.target,
      // ".mjs" gives packages the default import that Node gives them
      sourcefile: file.path.replace(/\.cjs$/, ".mjs"),
      define: { "import.meta.url": "importMetaUrl", "import.meta.dirname": "__dirname" },
      banner: [
        ...(file.path.endsWith("/cli.cjs") ? ["#!/usr/bin/env node"] : []),
        'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
        // Node's own import() of a CommonJS file would first start the ES module loader
        "const importPiece = async (path) => require(path);",
      ].join("\n"),
    });
    await writeFile(file.path, code);
  }
  await chmod(join(dist, "cli.cjs"), 0o755);
}

function buildTypes(): void {
  const { status } = spawnSync("node_modules/.bin/tsc", ["-p", "tsconfig.types.json"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await Promise.all([
  build(libraryOptions),
  buildCommandLine(),
  cp(join(root, "src/catalog/data"), join(dist, "catalog"), { recursive: true }),
]);
buildTypes();
