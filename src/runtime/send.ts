import { bindings } from "../generated/bindings.js";
import type { Auth, CredentialRef, ManifestModel } from "../generated/manifest.js";
import {
  assertDestination,
  assertSecureUrl,
  authorize,
  type Credential,
  type CredentialContext,
  type Headers,
  type HttpResponse,
  NetError,
  proxyOf,
  resolveCredential,
} from "../net/index.js";
import { TransportError } from "./answer.js";
import { fillDeferred } from "./deferred.js";
import { RuntimeError } from "./error.js";
import type { ChatRequest } from "./request.js";
import type { Session } from "./session.js";
import type { Wire } from "./wires/wire.js";

const accept = {
  sse: "text/event-stream",
  "aws-event-stream": "application/vnd.amazon.eventstream",
} as const;

/**
 * Sends one chat request. Everything that could lead a secret astray is checked before the secret is
 * read, and the secret is read now, so that a rotated one counts.
 */
export async function send(
  session: Session,
  name: string,
  model: ManifestModel,
  wire: Wire,
  request: ChatRequest,
): Promise<HttpResponse> {
  const { env, now, http, allowHosts } = session;
  const stream = request.stream !== false;
  const url = assertSecureUrl(fillDeferred((stream && model.streamUrl) || model.url, env));
  const hosts = model.auth.hosts.map((host) => fillDeferred(host, env));
  const context: CredentialContext = {
    ...session,
    permit: (source, owner) =>
      assertDestination({ url, hosts, source, owner, bindings, allowHosts }),
  };
  const body = JSON.stringify(wire.buildBody(request, model));
  const headers: Headers = {
    "content-type": "application/json",
    accept: stream ? accept[wire.framing] : "application/json",
    // a compressed stream arrives in lumps
    ...(stream ? { "accept-encoding": "identity" } : {}),
    "user-agent": "altimate-config",
    ...(await resolveHeaders(name, model.headers, context)),
  };
  const post = { method: "POST", url, headers, body } as const;
  const proof = await prove(name, model.auth, post, context, now());
  try {
    return await http.request({
      ...post,
      headers: { ...headers, ...proof },
      signal: request.signal,
      headersTimeoutMs: model.timeouts.headersMs,
      bodyTimeoutMs: model.timeouts.idleMs,
    });
  } catch (error) {
    if (error instanceof NetError) throw error;
    throw new TransportError(error, proxyOf(url, env)?.host ?? null);
  }
}

async function prove(
  name: string,
  auth: Auth,
  post: Parameters<typeof authorize>[0],
  context: CredentialContext,
  nowMs: number,
): Promise<Headers> {
  if (auth.scheme === "none") return {};
  const credential = await need(name, auth.credential, context);
  return authorize(post, auth, credential, nowMs);
}

async function resolveHeaders(
  name: string,
  headers: ManifestModel["headers"],
  context: CredentialContext,
): Promise<Headers> {
  const resolved: Record<string, Headers[string]> = {};
  for (const [header, value] of Object.entries(headers)) {
    if (typeof value === "string") {
      resolved[header.toLowerCase()] = value;
      continue;
    }
    const credential = await need(name, value, context);
    if (credential.kind === "aws") {
      throw new RuntimeError(
        "invalid_manifest",
        `${name}: AWS keys cannot be the value of a header.`,
      );
    }
    resolved[header.toLowerCase()] = credential.secret;
  }
  return resolved;
}

async function need(
  name: string,
  ref: CredentialRef,
  context: CredentialContext,
): Promise<Exclude<Credential, { kind: "missing" }>> {
  const credential = await resolveCredential(ref, context);
  if (credential.kind !== "missing") return credential;
  throw new RuntimeError(
    "missing_credential",
    `There is no credential for ${name}: ${credential.tried.join("; ")}.`,
    remedy(ref),
  );
}

/** What to set or do so that the credential is there. */
function remedy(ref: CredentialRef): string | null {
  switch (ref.from) {
    case "env":
      return `Set ${ref.name}.`;
    case "file":
      return `Write the key to ${ref.path}.`;
    case "auth":
      return `Store a key: altimate auth login ${ref.provider}.`;
    case "chain":
      return {
        aws: "Run aws sso login, or set AWS_PROFILE.",
        google: "Run gcloud auth application-default login.",
        entra: "Run az login.",
      }[ref.chain];
    case "literal":
      return null;
    case "template":
      return ref.parts.map(remedy).find((hint) => hint !== null) ?? null;
    case "first":
      return ref.of.map(remedy).find((hint) => hint !== null) ?? null;
  }
}
