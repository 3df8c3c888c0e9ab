import { openRun, type ReadyRun, type Refusal } from "../../app/run.js";
import { NetError } from "../../net/index.js";
import { printJson } from "../../report/text.js";
import { RuntimeError } from "../../runtime/index.js";
import { parseArguments, wholeNumber } from "../arguments.js";
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
import { interruptSignal } from "../interrupt.js";
import { obstacleLines } from "../obstacles.js";
import { printEvents } from "../print-events.js";
import { type Terminal, tell } from "../terminal.js";

const options = {
  manifest: { type: "string", value: "FILE", description: "Run this manifest, not the config" },
  model: {
    type: "string",
    short: "m",
    multiple: true,
    value: "PROVIDER/MODEL",
    description: "The model to ask; repeat to add models to ask if those before it fail",
  },
  small: { type: "boolean", description: "Ask the small model" },
  system: { type: "string", value: "TEXT", description: "Instructions before the prompt" },
  "max-tokens": { type: "string", value: "N", description: "The most tokens to generate" },
  tools: { type: "string", value: "FILE", description: "Tools that the model may call, as JSON" },
  "dry-run": { type: "boolean", description: "Show the request, without sending it" },
  json: { type: "boolean", description: "Print one event per line, for programs" },
  ...envFileOption,
  ...allowVariableOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const runCommand: Command = {
  summary: "Send one prompt to a model and print its answer as it arrives.",
  positionals: "[PROMPT…]",
  options,
  examples: [
    ['altimate run "What is a left join?"', "ask the config's model"],
    ['altimate run -m openai/gpt-5.4 -m ollama/qwen3 "Hi"', "the second if the first fails"],
    ["git diff | altimate run --manifest m.json", "the prompt from standard input"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const isDry = values["dry-run"] === true;
    if (values.offline === true && !isDry) {
      throw new UsageError("altimate run needs a connection, which --offline forbids.");
    }
    if (values.small === true && values.model !== undefined) {
      throw new UsageError("--small and -m both choose the model. Give one of them.");
    }
    if (values.manifest !== undefined && values.config !== undefined) {
      throw new UsageError("--manifest and --config both say what to run. Give one of them.");
    }
    const limit = values["max-tokens"];
    const maxTokens = limit === undefined ? undefined : wholeNumber("max-tokens", limit, 1);
    const { ready, refusal, notices } = await openRun(terminal, {
      manifest: values.manifest,
      config: values.config,
      models: values.model ?? [],
      small: values.small === true,
      allowHosts: values["allow-host"] ?? [],
      envFiles: values["env-file"] ?? [],
      allowVariables: values["allow-variable"] ?? [],
      prompt: await promptOf(positionals, terminal),
      system: values.system,
      maxTokens,
      tools: values.tools,
    });
    for (const notice of notices) tell(terminal, notice);
    if (refusal !== null) tellRefusal(terminal, refusal, values.manifest);
    if (ready === null) return EXIT.findings;
    const mode: Mode = isDry ? "dry" : values.json === true ? "json" : "text";
    return execute(terminal, ready, mode);
  },
};

async function promptOf(words: readonly string[], terminal: Terminal): Promise<string> {
  const prompt = words.length > 0 ? words.join(" ") : await terminal.readStdin();
  if (prompt.trim() !== "") return prompt;
  throw new UsageError("There is no prompt. Write it after the command, or pipe it in.");
}

function tellRefusal(terminal: Terminal, refusal: Refusal, manifest: string | undefined): void {
  switch (refusal.kind) {
    case "manifest":
      tell(terminal, `${manifest} was not run. ${refusal.problem}`);
      break;
    case "obstacles":
      terminal.stderr.write(`${obstacleLines(refusal.obstacles)}\nNothing was sent.\n`);
      break;
    case "consent": {
      const { credential, host } = refusal;
      tell(
        terminal,
        `${manifest ?? "the project's config"} would send ${credential} to ${host}, which needs your consent. Nothing was sent.\nIf you trust ${host}, allow it: --allow-host ${host}, or altimate trust add ${host}.`,
      );
    }
  }
}

type Mode = "text" | "json" | "dry";

async function execute(terminal: Terminal, run: ReadyRun, mode: Mode): Promise<number> {
  const { signal, release } = interruptSignal();
  try {
    if (mode === "dry") return show(terminal, run.preview);
    const events = run.ask({
      signal,
      onFallback: ({ model, error, next }) => {
        tell(terminal, `${model}: ${error.message} Asking ${next} instead.`);
      },
    });
    return await printEvents(events, terminal, mode === "json");
  } finally {
    release();
    await run.close();
  }
}

/** The request as it would be sent, with references instead of secrets. */
function show(terminal: Terminal, preview: () => object): number {
  try {
    terminal.stdout.write(printJson(preview()));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof RuntimeError || error instanceof NetError)) throw error;
    tell(terminal, error.hint === null ? error.message : `${error.message}\n${error.hint}`);
    return EXIT.findings;
  }
}
