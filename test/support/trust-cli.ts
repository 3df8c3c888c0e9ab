import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import type { Terminal } from "../../src/cli/terminal.js";
import {
  CANARY,
  type CommandLine,
  eachPlace,
  type Place,
  runCommandLine,
  writeFiles,
} from "./command-line.js";

export const KEY = `sk-${CANARY}`;

export const HOST = "llm.example.com";

/** Fresh folders for each test of the file that imports this. */
export const place = eachPlace();

/** Whatever would leave this machine goes through it, and no further. */
let proxy: Server;

/** The hosts that something wanted to reach. */
export let reached: string[];

beforeEach(async () => {
  reached = [];
  proxy = createServer().on("connect", ({ url }, socket) => {
    reached.push(url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
});

afterEach(() => {
  proxy.close();
});

function proxyUrl(): string {
  const { port } = proxy.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

export const trustFile = () => join(place.home, ".config/altimate-config/trust.json");

/** What is kept in the trust file. */
export const consents = () =>
  existsSync(trustFile()) ? JSON.parse(readFileSync(trustFile(), "utf8")).consents : [];

/** A config that sends an OpenAI key elsewhere. */
export function configText(options: Readonly<Record<string, unknown>> = {}): string {
  const baseURL = `https://${HOST}/v1`;
  const openai = { options: { apiKey: "{env:OPENAI_API_KEY}", baseURL, ...options } };
  return JSON.stringify({ provider: { openai }, model: "openai/gpt-4o" });
}

/** Writes such a config. */
export function project(
  options: Readonly<Record<string, unknown>> = {},
  folder = place.project,
): void {
  writeFiles(folder, { "altimate-code.json": configText(options) });
}

/** Runs a command line behind the proxy; no part of a credential may be in what it prints. */
export async function run(
  line: string,
  more: Omit<CommandLine, "args"> = {},
  where: Place = place,
) {
  const outcome = await runCommandLine(where, {
    args: line.split(" "),
    ...more,
    env: { OPENAI_API_KEY: KEY, HTTPS_PROXY: proxyUrl(), ...more.env },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return outcome;
}

/** The reason of the only result of a probe, and how often something tried to leave. */
export async function probe(more: Omit<CommandLine, "args"> = {}, where: Place = place) {
  const before = reached.length;
  const { stdout } = await run("probe --format json --timeout 2s", more, where);
  const [result] = JSON.parse(stdout).results;
  return { refused: result.reason === "egress_refused", left: reached.length > before };
}

export const refused = { refused: true, left: false };

export const sent = { refused: false, left: true };

/** A person who gives these answers, in this order. */
export function person(...answers: readonly boolean[]) {
  const asked: string[] = [];
  const left = [...answers];
  const nobody = async (): Promise<never> => {
    throw new Error("This question was not expected.");
  };
  const world: Pick<Terminal, "prompts" | "confirm"> = {
    prompts: { secret: nobody, choose: nobody },
    confirm: async (message) => {
      asked.push(message);
      return left.shift() ?? (await nobody());
    },
  };
  return { asked, world };
}

/** The consent to what the config asks for. */
export const consent = (changes: Readonly<Record<string, string>> = {}) => ({
  project: place.project,
  credential: "{env:OPENAI_API_KEY}",
  scheme: "https",
  host: HOST,
  grantedAt: "2026-11-22T12:00:00.000Z",
  ...changes,
});
