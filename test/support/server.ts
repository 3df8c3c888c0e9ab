import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came over the socket. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export type Handler = (
  request: Received,
  response: ServerResponse,
  raw: IncomingMessage,
) => void | Promise<void>;

export interface LoopbackServer {
  readonly url: string;
  readonly host: string;
  /** Every request so far, in order. */
  readonly received: Received[];
  /** How many connections were opened so far. */
  connections(): number;
}

async function receive(raw: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of raw) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  let json: Record<string, unknown> = {};
  try {
    json = JSON.parse(text);
  } catch {
    // not every body is JSON
  }
  const headers = Object.fromEntries(
    Object.entries(raw.headers).map(([name, value]) => [name, String(value)]),
  );
  return { method: raw.method ?? "", path: raw.url ?? "", headers, text, json };
}

/** A server on this machine that is closed, with all its connections, when the test is over. */
export async function startServer(handler: Handler, host = "127.0.0.1"): Promise<LoopbackServer> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer(async (raw, response) => {
    const request = await receive(raw);
    received.push(request);
    await handler(request, response, raw);
  });
  server.on("connection", (socket) => {
    connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  const { port } = server.address() as AddressInfo;
  const name = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return { url: `http://${name}`, host: name, received, connections: () => connections };
}

/** Server-sent events of the given data, as most vendors write them. */
export function sse(...data: readonly unknown[]): string {
  return data
    .map((value) => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`)
    .join("");
}

/** Waits until a response accepts more, or is closed. */
export async function writable(response: ServerResponse): Promise<void> {
  const done = new AbortController();
  const { signal } = done;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  done.abort();
}
