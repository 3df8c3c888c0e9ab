import type { Readable } from "node:stream";
import { UNSENDABLE_HINT, unsendable, unsendableText } from "../language/usable.js";
import type { Secret } from "../secret.js";
import { decompress, MAX_BODY_BYTES, readText } from "./body.js";
import { type Connections, type Environment, openConnections } from "./connections.js";
import { NetError } from "./error.js";

/** Headers by lower-case name. A secret stays one until it is written to the socket. */
export type Headers = Readonly<Record<string, string | Secret>>;

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string | URL;
  readonly headers?: Headers;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal | undefined;
  /** Until the answer's headers arrive. */
  readonly headersTimeoutMs?: number;
  /** Between two chunks of the answer. */
  readonly bodyTimeoutMs?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated headers are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The decoded body. Leaving the loop does not end the response: call {@link discard} or {@link destroy}. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body as text; throws where it is longer than `maxBytes` (8 MiB) after decompression. */
  text(maxBytes?: number): Promise<string>;
  /** Drains the rest of the body in the background, so that the connection can be reused. */
  discard(): void;
  /** Closes the connection. */
  destroy(): void;
}

export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Closes connections kept open between requests. */
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are looked up. */
  readonly env: Environment;
  readonly connectTimeoutMs?: number;
}

const MAX_DISCARDED_BYTES = 128 * 1024;

/** The value of one header, checked here since a line break in a key could add another header. */
function headerValue(value: string | Secret): string {
  if (typeof value === "string") return value;
  const fault = unsendable(value);
  if (fault !== null) {
    throw new NetError("invalid_key", unsendableText(value.reference, fault), UNSENDABLE_HINT);
  }
  return value.trimmed.reveal();
}

/** Headers that control the connection itself; a custom `host` could route a request past its URL. */
export const RESERVED_HEADERS =
  /^(host|connection|content-length|transfer-encoding|upgrade|expect|proxy-.*)$/;

function flattenRequest(headers: Headers): Record<string, string> {
  const flat: Record<string, string> = { "accept-encoding": "gzip, deflate, br" };
  for (const [name, value] of Object.entries(headers)) {
    if (RESERVED_HEADERS.test(name.toLowerCase())) {
      throw new NetError("egress_refused", `The header ${name} cannot be set.`);
    }
    flat[name.toLowerCase()] = headerValue(value);
  }
  return flat;
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined)
      flat[name.toLowerCase()] = Array.isArray(value) ? value.join(", ") : value;
  }
  return flat;
}

/**
 * The one HTTP client. Redirects are never followed: a key must not follow wherever an answer points.
 * Proxies come from the environment that is passed in, extra certificates from Node itself
 * (NODE_EXTRA_CA_CERTS).
 */
export function createHttp({ env, connectTimeoutMs = 5_000 }: HttpOptions): Http {
  let connections: Promise<Connections> | undefined;

  async function request(options: HttpRequest): Promise<HttpResponse> {
    const url = new URL(options.url);
    const headers = flattenRequest(options.headers ?? {});
    connections ??= openConnections(env, connectTimeoutMs);
    const answer = await (await connections).send(url, {
      method: options.method,
      headers,
      body: options.body ?? null,
      signal: options.signal,
      headersTimeout: options.headersTimeoutMs ?? 10_000,
      bodyTimeout: options.bodyTimeoutMs ?? 10_000,
    });
    return response(answer.statusCode, flatten(answer.headers), answer.body);
  }

  return {
    request,
    close: async () => {
      await connections?.then((opened) => opened.close());
    },
  };
}

type Body = Readable & { dump(options: { limit: number }): Promise<void> };

function response(status: number, headers: Record<string, string>, raw: Body): HttpResponse {
  const encoding = headers["content-encoding"];
  const decoded = encoding ? decompress(raw, encoding) : raw;
  const body: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => decoded.iterator({ destroyOnReturn: false }),
  };
  return {
    status,
    headers,
    body,
    text: async (maxBytes = MAX_BODY_BYTES) => {
      try {
        return await readText(body, maxBytes);
      } catch (error) {
        raw.destroy();
        throw error;
      }
    },
    discard: () => {
      raw.dump({ limit: MAX_DISCARDED_BYTES }).catch(() => {});
    },
    destroy: () => {
      raw.on("error", () => {}).destroy();
    },
  };
}
