import type { ServerResponse } from "node:http";
import { type LoopbackServer, type Received, startServer } from "../support/server.js";

/** What a simulator answers to one request. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A miniature vendor API: strict where the vendor is, and it only knows what it was told. */
export interface Vendor {
  /** The answer to a request, or null for a path that the vendor does not have. */
  readonly answer: (request: Received) => Reply | null | Promise<Reply | null>;
  /** What it says of unknown paths. */
  readonly notFound: Reply;
}

/** Does anything but answer: breaks off, stays silent, sends garbage. */
export type Fault = (response: ServerResponse, request: Received) => void;

export interface Simulation {
  /** Replies and faults by `METHOD /path`, instead of what the vendor would say. Each is used as often as it is asked for. */
  readonly instead?: Readonly<Record<string, Reply | Fault | readonly (Reply | Fault)[]>>;
}

/** Starts a vendor on this machine. */
export async function simulate(
  vendor: Vendor,
  { instead = {} }: Simulation = {},
): Promise<LoopbackServer> {
  const turns = new Map<string, number>();
  return startServer(async (request, response) => {
    const route = `${request.method} ${new URL(request.path, "http://simulator").pathname}`;
    const planned = instead[route];
    if (planned !== undefined) {
      const turn = turns.get(route) ?? 0;
      turns.set(route, turn + 1);
      const list = [planned].flat();
      const step = list[Math.min(turn, list.length - 1)];
      if (typeof step === "function") return step(response, request);
      if (step !== undefined) return reply(response, step);
    }
    reply(response, (await vendor.answer(request)) ?? vendor.notFound);
  });
}

function reply(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    "content-type": isText ? "text/html" : "application/json",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}

/** The path of a request without its query. */
export function pathOf(request: Received): string {
  return new URL(request.path, "http://simulator").pathname;
}

export function json(status: number, body: unknown, headers?: Reply["headers"]): Reply {
  return headers === undefined ? { status, body } : { status, body, headers };
}
