import type { AddressInfo } from "node:net";
import { awsVerify } from "@filen/aws4-express";
import express, { type Request, type Response } from "express";
import { onTestFinished } from "vitest";
import type { Reply } from "./simulator.js";

export interface BedrockOptions {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bearer?: string;
  /** Foundation models, and whether each can be called without a profile. */
  readonly models: Readonly<Record<string, "ON_DEMAND" | "PROFILE">>;
  readonly profiles: readonly string[];
  /** What the account has agreed to; AVAILABLE for all others. */
  readonly agreements?: Readonly<Record<string, "NOT_AVAILABLE" | "PENDING">>;
  /** Models that exist, in another region. */
  readonly elsewhere?: readonly string[];
  /** Paths of the control plane that IAM denies. */
  readonly denied?: readonly RegExp[];
  /** Whether an invalid body is judged before the model. */
  readonly judgesBodyFirst?: boolean;
}

export interface BedrockSimulator {
  readonly url: string;
  /** `METHOD /path` of every request whose signature or token was good. */
  readonly served: string[];
}

const error = (status: number, type: string, message: string): Reply => ({
  status,
  body: { message },
  headers: { "x-amzn-errortype": `${type}:http://internal.amazon.com/` },
});

/** STS, the control plane and the runtime of Bedrock; signatures are recomputed by others' code. */
export async function startBedrock(options: BedrockOptions): Promise<BedrockSimulator> {
  const served: string[] = [];
  const app = express();
  app.use(express.raw({ type: "*/*" }));
  const verify = awsVerify({
    secretKey: ({ accessKey }) => (accessKey === options.accessKey ? options.secretKey : undefined),
    headers: (headers) => headers,
    enabled: () => true,
    onMissingHeaders: (_request, response) =>
      void send(response, error(403, "MissingAuthenticationTokenException", "Missing token")),
    onSignatureMismatch: (_request, response) =>
      void send(response, error(403, "InvalidSignatureException", "The signature does not match")),
    onExpired: (_request, response) =>
      void send(response, error(403, "InvalidSignatureException", "Signature expired: too old")),
    onBeforeParse: () => true,
    onAfterParse: () => true,
    onSuccess: (_message, _request, _response, next) => next?.(),
  });
  app.use((request, response, next) => {
    const { authorization = "" } = request.headers;
    if (!authorization.startsWith("Bearer ")) {
      const signedAt = amzTime(String(request.headers["x-amz-date"] ?? ""));
      return Math.abs(Date.now() - signedAt) > 5 * 60_000
        ? send(
            response,
            error(403, "InvalidSignatureException", "Signature expired: it is too old."),
          )
        : void verify(request, response, next);
    }
    if (authorization === `Bearer ${options.bearer}`) return next();
    send(
      response,
      error(
        403,
        "AccessDeniedException",
        "Authentication failed: Please make sure your API Key is valid.",
      ),
    );
  });
  app.use((request, response) => {
    served.push(`${request.method} ${request.path}`);
    send(response, answer(options, request));
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, served };
}

/** `20261122T100000Z` */
function amzTime(text: string): number {
  return Date.parse(text.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
}

function send(response: Response, { status, body, headers = {} }: Reply): void {
  response.status(status).set(headers).type("application/json").send(JSON.stringify(body));
}

function answer(options: BedrockOptions, request: Request): Reply {
  const { models, profiles, agreements = {}, elsewhere = [], denied = [] } = options;
  const { path, method } = request;
  const scope = /\/([a-z-]+)\/aws4_request/.exec(request.headers.authorization ?? "")?.[1];
  if (method === "POST" && path === "/") {
    if (scope !== "sts")
      return error(403, "SignatureDoesNotMatch", "Credential should be scoped to sts");
    return {
      status: 200,
      body: { GetCallerIdentityResponse: { GetCallerIdentityResult: { Account: "1" } } },
    };
  }
  if (scope !== undefined && scope !== "bedrock") {
    return error(
      403,
      "InvalidSignatureException",
      "Credential should be scoped to correct service: 'bedrock'.",
    );
  }
  if (denied.some((pattern) => pattern.test(path))) {
    return error(
      403,
      "AccessDeniedException",
      "User: arn:aws:iam::1:user/x is not authorized to perform: bedrock:x",
    );
  }
  if (method === "GET" && path === "/foundation-models") {
    const modelSummaries = Object.entries(models).map(([modelId, kind]) => ({
      modelId,
      inferenceTypesSupported: kind === "ON_DEMAND" ? ["ON_DEMAND"] : [],
    }));
    return { status: 200, body: { modelSummaries } };
  }
  if (method === "GET" && path === "/inference-profiles") {
    const inferenceProfileSummaries = profiles.map((inferenceProfileId) => ({
      inferenceProfileId,
    }));
    return { status: 200, body: { inferenceProfileSummaries } };
  }
  const asked = /^\/foundation-model-availability\/([^/]+)$/.exec(path)?.[1];
  if (method === "GET" && asked !== undefined) {
    const id = decodeURIComponent(asked);
    if (!(id in models) && !elsewhere.includes(id)) {
      return error(400, "ValidationException", "The provided model identifier is invalid.");
    }
    const status = agreements[id] ?? "AVAILABLE";
    return {
      status: 200,
      body: {
        modelId: id,
        agreementAvailability: { status },
        authorizationStatus: "AUTHORIZED",
        regionAvailability: elsewhere.includes(id) ? "NOT_AVAILABLE" : "AVAILABLE",
      },
    };
  }
  const called = /^\/model\/([^/]+)\/converse$/.exec(path)?.[1];
  if (method !== "POST" || called === undefined) {
    return error(404, "UnknownOperationException", "Not found");
  }
  return converse(options, decodeURIComponent(called), String(request.body));
}

function converse(
  { models, profiles, judgesBodyFirst = false }: BedrockOptions,
  id: string,
  text: string,
): Reply {
  const { messages } = JSON.parse(text);
  const isEmpty = !Array.isArray(messages) || messages.length === 0;
  const badBody = error(400, "ValidationException", "The messages field must not be empty.");
  if (judgesBodyFirst && isEmpty) return badBody;
  const isCallable = models[id] === "ON_DEMAND" || profiles.includes(id);
  if (!isCallable)
    return error(400, "ValidationException", "The provided model identifier is invalid.");
  if (isEmpty) return badBody;
  return { status: 200, body: { output: { message: { content: [] } }, stopReason: "max_tokens" } };
}
