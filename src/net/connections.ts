import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import type { DecoratorHandler, Dispatcher } from "undici";
import { isLoopback } from "../language/addresses.js";
import { hostMatches } from "../language/hosts.js";
import { NetError } from "./error.js";
import { isMetadataHost } from "./hosts.js";

export type Environment = Readonly<Record<string, string | undefined>>;

export type SendOptions = Omit<Dispatcher.RequestOptions, "origin" | "path">;

/** The connections of one client. */
export interface Connections {
  /** Sends through the environment's proxy, or directly. */
  send(url: URL, options: SendOptions): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

/** The first of several variables that is not empty; lower case wins, as in curl. */
function setting(env: Environment, ...names: readonly string[]): string {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value) return value;
  }
  return "";
}

/** A proxy as a URL: curl takes `proxy:3128` without a scheme, and so do most who set it. */
function parseProxy(value: string): URL | null {
  if (value === "") return null;
  const url = value.includes("://") ? value : `http://${value}`;
  if (URL.canParse(url)) return new URL(url);
  throw new NetError(
    "proxy_error",
    "The proxy in HTTPS_PROXY or HTTP_PROXY is not a URL.",
    "Write it as http://proxy.example.com:3128.",
  );
}

/** `NO_PROXY`: names with their subdomains, `*` for all; a port narrows an entry to that port. */
function isExcepted(url: URL, noProxy: string): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const host = url.port ? url.host : `${url.host}:${port}`;
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const name = entry.replace(/^\*?\./, "");
      const withPort = /:\d+$/.test(name) ? name : `${name}:${port}`;
      return hostMatches(withPort, host) || hostMatches(`*.${withPort}`, host);
    });
}

/**
 * The proxy that a request goes through, or null. This machine and metadata servers are always contacted
 * directly: a proxy would answer for another machine, and would see its credentials.
 */
export function proxyOf(url: URL, env: Environment): URL | null {
  if (isLoopback(url.host) || isMetadataHost(url.host)) return null;
  if (isExcepted(url, setting(env, "no_proxy", "NO_PROXY"))) return null;
  const http = setting(env, "http_proxy", "HTTP_PROXY");
  return parseProxy(
    url.protocol === "https:" ? setting(env, "https_proxy", "HTTPS_PROXY") || http : http,
  );
}

/**
 * `localhost` is both of this machine's own addresses, whatever a hosts file or a name server says:
 * servers listen on either, and keys are sent there because of the name.
 */
const resolveName: LookupFunction = (name, options, callback) => {
  if (name !== "localhost") lookup(name, options, callback);
  else if (options.all) callback(null, OWN_ADDRESSES);
  else callback(null, "127.0.0.1", 4);
};
const OWN_ADDRESSES = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 },
];

/** Loads undici, which takes a fifth of a second that a program without requests should not spend. */
export async function openConnections(
  env: Environment,
  connectTimeoutMs: number,
): Promise<Connections> {
  const { Agent, DecoratorHandler, Pool, ProxyAgent, request } = await import("undici");
  const connect = { timeout: connectTimeoutMs, autoSelectFamily: true, lookup: resolveName };
  const direct = new Agent({ connect });
  const proxied = new Map<string, Dispatcher>();
  const refusals = closedIsRefused(DecoratorHandler);

  function through(proxy: URL): Dispatcher {
    const known = proxied.get(proxy.href);
    if (known) return known;
    const agent = new ProxyAgent({
      uri: proxy.href,
      connect,
      proxyTls: connect,
      requestTls: connect,
      clientFactory: (origin, options) => new Pool(origin, options).compose(refusals),
    });
    proxied.set(proxy.href, agent);
    return agent;
  }

  return {
    send(url, options) {
      const proxy = proxyOf(url, env);
      return request(url, { ...options, dispatcher: proxy ? through(proxy) : direct });
    },
    close: async () => {
      await Promise.all([direct, ...proxied.values()].map((agent) => agent.close()));
    },
  };
}

/**
 * If a proxy closes the connection in answer to CONNECT, undici takes it for a socket that went
 * stale and opens the next one at once, forever, ignoring time limit and signal. Under
 * another name the same error ends the request.
 */
function closedIsRefused(
  Decorator: typeof DecoratorHandler,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const inner: Dispatcher.DispatchHandler = new Decorator(handler);
    return dispatch(options, {
      onRequestStart: (...start) => inner.onRequestStart?.(...start),
      onRequestUpgrade: (...upgrade) => inner.onRequestUpgrade?.(...upgrade),
      onResponseStart: (...head) => inner.onResponseStart?.(...head),
      onResponseData: (...data) => inner.onResponseData?.(...data),
      onResponseEnd: (...end) => inner.onResponseEnd?.(...end),
      onResponseError: (controller, error) => {
        const isClosed = "code" in error && error.code === "UND_ERR_SOCKET";
        // in undici's wording for a proxy that refuses, which the failure dialects read
        const refused = new Error("Proxy response: the connection was closed", { cause: error });
        inner.onResponseError?.(controller, isClosed ? refused : error);
      },
    });
  };
}
