import { type InputState, verifyManifest } from "../../app/verify-manifest.js";
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
import type { Terminal } from "../terminal.js";

const options = {
  "allow-host": configOptions["allow-host"],
  ...commonOptions,
} as const satisfies OptionSpecs;

export const manifestVerify: Command = {
  summary: "Check that a manifest is intact and still matches the config it was made from.",
  positionals: "FILE",
  options,
  examples: [["altimate manifest verify altimate.manifest.json", "before it is deployed"]],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new UsageError("Name one manifest: altimate manifest verify FILE.");
    }
    const verified = verifyManifest(terminal, { file, allowHosts: values["allow-host"] ?? [] });
    if (verified.manifest === null) {
      print(terminal, [`${file}  not valid`, `  ${verified.problem}`]);
      return EXIT.findings;
    }
    const { manifest, inputs, stray, isGood } = verified;
    print(terminal, [
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
    "not here": "not found, so not compared",
  }[state];
  return `  ${name}  ${said}`;
}

/** A manifest may come from anywhere: nothing in it may reach the terminal as a command. */
function print({ stdout }: Pick<Terminal, "stdout">, lines: readonly string[]): void {
  stdout.write(lines.map((line) => `${neutral(line)}\n`).join(""));
}
