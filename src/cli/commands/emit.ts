import { resolve } from "node:path";
import { type TargetOutput, targets } from "../../emit/targets/index.js";
import { oneOf, parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { type EmitRequest, emitConfig, obstacles, warn } from "../emit.js";
import { checkAgainst, showPlan } from "../emit-compare.js";
import { envFileOption, readEnvFiles } from "../env-file.js";
import type { World } from "../world.js";
import { writeNamed } from "../write-named.js";

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
    description: "Take this model in, too",
  },
  check: {
    type: "string",
    value: "FILE",
    description: "Compare with this manifest, and fail where the runtime would do something else",
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
    description: "Which config counts: project leaves the user's own out",
  },
  defer: {
    type: "boolean",
    description: "Leave unset variables of addresses to the runtime",
  },
  "probe-lock": {
    type: "string",
    value: "FILE",
    description: "What probes proved (default: altimate.probe.lock.json beside the config)",
  },
  ...envFileOption,
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
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const [stray] = positionals;
    if (stray !== undefined) {
      throw new UsageError(`emit takes no argument "${stray}". A config is named with --config.`);
    }
    const target = oneOf(
      "target",
      values.target,
      targets.map(({ name }) => name),
    );
    const { check, diff } = values;
    if ([check, diff, values.output].filter((it) => it !== undefined).length > 1) {
      throw new UsageError("--check, --diff and -o each do something else. Give one of them.");
    }
    if ((check ?? diff) !== undefined && target !== usual.name) {
      throw new UsageError(`--check and --diff compare manifests, not the target ${target}.`);
    }
    const request: EmitRequest = {
      config: values.config,
      models: values.model ?? [],
      output: absolute(world, values.output ?? check ?? diff),
      envFile: readEnvFiles(world, values["env-file"]),
      projectOnly: oneOf("layers", values.layers, ["all", "project"]) === "project",
      defer: values.defer === true,
      probeLock: values["probe-lock"],
    };
    if (check !== undefined) return checkAgainst(world, check, request);
    if (diff !== undefined) return showPlan(world, diff, request);
    return write(world, target, request, values.output);
  },
};

async function write(
  world: World,
  name: string,
  request: EmitRequest,
  output: string | undefined,
): Promise<number> {
  const result = emitConfig(world, request);
  if (result.manifest === null) {
    world.stderr.write(`${obstacles(result)}\nNothing was emitted.\n`);
    return EXIT.findings;
  }
  const { manifest, program, folders, notes } = result;
  const target = targets.find((it) => it.name === name) ?? usual;
  const { text, warnings }: TargetOutput = target.render({ manifest, program, folders });
  warn(world, target === usual ? notes : warnings);
  if (output === undefined) world.stdout.write(text);
  else await writeNamed(world, output, text);
  return EXIT.ok;
}

function absolute(world: World, path: string | undefined): string | null {
  return path === undefined ? null : resolve(world.cwd, path);
}
