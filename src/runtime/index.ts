import { homedir } from "node:os";
import { setTimeout } from "node:timers/promises";
import type { RequestPreview } from "../generated/request-preview.js";
import type { RunEvent } from "../generated/run-event.js";
import {
  chains,
  createHttp,
  credentialFileReader,
  type Environment,
  type Http,
  rememberChains,
} from "../net/index.js";
import type { Secret } from "../secret.js";
import { chat } from "./chat.js";
import type { AnswerLimits } from "./limits.js";
import { checkManifest } from "./manifest.js";
import { preview } from "./preview.js";
import type { ChatRequest } from "./request.js";
import type { AllowedHost, Session } from "./session.js";

export type { Manifest, ManifestModel } from "../generated/manifest.js";
export type { RequestPreview } from "../generated/request-preview.js";
export type { RunEvent } from "../generated/run-event.js";
export { manifestDigest } from "./digest.js";
export { RuntimeError } from "./error.js";
export type { AnswerLimits } from "./limits.js";
export type * from "./request.js";
export type { AllowedHost } from "./session.js";

export interface RuntimeOptions {
  /** Where variables are looked up: credentials, proxies, and what `--defer` left open. */
  readonly env?: Environment;
  /** The folder that relative credential files start from: the manifest's own. */
  readonly manifestFolder?: string;
  /** The text of a credential file as the manifest names it, or null. */
  readonly readFile?: (path: string) => Promise<string | null>;
  /** The stored credential of a provider, or null. Without it, no store is read. */
  readonly authStore?: (provider: string) => Promise<Secret | null>;
  /**
   * Hosts, `host` or `host:port`, that may be given a vendor's credential even though they are not the
   * vendor's; better as exact pairs: `{ credential: "{env:NAME}", host: "gateway.example.com" }`.
   */
  readonly allowHosts?: readonly AllowedHost[];
  /** How much of one answer is taken, where the defaults are not enough or too much. */
  readonly limits?: Partial<AnswerLimits>;
  readonly http?: Http;
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export interface Runtime {
  /** Asks a model. The events end with exactly one `finish` or `error`; nothing is thrown for a failed chat. */
  chat(request: ChatRequest): AsyncIterable<RunEvent>;
  /** The request that {@link chat} would send, with references instead of secrets. Throws a {@link RuntimeError}. */
  preview(request: ChatRequest): RequestPreview;
  /** Closes the connections that are kept open for the next chat. */
  close(): Promise<void>;
}

/**
 * Makes a manifest executable. Throws a {@link RuntimeError} for one that is broken, edited or of
 * another version; nothing is sent and no secret is read before a chat.
 *
 * @example
 * const runtime = createRuntime(JSON.parse(await readFile("manifest.json", "utf8")));
 * for await (const event of runtime.chat({ messages: [{ role: "user", content: "Hello" }] })) {
 *   if (event.type === "text") process.stdout.write(event.text);
 * }
 */
export function createRuntime(manifest: unknown, options: RuntimeOptions = {}): Runtime {
  const checked = checkManifest(manifest);
  const env = options.env ?? process.env;
  const http = options.http ?? createHttp({ env });
  const folder = options.manifestFolder ?? ".";
  const now = options.now ?? Date.now;
  const session: Session = {
    env,
    chains: rememberChains(chains, now),
    http,
    readFile: options.readFile ?? credentialFileReader({ folder, home: homedir() }),
    authStore: options.authStore,
    allowHosts: options.allowHosts ?? [],
    limits: options.limits ?? {},
    now,
    sleep: options.sleep ?? ((ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {})),
  };
  return {
    chat: (request) => chat(checked, session, request),
    preview: (request) => preview(checked, request, env),
    // a client that was passed in is closed by its owner
    close: async () => {
      if (!options.http) await http.close();
    },
  };
}
