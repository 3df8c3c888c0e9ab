import type { Dispatcher } from "undici";
import { NetError } from "./error.js";
import { isLoopback, isMetadataHost } from "./hosts.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Chooses the connection pool of a URL: through the proxy of the environment, or straight. */
export interface Dispatchers {
  for(url: URL): Dispatcher;
  close(): Promise<void>;
}

/** The first of several variables that is set to something; lower case wins, as in curl. */
function setting(env: Environment, ...names: readonly string[]): string {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value) return value;
  }
  return "";
}

/** A proxy as a URL: curl takes `proxy:3128` without a scheme, and so do most who set it. */
function proxyUrl(value: string): string {
  if (value === "") return "";
  const url = value.includes("://") ? value : `http://${value}`;
  if (URL.canParse(url)) return url;
  throw new NetError(
    "proxy_error",
    "The proxy in HTTPS_PROXY or HTTP_PROXY is not a URL.",
    "Write it as http://proxy.example.com:3128.",
  );
}

/** Loads undici, which takes a fifth of a second that a program without requests should not pay. */
export async function createDispatchers(
  env: Environment,
  connectTimeoutMs: number,
): Promise<Dispatchers> {
  const { Agent, EnvHttpProxyAgent } = await import("undici");
  // `localhost` may be ::1 or 127.0.0.1: both are tried
  const connect = { timeout: connectTimeoutMs, autoSelectFamily: true };
  const direct = new Agent({ connect });
  const httpProxy = proxyUrl(setting(env, "http_proxy", "HTTP_PROXY"));
  const httpsProxy = proxyUrl(setting(env, "https_proxy", "HTTPS_PROXY"));
  const noProxy = setting(env, "no_proxy", "NO_PROXY");
  // empty strings are passed on purpose: without them undici would ask process.env itself
  const proxied =
    httpProxy || httpsProxy
      ? new EnvHttpProxyAgent({ connect, requestTls: connect, httpProxy, httpsProxy, noProxy })
      : direct;
  return {
    for: (url) => (isLoopback(url.host) || isMetadataHost(url.host) ? direct : proxied),
    close: async () => {
      await direct.close();
      if (proxied !== direct) await proxied.close();
    },
  };
}
