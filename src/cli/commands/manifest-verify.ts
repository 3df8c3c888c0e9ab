import { resolve } from "node:path";
import { neutral, plural } from "../../report/text.js";
import { parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { allowedHosts } from "../compile.js";
import { readManifestFile } from "../manifest-file.js";
import { type InputState, inputStates, strayCredentials } from "../manifest-verify.js";
import type { World } from "../world.js";

const options = {
  "allow-host": configOptions["allow-host"],
  ...commonOptions,
} as const satisfies OptionSpecs;

export const manifestVerify: Command = {
  summary: "Check that a manifest is whole, unchanged and still made of the same config.",
  positionals: "FILE",
  options,
  examples: [["altimate manifest verify altimate.manifest.json", "before it is deployed"]],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new UsageError("Name one manifest: altimate manifest verify FILE.");
    }
    const { manifest, problem } = readManifestFile(world, file);
    if (manifest === null) {
      print(world, [`${file}  not valid`, `  ${problem}`]);
      return EXIT.findings;
    }
    const stray = strayCredentials(manifest, allowedHosts(world, values["allow-host"]));
    const inputs = inputStates(world, resolve(world.cwd, file), manifest);
    const isGood = stray.length === 0 && inputs.every(({ state }) => state !== "changed");
    print(world, [
      `${file}  ${isGood ? "ok" : "not ok"}`,
      `  version ${manifest.manifestVersion}, ${plural(Object.keys(manifest.models).length, "model")}`,
      `  ${manifest.digest} fits`,
      ...inputs.map(inputLine),
      ...stray.map((sentence) => `  ${sentence}`),
    ]);
    return isGood ? EXIT.ok : EXIT.findings;
  },
};

function inputLine({ input, state }: InputState): string {
  const name = input.path ?? `the ${input.layer} config`;
  const said = {
    same: "unchanged",
    changed: "changed since: write the manifest again with altimate emit",
    "not here": "not here, so not compared",
  }[state];
  return `  ${name}  ${said}`;
}

/** A manifest may come from anywhere: nothing in it may reach the terminal as a command. */
function print({ stdout }: Pick<World, "stdout">, lines: readonly string[]): void {
  stdout.write(lines.map((line) => `${neutral(line)}\n`).join(""));
}
