import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { BuildOptions } from "esbuild";

export const root = resolve(import.meta.dirname, "..");
export const dist = join(root, "dist");

const packageJson: { version: string; dependencies: Record<string, string> } = JSON.parse(
  await readFile(join(root, "package.json"), "utf8"),
);

/** Small, and loaded by every check: cheaper bundled than found and read one file at a time. */
const bundled: readonly string[] = [
  "ajv",
  "canonicalize",
  "chalk",
  "eventsource-parser",
  "fastest-levenshtein",
  "jsonc-parser",
  "tinyglobby",
];

const common = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // the "main" of jsonc-parser is UMD, which esbuild bundles into a file that fails at run time
  mainFields: ["module", "main"],
  external: Object.keys(packageJson.dependencies).filter((name) => !bundled.includes(name)),
  define: { __ALTIMATE_VERSION__: JSON.stringify(packageJson.version) },
  outdir: dist,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** `altimate-config` and `altimate-config/runtime`: ES modules that share what both need. */
export const libraryOptions = {
  ...common,
  entryPoints: { index: "src/index.ts", runtime: "src/runtime/index.ts" },
} as const satisfies BuildOptions;

/**
 * The command line, in pieces: every `import("./commands/….js")` becomes a file of its own, so that
 * `config check` doesn't read the probe or the runtime. What commands share exists once, so that
 * a class such as Secret has one identity. (esbuild splits by file, not by function: in the code of
 * a check, import from the file that has a function, not from the index of a whole room.)
 */
export const commandLineOptions = {
  ...common,
  entryPoints: { cli: "src/cli/bin.ts" },
  outExtension: { ".js": ".cjs" },
  write: false,
} as const satisfies BuildOptions;
