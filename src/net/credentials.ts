import type { CredentialRef } from "../generated/manifest.js";
import { type CredentialSource, fillTemplate } from "../language/credential-ref.js";
import { describeSource } from "../language/describe-ref.js";
import { UNSENDABLE_HINT, unsendable, unsendableText } from "../language/usable.js";
import { Secret } from "../secret.js";
import type { AwsIdentity, Chains } from "./chains/chain.js";
import { chains as cloudChains } from "./chains/index.js";
import type { Environment } from "./connections.js";
import { NetError } from "./error.js";
import type { Http } from "./http.js";

export type Credential =
  | { readonly kind: "secret"; readonly secret: Secret }
  | {
      readonly kind: "bearer-token";
      readonly secret: Secret;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: "aws"; readonly identity: AwsIdentity }
  /** None was found; `tried` says in words what was tried, without values. */
  | { readonly kind: "missing"; readonly tried: readonly string[] };

export interface CredentialContext {
  readonly env: Environment;
  readonly http: Http;
  /** Where the credential will be sent. */
  readonly url: URL;
  readonly now: () => number;
  /** The text of a credential file as the reference names it; null if there is none. */
  readonly readFile: (path: string) => Promise<string | null>;
  readonly authStore?: ((provider: string) => Promise<Secret | null>) | undefined;
  readonly chains?: Chains;
  /** Called for each place that a cloud's own chain tries; if an identity was found, the last one provided it. */
  readonly onAsked?: (source: string) => void;
  /**
   * Called with each source before its secret is used; throws if it may not go to the destination.
   * `owner` is the workspace or account that the secret itself names.
   */
  readonly permit: (source: CredentialSource, owner: string | null) => void;
}

/**
 * Reads a credential now, when a request is made, so that a rotated key is the one
 * sent. `tried` lists whatever was tried in vain.
 */
export async function resolveCredential(
  ref: CredentialRef,
  context: CredentialContext,
): Promise<Credential> {
  switch (ref.from) {
    case "first":
      return first(ref.of, context);
    case "template":
      return template(ref.template, ref.parts, context);
    case "chain":
      return chain(ref, context);
    case "literal":
      // an empty text is not a credential: there is nothing to protect
      if (ref.value !== "") context.permit(ref, null);
      return { kind: "secret", secret: new Secret(ref.value.trim(), "the placeholder key") };
    default:
      return stored(ref, await read(ref, context), context);
  }
}

type StoredSource = Extract<CredentialSource, { from: "env" | "file" | "auth" }>;

async function read(source: StoredSource, context: CredentialContext): Promise<Secret | null> {
  const reference = describeSource(source);
  switch (source.from) {
    case "env": {
      const value = context.env[source.name];
      return value === undefined ? null : new Secret(value.trim(), reference);
    }
    case "file": {
      const value = await context.readFile(source.path);
      return value === null ? null : new Secret(value.trim(), reference);
    }
    case "auth":
      return (await context.authStore?.(source.provider))?.trimmed ?? null;
  }
}

/** A host or an account name. */
const OWNER_GRAMMAR = /^[A-Za-z0-9._-]+$/;

const absent = { env: "is not set", file: "does not exist", auth: "does not exist" } as const;

function stored(
  source: StoredSource,
  secret: Secret | null,
  context: CredentialContext,
): Credential {
  const name = describeSource(source);
  if (secret === null) return { kind: "missing", tried: [`${name} ${absent[source.from]}`] };
  if (secret.isEmpty) return { kind: "missing", tried: [`${name} is empty`] };
  const fault = unsendable(secret);
  if (fault !== null) {
    throw new NetError("invalid_key", unsendableText(name, fault), UNSENDABLE_HINT);
  }
  const separator = source.after;
  context.permit(source, separator ? secret.publicBefore(separator, OWNER_GRAMMAR) : null);
  if (separator === undefined) return { kind: "secret", secret };
  // a value without the separator is a bare token: both forms are in use
  const after = secret.split(separator)?.[1] ?? secret;
  return after.isEmpty
    ? { kind: "missing", tried: [`${name} has nothing after ${separator}`] }
    : { kind: "secret", secret: after };
}

async function chain(
  source: Extract<CredentialSource, { from: "chain" }>,
  context: CredentialContext,
): Promise<Credential> {
  context.permit(source, null);
  const found = await (context.chains ?? cloudChains)[source.chain](source.profile, context);
  if (found.kind !== "none") return found;
  return {
    kind: "missing",
    tried: [`${describeSource(source)} could not be obtained: ${found.why}`],
  };
}

async function first(
  refs: readonly CredentialRef[],
  context: CredentialContext,
): Promise<Credential> {
  const tried: string[] = [];
  for (const ref of refs) {
    const found = await resolveCredential(ref, context);
    if (found.kind !== "missing") return found;
    tried.push(...found.tried);
  }
  return { kind: "missing", tried };
}

/** Inserts secrets into the text around them (`Bearer {0}`); the whole result is a secret. */
async function template(
  text: string,
  parts: readonly CredentialRef[],
  context: CredentialContext,
): Promise<Credential> {
  const secrets: Secret[] = [];
  for (const part of parts) {
    const found = await resolveCredential(part, context);
    if (found.kind === "missing") return found;
    if (found.kind === "aws") {
      throw new NetError("invalid_key", "AWS keys sign requests; they cannot be put in a header.");
    }
    secrets.push(found.secret);
  }
  const fill = (show: (secret: Secret) => string) => fillTemplate(text, secrets.map(show));
  return {
    kind: "secret",
    secret: new Secret(
      fill((secret) => secret.reveal()),
      fill((secret) => secret.reference),
    ),
  };
}
