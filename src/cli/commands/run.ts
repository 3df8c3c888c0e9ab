import { dirname, resolve } from "node:path";
import { emit } from "../../emit/index.js";
import { hostMatches } from "../../net/index.js";
import { consentsFor, type Program } from "../../resolve/index.js";
import { createRuntime, type RunEvent, RuntimeError } from "../../runtime/index.js";
import { parseArguments, wholeNumber } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { allowedHosts, compile, findSources, openCatalog, programFolder } from "../compile.js";
import { blockingErrors, endpointProblem, errorLines } from "../problems.js";
import { readStored, storedCredential } from "../stored.js";
import { tell } from "../terminal.js";
import { agreedConsents } from "../trust.js";
import type { World } from "../world.js";

const options = {
  manifest: { type: "string", value: "FILE", description: "Run this manifest, not the config" },
  model: {
    type: "string",
    short: "m",
    value: "PROVIDER/MODEL",
    description: "The model to ask (default: that of the config)",
  },
  system: { type: "string", value: "TEXT", description: "Instructions before the prompt" },
  "max-tokens": { type: "string", value: "N", description: "The most tokens to write" },
  json: { type: "boolean", description: "One event a line, for programs" },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const runCommand: Command = {
  summary: "Send one prompt to a model and print its answer as it comes.",
  positionals: "[PROMPT…]",
  options,
  examples: [
    ['altimate run "What is a left join?"', "ask the config's model"],
    ['altimate run -m openai/gpt-5.4 "Hello"', "ask another one"],
    ["git diff | altimate run --manifest m.json", "the prompt from standard input"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const prompt = positionals.length > 0 ? positionals.join(" ") : await world.readStdin();
    if (prompt.trim() === "") {
      throw new UsageError("There is no prompt. Write it behind the command, or pipe it in.");
    }
    if (values.offline === true) {
      throw new UsageError("altimate run asks a provider, which --offline forbids.");
    }
    const maxTokens =
      values["max-tokens"] === undefined
        ? undefined
        : wholeNumber("max-tokens", values["max-tokens"], 1);
    const subject =
      values.manifest === undefined
        ? await compiledManifest(world, values)
        : readManifest(world, values.manifest, values["allow-host"]);
    if (subject === null) return EXIT.findings;

    const events = askModel(subject, world, {
      model: values.model,
      maxTokens,
      messages: [
        ...(values.system === undefined
          ? []
          : [{ role: "system" as const, content: values.system }]),
        { role: "user" as const, content: prompt },
      ],
    });
    return print(events, world, values.json === true);
  },
};

interface Subject {
  readonly manifest: unknown;
  readonly folder: string;
  readonly allowHosts: readonly string[];
}

function readManifest(world: World, path: string, allow: readonly string[] | undefined): Subject {
  const absolute = resolve(world.cwd, path);
  let text: string;
  try {
    text = world.files.readText(absolute);
  } catch {
    throw new UsageError(
      `The manifest ${path} cannot be read. altimate emit -o ${path} writes it.`,
    );
  }
  try {
    return {
      manifest: JSON.parse(text),
      folder: dirname(absolute),
      allowHosts: allowedHosts(world, allow),
    };
  } catch {
    throw new UsageError(`${path} is not JSON. Write the manifest again with altimate emit.`);
  }
}

interface ConfigFlags {
  readonly config?: string | undefined;
  readonly model?: string | undefined;
  readonly "allow-host"?: readonly string[] | undefined;
}

/** Compiles the config in memory; null after saying why that is not possible. */
async function compiledManifest(world: World, flags: ConfigFlags): Promise<Subject | null> {
  const sources = findSources(world, flags.config);
  const folder = programFolder(world, sources, flags.config);
  const program = compile(sources.files, folder, openCatalog(world), world, {
    stored: readStored(world),
    assumeEnv: false,
    extraModels: flags.model === undefined ? [] : [flags.model],
  });
  const ref = flags.model ?? program.default;
  const model = program.models.find((it) => it.ref === ref);
  if (model === undefined) {
    throw new UsageError(
      ref === null
        ? "No model is chosen. Set model in the config, or name one with -m provider/model."
        : `"${ref}" is not of the form provider/model.`,
    );
  }
  const only: Program = { ...program, models: [model], default: model.ref, small: null };
  const errors = blockingErrors(only, world);
  if (errors.length > 0) {
    world.stderr.write(`${errorLines(errors)}Nothing was sent: the config has errors.\n`);
    return null;
  }
  const { manifest, left } = emit(only, {
    version: world.version,
    home: world.home,
    project: folder,
    base: folder,
  });
  if (left.length > 0) {
    tell(world, endpointProblem(model.provider));
    return null;
  }
  const entry = manifest.models[model.ref];
  const urls = [entry?.url, entry?.streamUrl].flatMap((url) => (url ? [new URL(url)] : []));
  const allowed = allowedHosts(world, flags["allow-host"]);
  const requests = consentsFor(model, urls);
  const isAgreed = await agreedConsents(world, { folder, requests, allowed });
  const refused = requests.find(
    (request) =>
      !allowed.some((pattern) => hostMatches(pattern, request.host)) && !isAgreed(request),
  );
  if (refused !== undefined) {
    tell(
      world,
      `the project's config would send ${refused.credential} to ${refused.host}, which is not a host of its vendor. Nothing was sent.\nIf you trust ${refused.host}, allow it: --allow-host ${refused.host}, or altimate trust add ${refused.host}.`,
    );
    return null;
  }
  // what the user's own files lead elsewhere needs no further word
  return {
    manifest,
    folder,
    allowHosts: [...allowed, ...urls.map(({ host }) => host)],
  };
}

async function* askModel(
  { manifest, folder, allowHosts }: Subject,
  world: World,
  request: Parameters<ReturnType<typeof createRuntime>["chat"]>[0],
): AsyncIterable<RunEvent> {
  let runtime: ReturnType<typeof createRuntime>;
  try {
    runtime = createRuntime(manifest, {
      env: world.env,
      authStore: storedCredential(world),
      manifestFolder: folder,
      allowHosts,
      now: world.now,
    });
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    throw new UsageError(`${error.message}${error.hint === null ? "" : ` ${error.hint}`}`);
  }
  try {
    yield* runtime.chat(request);
  } finally {
    await runtime.close();
  }
}

async function print(
  events: AsyncIterable<RunEvent>,
  world: World,
  asJson: boolean,
): Promise<number> {
  let code: number = EXIT.ok;
  for await (const event of events) {
    if (event.type === "error") code = EXIT.findings;
    if (asJson) world.stdout.write(`${JSON.stringify(event)}\n`);
    else if (event.type === "text") world.stdout.write(event.text);
    else if (event.type === "finish") world.stdout.write("\n");
    else if (event.type === "error") {
      const hint = event.hint === null ? "" : `\n${event.hint}`;
      tell(world, `${event.message}${hint}`);
    }
  }
  return code;
}
