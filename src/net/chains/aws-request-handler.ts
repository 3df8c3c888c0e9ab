import { Readable } from "node:stream";
import { type Http, RESERVED_HEADERS } from "../http.js";

/** What the AWS SDK hands to its transport; only the fields its credential requests use. */
interface AwsRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The AWS SDK's transport for STS and SSO over our own client: same proxies, no redirects, HTTP/1.1. */
export function awsRequestHandler(http: Http) {
  return {
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request: AwsRequest) {
      const port = request.port === undefined ? "" : `:${request.port}`;
      const url = new URL(`${request.protocol}//${request.hostname}${port}${request.path}`);
      for (const [name, value] of Object.entries(request.query ?? {})) {
        for (const one of [value ?? ""].flat()) url.searchParams.append(name, one);
      }
      const response = await http.request({
        method: request.method === "GET" ? "GET" : "POST",
        url,
        headers: Object.fromEntries(
          Object.entries(request.headers).filter(([name]) => !RESERVED_HEADERS.test(name)),
        ),
        ...(request.body === undefined || request.method === "GET" ? {} : { body: request.body }),
      });
      const { status, headers, body } = response;
      return { response: { statusCode: status, headers, body: Readable.from(body) } };
    },
  };
}
