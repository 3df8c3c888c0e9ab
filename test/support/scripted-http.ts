import type { Http, HttpRequest, HttpResponse } from "../../src/net/index.js";

/** An answer without a network: a status, with a body where that matters. */
export interface Scripted {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A network that answers from a script, one answer for each request; the last one stays. */
export function scriptedHttp(...script: readonly (Scripted | Error)[]): Http & {
  readonly sent: readonly HttpRequest[];
} {
  const sent: HttpRequest[] = [];
  return {
    sent,
    request: async (request) => {
      const next = script[Math.min(sent.length, script.length - 1)];
      sent.push(request);
      if (next === undefined || next instanceof Error) throw next ?? new Error("No script.");
      return responseOf(next);
    },
    close: async () => {},
  };
}

function responseOf({ status, body = {}, headers = {} }: Scripted): HttpResponse {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    text: async () => text,
    discard: () => {},
    destroy: () => {},
  };
}
