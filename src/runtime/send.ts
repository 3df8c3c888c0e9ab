import { bindings } from "../generated/bindings.js";
import type { ManifestModel } from "../generated/manifest.js";
import type { CredentialSource } from "../language/credential-ref.js";
import { sourceReference } from "../language/describe-ref.js";
import {
  assertDestination,
  authorize,
  type CredentialContext,
  type Headers,
  type HttpResponse,
  NetError,
  proxyOf,
} from "../net/index.js";
import { TransportError } from "./answer.js";
import { needCredential } from "./credential.js";
import { RuntimeError } from "./error.js";
import { prepare } from "./prepare.js";
import type { ChatRequest } from "./request.js";
import type { AllowedHost, Session } from "./session.js";

/**
 * Sends one chat request. Everything that could misdirect a secret is checked before the secret is
 * used, and the secret is read now, so that a rotated one takes effect.
 */
export async function send(
  session: Session,
  name: string,
  model: ManifestModel,
  request: ChatRequest,
): Promise<HttpResponse> {
  const { env, now, http } = session;
  const { url, hosts, ...prepared } = prepare(model, request, env);
  const allowed = (source: CredentialSource) => [
    ...session.allowHosts.flatMap((it) => allowedHost(it, source)),
    ...prepared.allowHosts,
  ];
  const context: CredentialContext = {
    ...session,
    url,
    permit: (source, owner) =>
      assertDestination({ url, hosts, source, owner, bindings, allowHosts: allowed(source) }),
  };
  const own = await resolveHeaders(name, model.headers, context);
  const headers: Headers = { ...prepared.headers, ...own };
  const post = { method: "POST", url, headers, body: JSON.stringify(prepared.body) } as const;
  const proof =
    model.auth.scheme === "none"
      ? {}
      : await authorize(
          post,
          model.auth,
          await needCredential(name, model.auth.credential, context),
          now(),
        );
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

function allowedHost(allowed: AllowedHost, source: CredentialSource): readonly string[] {
  if (typeof allowed === "string") return [allowed];
  const isFor = source.from !== "literal" && sourceReference(source) === allowed.credential;
  return isFor ? [allowed.host] : [];
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
    const credential = await needCredential(name, value, context);
    if (credential.kind === "aws") {
      throw new RuntimeError(
        "invalid_manifest",
        `${name}: AWS keys cannot be the value of the header ${header}.`,
      );
    }
    resolved[header.toLowerCase()] = credential.secret;
  }
  return resolved;
}
