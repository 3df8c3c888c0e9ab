import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";
import { commandLineOptions } from "../../scripts/build-options.js";

/** The source files and the packages that are loaded together with one source file. */
function loadedWith({ outputs }: Metafile, entry: string) {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  if (found === undefined) throw new Error(`${entry} is not a chunk of its own`);
  const pieces = new Set([found[0]]);
  const files = new Set<string>();
  const packages = new Set<string>();
  for (const piece of pieces) {
    const output = outputs[piece];
    for (const file of Object.keys(output?.inputs ?? {})) files.add(file);
    for (const { path, kind, external } of output?.imports ?? []) {
      if (kind === "dynamic-import") continue;
      if (external === true) packages.add(path);
      else pieces.add(path);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

test("a check loads neither the network, nor the probe, the emitter or the runtime", async () => {
  const { metafile } = await build({ ...commandLineOptions, metafile: true });
  const { files, packages } = loadedWith(metafile, "src/cli/commands/config-check.ts");
  expect(files).toContain("src/lint/index.ts");
  const unwanted =
    /^src\/(probe|emit|runtime)\/|^src\/auth\/(index|update|write|trust)|^src\/net\/(http|connections|authorize|chains)/;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  // what Node includes is fine, except for what opens a socket
  expect(packages.filter((name) => !name.startsWith("node:"))).toEqual([]);
  expect(packages.filter((name) => /^node:(net|http|https|http2|tls|dns)/.test(name))).toEqual([]);
});

test("a probe does load the network", async () => {
  const { metafile } = await build({ ...commandLineOptions, metafile: true });
  const { files } = loadedWith(metafile, "src/cli/commands/probe.ts");
  expect(files).toContain("src/net/http.ts");
});
