import type { RequestPreview } from "../generated/request-preview.js";
import { credentialFileReader } from "../net/index.js";
import { type ChatRequest, createRuntime, type RunEvent } from "../runtime/index.js";
import { credentialEnvironment, readEnvFiles } from "./env-file.js";
import { storedCredential } from "./project/stored.js";
import { askInTurn, type Fallback } from "./run/ask.js";
import { findSubject } from "./run/find-subject.js";
import type { Refusal, SubjectRequest } from "./run/subject.js";
import { readTools } from "./run/tools.js";
import type { World } from "./world.js";

export type { Refusal } from "./run/subject.js";

export interface RunRequest extends SubjectRequest {
  readonly prompt: string;
  /** Instructions before the prompt. */
  readonly system: string | undefined;
  readonly maxTokens: number | undefined;
  /** A file that lists the tools that the model may call. */
  readonly tools: string | undefined;
}

/** A prompt that is ready to be sent, or why it is not. */
export interface Run {
  readonly ready: ReadyRun | null;
  readonly refusal: Refusal | null;
  /** Further notices. */
  readonly notices: readonly string[];
}

export interface ReadyRun {
  /** The request as it would be sent, with references instead of secrets. Throws what the runtime throws. */
  readonly preview: () => RequestPreview;
  /** Asks the models in turn until one answers. */
  readonly ask: (options: AskOptions) => AsyncIterable<RunEvent>;
  readonly close: () => Promise<void>;
}

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly onFallback: (fallback: Fallback) => void;
}

/** Finds where to send a prompt. Nothing is sent yet. The caller closes the run. */
export async function openRun(world: World, request: RunRequest): Promise<Run> {
  const chat = chatOf(world, request);
  const envFile = readEnvFiles(world, request.envFiles);
  const { subject, refusal, notices } = await findSubject(world, request);
  if (subject === null) return { ready: null, refusal, notices };
  const { manifest, models, folder, anyFile, allowHosts } = subject;
  // an env file feeds credentials; proxies are those of the real environment
  const http = await world.connect(world.env);
  const runtime = createRuntime(manifest, {
    env: credentialEnvironment(world.env, envFile),
    http,
    authStore: storedCredential(world),
    manifestFolder: folder,
    readFile: credentialFileReader({ folder, home: world.home, absolute: anyFile }),
    allowHosts,
    now: world.now,
  });
  const ready: ReadyRun = {
    preview: () => runtime.preview({ ...chat, model: models[0] }),
    ask: ({ signal, onFallback }) => askInTurn(runtime, { ...chat, signal }, models, onFallback),
    close: http.close,
  };
  return { ready, refusal: null, notices };
}

function chatOf(world: World, { prompt, system, maxTokens, tools }: RunRequest): ChatRequest {
  return {
    maxTokens,
    tools: tools === undefined ? undefined : readTools(world, tools),
    messages: [
      ...(system === undefined ? [] : [{ role: "system" as const, content: system }]),
      { role: "user", content: prompt },
    ],
  };
}
