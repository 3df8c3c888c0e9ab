import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import { answer, type Manner } from "./answers.js";
import { type Authority, createAuthority } from "./certificates.js";
import type { Sighting } from "./sighting.js";

/** A proxy on this machine that answers for every host, and sees what they would have seen. */
export interface Interceptor {
  readonly port: number;
  readonly authority: Authority;
  /** Everything seen since the last {@link Interceptor.begin}. */
  readonly seen: Sighting[];
  /** Bytes of answers that were sent since then. */
  given(): number;
  /** Forgets what was seen; from now on it answers in this manner. */
  begin(manner: Manner, derived: string): void;
  close(): Promise<void>;
}

const MAXIMUM_BODY = 2 * 1024 * 1024;
const ENOUGH = 300;
const TLS_HANDSHAKE = 0x16;

/** `host` or `host:port`, the port of https left out. */
function shortHost(host: string): string {
  return host.toLowerCase().replace(/:443$/, "");
}

function headerLines({ rawHeaders }: IncomingMessage): string {
  const lines: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  }
  return lines.join("\n");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAXIMUM_BODY) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("latin1");
}

/** Starts it on a free port. */
export async function startInterceptor(): Promise<Interceptor> {
  const authority = createAuthority();
  const seen: Sighting[] = [];
  const tunnels = new WeakMap<Duplex, string>();
  const sockets = new Set<Duplex>();
  let manner: Manner = "ok";
  let derived = "";
  let given = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const tunnel = tunnels.get(request.socket);
    const url = request.url ?? "/";
    const absolute = /^https?:\/\//.test(url) ? new URL(url) : null;
    const body = await bodyOf(request).catch(() => "");
    const sighting: Sighting = {
      way: tunnel === undefined && absolute === null ? "here" : "proxy",
      host: tunnel ?? absolute?.host ?? shortHost(request.headers.host ?? "127.0.0.1"),
      method: request.method ?? "",
      path: absolute === null ? url : absolute.pathname + absolute.search,
      headers: headerLines(request),
      body,
    };
    seen.push(sighting);
    response.on("error", () => {});
    const before = request.socket.bytesWritten;
    response.on("close", () => {
      given += request.socket.bytesWritten - before;
    });
    // a storm has been seen by now; nobody needs to wait until it is over
    if (seen.length > ENOUGH) response.destroy();
    else answer(sighting, response, manner, derived);
  };
  const inner = createServer(handle);
  const server = createServer(handle);

  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    const host = shortHost(request.url ?? "");
    // the name alone can be the leak, whatever follows
    const method = "CONNECT";
    seen.push({ way: "proxy", host, method, path: "", headers: headerLines(request), body: "" });
    socket.once("data", (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
      const plain = first[0] !== TLS_HANDSHAKE;
      const end = plain
        ? socket
        : new TLSSocket(socket, { isServer: true, secureContext: authority.contextFor(name) });
      end.on("error", () => socket.destroy());
      tunnels.set(end, host);
      inner.emit("connection", end);
    });
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    authority,
    seen,
    given: () => given,
    begin(next, secret) {
      seen.length = 0;
      given = 0;
      manner = next;
      derived = secret;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
