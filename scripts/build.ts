/**
 * Builds `dist/`: the command line (CommonJS), the library and the runtime (ES modules), the
 * catalogue's data and the types.
 */
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { build } from "esbuild";
import { buildCommandLine } from "./build-command-line.js";
import { dist, libraryOptions, root } from "./build-options.js";

function buildTypes(): void {
  const { status } = spawnSync("node_modules/.bin/tsc", ["-p", "tsconfig.types.json"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}

await rm(dist, { recursive: true, force: true });
await Promise.all([build(libraryOptions), buildCommandLine(dist)]);
buildTypes();
