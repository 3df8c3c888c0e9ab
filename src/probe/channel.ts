import type { Auth } from "../generated/manifest.js";
import {
  assertSecureUrl,
  authorize,
  type Credential,
  type Headers,
  NetError,
  resolveCredential,
} from "../net/index.js";
import type { ProbeStep, Target } from "../providers/index.js";
import type { LinkedHeader, LinkedModel, LinkedProvider } from "../resolve/index.js";
import type { ConfigNode } from "../source/node.js";
import { assertMayTravel, type Journey, mayTravel } from "./egress.js";
import type { Limit } from "./limit.js";
import { fetchReply, type Reply } from "./reply.js";
import type { ProbeSurroundings } from "./surroundings.js";

export interface SendOptions {
  /** Headers that the config sets for one model. */
  readonly headers?: readonly LinkedHeader[];
  readonly timeoutMs: number;
  /** Leaves the credential out, to learn whether the answer depends on it. */
  readonly withoutKey?: boolean;
}

/** The channel to one provider: its credential, read once, and the rules on where it may be sent. */
export interface Channel {
  /** Null: the provider is asked without one. */
  readonly credential: Exclude<Credential, { kind: "missing" }> | null;
  /** Whether the credential is valid there and may be sent there. */
  reaches(request: ProbeStep["request"]): boolean;
  send(request: ProbeStep["request"], options: SendOptions): Promise<Reply>;
}

/** Reads the credential once it is certain that it may go where the config points. Sends nothing itself. */
export async function openChannel(
  linked: LinkedProvider,
  target: Target,
  models: readonly LinkedModel[],
  surroundings: ProbeSurroundings,
  limit: Limit,
): Promise<Channel> {
  const { http, now } = surroundings;
  const base = assertSecureUrl(target.base);
  const used: Journey[] = [];
  const naming = linked.credential.option?.property.value ?? null;
  const credential = linked.credential.chosen === null ? null : await readCredential();
  // headers in the config carry secrets too; nothing is sent where they may not go
  await resolveHeaders(linked.headers, base);
  for (const { headers } of models) await resolveHeaders(headers, base).catch(ignoreMissing);

  async function readCredential() {
    const { ref } = linked.credential;
    if (ref === null) return null;
    const asked: string[] = [];
    const onAsked = (place: string) => void asked.push(place);
    const found = await resolveCredential(ref, { ...contextFor(base, naming, used), onAsked });
    if (asked.length > 0) {
      const isFound = found.kind !== "missing";
      surroundings.onProgress?.({ kind: "chain", provider: linked.id, asked, found: isFound });
    }
    if (found.kind === "missing") throw missing(linked, found.tried);
    return found;
  }

  function contextFor(url: URL, node: ConfigNode | null, permitted: Journey[]) {
    return {
      ...surroundings,
      url,
      authStore: surroundings.storedCredential,
      permit: (source: Journey["source"]) => {
        const journey = { source, naming: node };
        assertMayTravel(journey, url, linked, surroundings);
        permitted.push(journey);
      },
    };
  }

  async function resolveHeaders(headers: readonly LinkedHeader[], url: URL): Promise<Headers> {
    const resolved: Record<string, Headers[string]> = {};
    for (const { name, value, property } of headers) {
      if (typeof value === "string") resolved[name.toLowerCase()] = value;
      else {
        const found = await resolveCredential(value, contextFor(url, property.value, []));
        if (found.kind === "missing") throw missing(linked, found.tried);
        if (found.kind !== "aws") resolved[name.toLowerCase()] = found.secret;
      }
    }
    return resolved;
  }

  async function headersOf(
    request: ProbeStep["request"],
    options: SendOptions,
    url: URL,
    body: string,
  ): Promise<Headers> {
    const isPublic = request.authenticated === false;
    const headers: Headers = {
      accept: "application/json",
      "user-agent": "altimate-config",
      ...(body === "" || typeof request.body === "string"
        ? {}
        : { "content-type": "application/json" }),
      ...request.headers,
      // a header in the config may contain a key: it is kept from public endpoints too
      ...(isPublic
        ? {}
        : await resolveHeaders([...linked.headers, ...(options.headers ?? [])], url)),
    };
    if (isPublic || options.withoutKey === true || credential === null) return headers;
    for (const journey of used) assertMayTravel(journey, url, linked, surroundings);
    const auth = authOf(linked, target, request.signAs);
    const signed = { method: request.method, url, headers, body };
    return { ...headers, ...(await authorize(signed, auth, credential, now())) };
  }

  async function exchange(request: ProbeStep["request"], options: SendOptions): Promise<Reply> {
    const body = bodyText(request.body);
    return fetchReply(http, now, options.timeoutMs, async () => {
      const url = assertSecureUrl(request.url);
      const headers = await headersOf(request, options, url, body);
      return { method: request.method, url, headers, ...(body === "" ? {} : { body }) };
    });
  }

  function reaches(request: ProbeStep["request"]): boolean {
    if (credential === null || request.authenticated === false) return true;
    // STS only accepts signatures
    if (request.signAs === "sts" && credential.kind !== "aws") return false;
    return used.every((journey) => mayTravel(journey, new URL(request.url), linked, surroundings));
  }

  return {
    credential,
    reaches,
    send: (request, options) => limit(() => exchange(request, options)),
  };
}

/** A credential that no source provided, which only asking could show. */
function missing({ id }: LinkedProvider, tried: readonly string[]): NetError {
  return new NetError(
    "missing_credential",
    `There is no credential for ${id}: ${tried.join("; ")}.`,
    `Sign in with the vendor's own tool, or store a key: altimate auth login ${id}.`,
  );
}

/** A header that only one model needs is that model's own problem. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof NetError) || error.reason !== "missing_credential") throw error;
}

function bodyText(body: unknown): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}

type Proof = Exclude<Auth, { scheme: "none" }>;

function authOf({ provider, credential }: LinkedProvider, target: Target, signAs?: string): Proof {
  const { scheme } = provider.credential;
  const common = {
    credential: credential.ref ?? { from: "literal", value: "" },
    hosts: [],
  } satisfies Partial<Proof>;
  switch (scheme.kind) {
    case "bearer":
      return { scheme: "bearer", ...common };
    case "header":
      return { scheme: "header", header: scheme.header, ...common };
    case "sigv4": {
      const service = signAs ?? scheme.service;
      return { scheme: "sigv4", service, region: target.settings.region ?? "us-east-1", ...common };
    }
  }
}
