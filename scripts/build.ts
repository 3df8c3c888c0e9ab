/**
 * Builds `dist/`: the command line (CommonJS), the library and the runtime (ES modules), the
 * catalogue's data and the types.
 */
import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type BuildOptions, build, transform } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");
const packageJson: { version: string; dependencies: Record<string, string> } = JSON.parse(
  await readFile(join(root, "package.json"), "utf8"),
);

/** Small, and on the way of every check: cheaper inside than found and read one file at a time. */
const bundled: readonly string[] = [
  "ajv",
  "canonicalize",
  "chalk",
  "eventsource-parser",
  "fastest-levenshtein",
  "jsonc-parser",
  "tinyglobby",
];

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // the "main" of jsonc-parser is UMD, which esbuild bundles into a file that dies when it is run
  mainFields: ["module", "main"],
  external: Object.keys(packageJson.dependencies).filter((name) => !bundled.includes(name)),
  define: { __ALTIMATE_VERSION__: JSON.stringify(packageJson.version) },
  outdir: dist,
  logLevel: "warning",
};

async function buildLibrary(): Promise<void> {
  await build({
    ...common,
    entryPoints: { index: "src/index.ts", runtime: "src/runtime/index.ts" },
  });
}

/**
 * The command line as CommonJS, which Node 20 starts about 30 ms sooner than ES modules. esbuild
 * splits ES modules only, so the pieces are made as such and then each is turned into CommonJS.
 * Splitting is what keeps `config check` from reading the probe or the runtime: every
 * `import("./commands/….js")` becomes a file of its own, and what commands share is there once, so
 * that a class such as Secret has one identity. (CommonJS has no await at the top level: keep it
 * out of what the command line reaches.)
 */
async function buildCommandLine(): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: { cli: "src/cli/main.ts" },
    outExtension: { ".js": ".cjs" },
    write: false,
  });
  for (const file of outputFiles) {
    const relativeImport = /\bimport\((?="\.\/)/g;
    const { code } = await transform(file.text.replace(relativeImport, "importPiece("), {
      format: "cjs",
      platform: "node",
      target: "node20.19",
      // ".mjs" gives packages the default import that Node gives them
      sourcefile: file.path.replace(/\.cjs$/, ".mjs"),
      define: { "import.meta.url": "importMetaUrl" },
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

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await Promise.all([
  buildLibrary(),
  buildCommandLine(),
  cp(join(root, "src/catalog/data"), join(dist, "catalog"), { recursive: true }),
]);
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.types.json"], {
  cwd: root,
  stdio: "inherit",
});
