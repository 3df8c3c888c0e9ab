import { type EmitRequest, emitConfig } from "../../app/emit.js";
import { writeNamed } from "../../app/write-named.js";
import { type TargetOutput, targets } from "../../emit/index.js";
import { wrap } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import {
  allowVariableOption,
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  envFileOption,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { checkAgainst, showPlan } from "../emit-compare.js";
import { obstacleLines } from "../obstacles.js";
import { columns, type Terminal } from "../terminal.js";

const [usual] = targets;

const options = {
  output: { type: "string", short: "o", value: "FILE", description: "Write to a file" },
  target: {
    type: "string",
    default: usual.name,
    choices: targets.map(({ name }) => name),
    description: "What to write",
  },
  model: {
    type: "string",
    short: "m",
    multiple: true,
    value: "PROVIDER/MODEL",
    description: "Also include this model",
  },
  check: {
    type: "string",
    value: "FILE",
    description: "Compare with this manifest, and fail if the runtime would behave differently",
  },
  diff: {
    type: "string",
    value: "FILE",
    description: "Show what would change since this manifest",
  },
  layers: {
    type: "string",
    default: "all",
    choices: ["all", "project"],
    description: "Which config to read: project leaves out the user's own",
  },
  defer: {
    type: "boolean",
    description: "Leave unset variables in addresses for the runtime to fill",
  },
  "probe-lock": {
    type: "string",
    value: "FILE",
    description: "What probes proved (default: altimate.probe.lock.json next to the config)",
  },
  ...envFileOption,
  ...allowVariableOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const emitCommand: Command = {
  summary: "Write the manifest: everything resolved, secrets by reference only.",
  positionals: "",
  options,
  examples: [
    ["altimate emit -o altimate.manifest.json", "for altimate run and the runtime"],
    ["altimate emit --check altimate.manifest.json", "in CI: is it still up to date?"],
    ["altimate emit --target litellm -o config.yaml", "for the LiteLLM Proxy"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const [stray] = positionals;
    if (stray !== undefined) {
      throw new UsageError(
        `emit takes no arguments, but "${stray}" was given. Name a config with --config.`,
      );
    }
    const target = oneOf(
      "target",
      values.target,
      targets.map(({ name }) => name),
    );
    const { check, diff } = values;
    if ([check, diff, values.output].filter((it) => it !== undefined).length > 1) {
      throw new UsageError("--check, --diff and -o exclude each other. Give one of them.");
    }
    if ((check ?? diff) !== undefined && target !== usual.name) {
      throw new UsageError(`--check and --diff compare manifests, not the target ${target}.`);
    }
    const request: EmitRequest = {
      config: values.config,
      models: values.model ?? [],
      output: values.output,
      envFiles: values["env-file"] ?? [],
      allowVariables: values["allow-variable"] ?? [],
      layers: oneOf("layers", values.layers, ["all", "project"]),
      defer: values.defer === true,
      probeLock: values["probe-lock"],
    };
    if (check !== undefined) return checkAgainst(terminal, check, request);
    if (diff !== undefined) return showPlan(terminal, diff, request);
    return write(terminal, target, request);
  },
};

async function write(terminal: Terminal, name: string, request: EmitRequest): Promise<number> {
  const result = emitConfig(terminal, request);
  if (result.manifest === null) {
    terminal.stderr.write(`${obstacleLines(result)}\nNothing was emitted.\n`);
    return EXIT.findings;
  }
  const { manifest, program, folders, notes } = result;
  const target = targets.find((it) => it.name === name) ?? usual;
  const { text, warnings }: TargetOutput = target.render({ manifest, program, folders });
  warn(terminal, target === usual ? notes : warnings);
  const { output } = request;
  if (output === undefined) terminal.stdout.write(text);
  else await writeNamed(terminal, output, text);
  return EXIT.ok;
}

/** Prints warnings about what was emitted. */
function warn({ stderr }: Terminal, warnings: readonly string[]): void {
  for (const warning of warnings) {
    stderr.write(`${wrap(`warning: ${warning}`, columns(stderr)).join("\n")}\n`);
  }
}
