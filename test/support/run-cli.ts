import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished } from "vitest";
import {
  CANARY,
  type CommandLine,
  eachPlace,
  runCommandLine,
  words,
  writeFiles,
} from "./command-line.js";
import { type Handler, type LoopbackServer, sse } from "./server.js";

export const KEY = `house-${CANARY}`;

/** Fresh folders for each test of the file that imports this. */
export const place = eachPlace();

/** A provider of the config that is served on this machine. */
export function house(server: LoopbackServer, models: readonly string[] = ["large"]) {
  return {
    options: { baseURL: `${server.url}/v1`, apiKey: "{env:HOUSE_KEY}" },
    models: Object.fromEntries(models.map((name) => [name, {}])),
  };
}

/** Writes the config of the project. */
export function project(config: object): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

/** Runs `altimate run`; whatever it prints, no part of a credential may be in it. */
export async function run(args: readonly string[], more: Omit<CommandLine, "args"> = {}) {
  const outcome = await runCommandLine(place, {
    args: ["run", ...args],
    ...more,
    env: { HOUSE_KEY: KEY, ...more.env },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return { ...outcome, stderr: words(outcome.stderr) };
}

/** One answer as an OpenAI-compatible server streams it. */
export function answer(...texts: readonly string[]): string {
  const chunk = (delta: object, finish: string | null = null) => ({
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const usage = { choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } };
  const events = [...texts.map((content) => chunk({ content })), chunk({}, "stop"), usage];
  return sse(...events, "[DONE]");
}

/** Answers with server-sent events. */
export function stream(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "text/event-stream" }).end(text);
}

/** Answers that there is no such model. */
export function refuse(response: ServerResponse, status: number): void {
  const error = { error: { message: "No.", code: "model_not_found" } };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(error));
}

/** A server whose model says this. */
export const says =
  (...texts: readonly string[]): Handler =>
  (_request, response) =>
    stream(response, answer(...texts));

/** Whatever would leave this machine goes through it, and no further. */
export async function startProxy() {
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", ({ url }, socket) => {
    asked.push(url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}
