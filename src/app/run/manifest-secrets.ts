import { gate, vendorsOf } from "../../gate/index.js";
import { bindings } from "../../generated/bindings.js";
import type { CredentialRef, Manifest, ManifestModel } from "../../generated/manifest.js";
import { type CredentialSource, fold, leaves, refsOf } from "../../language/credential-ref.js";
import { describeSource, sourceReference } from "../../language/describe-ref.js";
import type { Environment } from "../../net/index.js";
import { providerModule } from "../../providers/index.js";
import {
  type ConsentRequest,
  isTenantHost,
  type LinkedProvider,
  ledBy,
  namedBy,
  type Program,
} from "../../resolve/index.js";
import { manifestDigest } from "../../runtime/index.js";

/** What the user's machine has and says: a manifest is judged by it, since anybody may have written one. */
export interface OwnWorld {
  readonly env: Environment;
  readonly stored: ReadonlyMap<string, unknown>;
  /** The user's own config alone, with every provider of the manifest. */
  readonly program: Program;
}

/**
 * The manifest with the one source of each credential that would be sent right now, so that no other
 * is read. A cloud's own chain can only be asked.
 */
export function withPresentSources(manifest: Manifest, own: OwnWorld): Manifest {
  const models = Object.fromEntries(
    Object.entries(manifest.models).map(([name, model]) => [name, withPresent(model, own)]),
  );
  const narrowed = { ...manifest, models };
  return { ...narrowed, digest: manifestDigest(narrowed) };
}

function withPresent(model: ManifestModel, own: OwnWorld): ManifestModel {
  const { auth, headers } = model;
  const narrow = (ref: CredentialRef) => presentOf(ref, model.provider, own);
  return {
    ...model,
    ...(auth.scheme === "none" ? {} : { auth: { ...auth, credential: narrow(auth.credential) } }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        typeof value === "string" ? value : narrow(value),
      ]),
    ),
  };
}

function presentOf(ref: CredentialRef, provider: string, own: OwnWorld): CredentialRef {
  return fold<CredentialRef>(ref, {
    source: (source) => source,
    template: (template, parts) => ({ from: "template", template, parts: [...parts] }),
    first: (of) =>
      of.find((one) => leaves(one).every((source) => isPresent(source, provider, own))) ?? {
        from: "first",
        of: of.filter((one) => !leaves(one).some((it) => isMachine(it, provider, own.env))),
      },
  });
}

function isPresent(source: CredentialSource, provider: string, own: OwnWorld): boolean {
  return !isMachine(source, provider, own.env) && isSet(source, own);
}

/** A machine's token counts here: it is not chosen among others, but an entry that names it alone sends it. */
function isSet(source: CredentialSource, own: OwnWorld): boolean {
  switch (source.from) {
    case "env":
      return (own.env[source.name] ?? "").trim() !== "";
    case "auth":
      return own.stored.has(source.provider);
    default:
      // whether there is a file or an identity shows when it is asked for
      return true;
  }
}

/** The token of a workflow or codespace, which the vendor refuses anyway. */
function isMachine(source: CredentialSource, provider: string, env: Environment): boolean {
  const machine = providerModule(provider)?.credential.machine;
  if (source.from !== "env" || machine === undefined) return false;
  return machine.env.includes(source.name) && machine.where.some((it) => env[it] === "true");
}

/** Every consent that an entry of a manifest needs for these addresses. */
export function manifestConsents(
  model: ManifestModel,
  urls: readonly URL[],
  own: OwnWorld,
): readonly ConsentRequest[] {
  const linked = own.program.providers.find(({ id }) => id === model.provider);
  const sources = refsOf(model).flatMap(leaves);
  return urls.flatMap((url) =>
    sources.flatMap((source) => {
      if (source.from === "literal" || !isSet(source, own)) return [];
      const isOwn = linked !== undefined && isOfOwnConfig(source, url, linked, own.program);
      const named = isOwn ? "trusted" : "untrusted";
      const foreignTenant = isForeign(source, url, own.program);
      if (gate({ source, url, named, led: named, foreignTenant })) return [];
      const scheme = url.protocol === "https:" ? "https" : "http";
      return {
        credential: describeSource(source),
        reference: sourceReference(source),
        scheme,
        host: url.host,
      } satisfies ConsentRequest;
    }),
  );
}

/** What the user's own config says as well needs no consent because a manifest repeats it. */
function isOfOwnConfig(
  source: Exclude<CredentialSource, { from: "literal" }>,
  url: URL,
  linked: LinkedProvider,
  { models }: Program,
): boolean {
  const { endpoint, credential, headers, id, entry } = linked;
  if (entry === null || ledBy(linked) === "untrusted") return false;
  if (endpoint.problem !== null || new URL(endpoint.base).host !== url.host) return false;
  // a variable that only an updated catalogue names
  const naming = credential.option?.property.value ?? null;
  const isInHeader = [...headers, ...models.flatMap((model) => model.headers)].some(
    ({ value }) => typeof value !== "string" && leaves(value).some((it) => isSame(it, source)),
  );
  if (!isInHeader && namedBy(source, linked, naming) === "untrusted") return false;
  const ofModels = models.flatMap((model) => (model.providerId === id ? model.headers : []));
  const refs = [
    ...credential.sources.map(({ ref }) => ref),
    ...[...headers, ...ofModels].flatMap(({ value }) => (typeof value === "string" ? [] : [value])),
  ];
  return refs.flatMap(leaves).some((it) => isSame(it, source));
}

function isSame(one: CredentialSource, other: Exclude<CredentialSource, { from: "literal" }>) {
  return one.from !== "literal" && sourceReference(one) === sourceReference(other);
}

/** Whether a host belongs to another customer of the vendor than the one that the user's own world names. */
function isForeign(source: CredentialSource, url: URL, { providers }: Program): boolean {
  return vendorsOf(source, bindings).some((vendor) => {
    const module = providerModule(vendor);
    if (module === null || !isTenantHost(module, url.host)) return false;
    const own = providers.filter(({ provider }) => provider.id === module.id);
    const isOwn = ({ endpoint }: LinkedProvider) =>
      endpoint.problem === null && new URL(endpoint.base).host === url.host;
    return !own.some(isOwn);
  });
}
