import { createHttp, credentialFileReader, NetError } from "../../net/index.js";
import { printJson } from "../../report/text.js";
import { type ChatRequest, createRuntime, RuntimeError } from "../../runtime/index.js";
import { parseArguments, wholeNumber } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { credentialEnvironment, envFileOption, readEnvFiles } from "../env-file.js";
import { askInTurn } from "../run/ask.js";
import { interruptSignal } from "../run/interrupt.js";
import { printEvents } from "../run/print.js";
import { type Subject, subjectOf } from "../run/subject.js";
import { readTools } from "../run/tools.js";
import { storedCredential } from "../stored.js";
import { tell } from "../terminal.js";
import type { World } from "../world.js";

const options = {
  manifest: { type: "string", value: "FILE", description: "Run this manifest, not the config" },
  model: {
    type: "string",
    short: "m",
    multiple: true,
    value: "PROVIDER/MODEL",
    description: "The model to ask; given again, one to ask where those before it fail",
  },
  small: { type: "boolean", description: "Ask the small model" },
  system: { type: "string", value: "TEXT", description: "Instructions before the prompt" },
  "max-tokens": { type: "string", value: "N", description: "The most tokens to write" },
  tools: { type: "string", value: "FILE", description: "Tools that the model may call, as JSON" },
  "dry-run": { type: "boolean", description: "Show the request, without sending it" },
  json: { type: "boolean", description: "One event a line, for programs" },
  ...envFileOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const runCommand: Command = {
  summary: "Send one prompt to a model and print its answer as it comes.",
  positionals: "[PROMPT…]",
  options,
  examples: [
    ['altimate run "What is a left join?"', "ask the config's model"],
    ['altimate run -m openai/gpt-5.4 -m ollama/qwen3 "Hi"', "the second where the first fails"],
    ["git diff | altimate run --manifest m.json", "the prompt from standard input"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const isDry = values["dry-run"] === true;
    if (values.offline === true && !isDry) {
      throw new UsageError("altimate run asks a provider, which --offline forbids.");
    }
    if (values.small === true && values.model !== undefined) {
      throw new UsageError("--small and -m both choose the model. Give one of them.");
    }
    if (values.manifest !== undefined && values.config !== undefined) {
      throw new UsageError("--manifest and --config both say what to run. Give one of them.");
    }
    const { system, tools } = values;
    const limit = values["max-tokens"];
    const request: Omit<ChatRequest, "messages"> = {
      maxTokens: limit === undefined ? undefined : wholeNumber("max-tokens", limit, 1),
      tools: tools === undefined ? undefined : readTools(world, tools),
    };
    const prompt = await promptOf(positionals, world);
    const messages: ChatRequest["messages"] = [
      ...(system === undefined ? [] : [{ role: "system" as const, content: system }]),
      { role: "user", content: prompt },
    ];
    const envFile = readEnvFiles(world, values["env-file"]);
    const subject = await subjectOf(world, {
      manifest: values.manifest,
      config: values.config,
      models: values.model ?? [],
      small: values.small === true,
      allowHosts: values["allow-host"],
      envFile,
    });
    if (subject === null) return EXIT.findings;
    const mode: Mode = isDry ? "dry" : values.json === true ? "json" : "text";
    return execute(world, subject, { ...request, messages }, { mode, envFile });
  },
};

async function promptOf(words: readonly string[], world: World): Promise<string> {
  const prompt = words.length > 0 ? words.join(" ") : await world.readStdin();
  if (prompt.trim() !== "") return prompt;
  throw new UsageError("There is no prompt. Write it behind the command, or pipe it in.");
}

type Mode = "text" | "json" | "dry";

interface Execution {
  readonly mode: Mode;
  readonly envFile: Readonly<Record<string, string | undefined>>;
}

async function execute(
  world: World,
  { manifest, models, folder, anyFile, allowHosts }: Subject,
  request: ChatRequest,
  { mode, envFile }: Execution,
): Promise<number> {
  // an env file feeds credentials; proxies are those of the real environment
  const http = createHttp({ env: world.env });
  const runtime = createRuntime(manifest, {
    env: credentialEnvironment(world.env, envFile),
    http,
    authStore: storedCredential(world),
    manifestFolder: folder,
    readFile: credentialFileReader({ folder, home: world.home, absolute: anyFile }),
    allowHosts,
    now: world.now,
  });
  const { signal, release } = interruptSignal();
  try {
    if (mode === "dry") return show(world, () => runtime.preview({ ...request, model: models[0] }));
    const events = askInTurn(runtime, { ...request, signal }, models, ({ model, error, next }) => {
      tell(world, `${model}: ${error.message} Asking ${next} instead.`);
    });
    return await printEvents(events, world, mode === "json");
  } finally {
    release();
    await http.close();
  }
}

/** The request as it would go out, with references in the place of secrets. */
function show(world: World, preview: () => object): number {
  try {
    world.stdout.write(printJson(preview()));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof RuntimeError || error instanceof NetError)) throw error;
    tell(world, error.hint === null ? error.message : `${error.message}\n${error.hint}`);
    return EXIT.findings;
  }
}
