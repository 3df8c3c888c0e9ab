import type { Catalog } from "../catalog/index.js";
import { type Expansion, scalarValue } from "../expand/index.js";
import type { ProviderKey } from "../generated/fields.js";
import type { Path } from "../language/path.js";
import { knownProvider, unknownProvider } from "../providers/index.js";
import { type ConfigNode, type ObjectNode, type Property, propertyOf } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";
import { type CredentialSurroundings, linkCredential } from "./credential.js";
import { gatewayModel } from "./default-model.js";
import { resolveEndpoint } from "./endpoint.js";
import { type ProviderEntry, providerEntries, trustedPart } from "./entry.js";
import { catalogModel, modelFacts, splitModel } from "./models.js";
import type { LinkedHeader, LinkedModel, LinkedProvider, Program } from "./program.js";
import { credentialReference } from "./reference.js";
import { resolveSettings } from "./settings.js";
import { timeoutsOf } from "./timeouts.js";
import { withheldIn } from "./withheld.js";

export interface LinkInput extends CredentialSurroundings {
  /** What tokens and credentials read: the environment, and env files under it. */
  readonly substitutes: Readonly<Record<string, string | undefined>>;
  readonly files: readonly ParsedFile[];
  readonly root: ObjectNode | null;
  readonly expansion: Expansion;
  readonly catalog: Catalog;
  /** Models named on the command line, as `provider/model`. */
  readonly extraModels: readonly string[];
  /** Providers to link even if nothing names them. */
  readonly extraProviders?: readonly string[];
}

/** With what the strings of the config yield, by provider. */
interface Input extends LinkInput {
  readonly withheld: ReturnType<typeof withheldIn>;
}

/**
 * Joins a config with what is known about its providers and models. Never throws: what does not fit is
 * left in the program as it is, and the rules report it.
 */
export function linkProgram(request: LinkInput): Program {
  const { files, root, expansion, catalog, env } = request;
  const input: Input = { ...request, withheld: withheldIn(expansion) };
  const providers = new Map<string, LinkedProvider>();
  const entries = providerEntries(root, expansion);
  for (const entry of entries) {
    providers.set(entry.id, linkProvider(entry.id, entry, input));
  }
  const provider = (id: string): LinkedProvider => {
    let found = providers.get(id);
    if (found === undefined) {
      found = linkProvider(id, null, input);
      providers.set(id, found);
    }
    return found;
  };

  const mentions = [...modelMentions(entries, input)];
  if (propertyOf(root ?? undefined, "model") === undefined) {
    const gateway = gatewayModel(root, (id) => providers.get(id) ?? linkProvider(id, null, input));
    if (gateway !== null) mentions.push(automatic(gateway));
  }
  const models = new Map<string, LinkedModel>();
  for (const mention of mentions) {
    const earlier = models.get(mention.ref);
    models.set(
      mention.ref,
      earlier === undefined
        ? linkModel(mention, provider(mention.provider), expansion, catalog)
        : { ...earlier, roles: [...earlier.roles, mention.role] },
    );
  }
  for (const id of input.extraProviders ?? []) provider(id);
  const named = (role: Mention["role"]) => mentions.find((it) => it.role === role)?.ref ?? null;
  return {
    files,
    root,
    expansion,
    catalog,
    env,
    providers: [...providers.values()],
    models: [...models.values()],
    default: named("default"),
    small: named("small"),
  };
}

function linkProvider(id: string, entry: ProviderEntry | null, input: Input): LinkedProvider {
  const found = knownProvider(id, input.catalog);
  const provider = found ?? unknownProvider(id, npmOf(entry, input.expansion));
  const credential = linkCredential(id, provider, entry, { ...input, env: input.substitutes });
  const settings = resolveSettings(provider, entry, credential.sources, input.env);
  const own = resolveSettings(provider, trustedPart(entry), credential.sources, input.env);
  const ownValues = Object.fromEntries([...own].map(([name, { value }]) => [name, value]));
  const headers = entry?.options.get("headers");
  return {
    id,
    provider,
    known: found !== null,
    entry,
    settings,
    endpoint: resolveEndpoint(provider, entry, settings),
    ownOrigin: provider.origin(ownValues),
    credential,
    headers: linkHeaders(headers?.property.value, headers?.path ?? [], input.expansion),
    timeouts: timeoutsOf(entry, input.expansion),
    withheld: input.withheld(id),
  };
}

/** The AI SDK package that a config names for a provider, or implies by a short name in `api`. */
function npmOf(entry: ProviderEntry | null, expansion: Expansion): string | null {
  const text = (name: ProviderKey) => {
    const value = scalarValue(propertyOf(entry?.property.value, name)?.value, expansion);
    return typeof value === "string" ? value : null;
  };
  return text("npm") ?? (text("api") === "anthropic" ? "@ai-sdk/anthropic" : null);
}

function linkHeaders(
  node: ConfigNode | undefined,
  path: Path,
  expansion: Expansion,
): readonly LinkedHeader[] {
  if (node?.kind !== "object") return [];
  return node.properties.flatMap((property) => {
    const expanded = property.value.kind === "scalar" ? expansion.of(property.value) : undefined;
    if (expanded === undefined) return [];
    const isLiteral = expanded.tokens.length === 0;
    const literal = expanded.parts.join("");
    return {
      name: property.name,
      property,
      path: [...path, property.name],
      value: isLiteral ? literal : credentialReference(expanded, null),
      secret: expanded.value?.kind === "secret" ? expanded.value.secret : null,
    };
  });
}

interface Mention {
  readonly ref: string;
  readonly provider: string;
  readonly model: string;
  readonly role: LinkedModel["roles"][number];
  readonly entry: Property | null;
  readonly node: ConfigNode | null;
  readonly path: Path;
}

/** Every place that names a model: `model`, `small_model`, `provider.*.models`, the command line. */
function* modelMentions(
  entries: readonly ProviderEntry[],
  { root, expansion, extraModels }: LinkInput,
): Iterable<Mention> {
  const entryOf = (provider: string, model: string): Property | null =>
    entries.find(({ id }) => id === provider)?.models.find(({ name }) => name === model) ?? null;
  for (const [key, role] of [
    ["model", "default"],
    ["small_model", "small"],
  ] as const) {
    const node = propertyOf(root ?? undefined, key)?.value;
    const ref = scalarValue(node, expansion);
    const split = typeof ref === "string" ? splitModel(ref) : null;
    if (node === undefined || typeof ref !== "string" || split === null) continue;
    yield { ref, ...split, role, node, path: [key], entry: entryOf(split.provider, split.model) };
  }
  for (const { id, path, models } of entries) {
    for (const entry of models) {
      yield {
        ref: `${id}/${entry.name}`,
        provider: id,
        model: entry.name,
        role: "listed",
        entry,
        node: entry.value,
        path: [...path, "models", entry.name],
      };
    }
  }
  for (const ref of extraModels) {
    const split = splitModel(ref);
    if (split === null) continue;
    const entry = entryOf(split.provider, split.model);
    yield { ref, ...split, role: "argument", node: null, path: [], entry };
  }
}

/** A model that the config does not name. */
function automatic(ref: string): Mention {
  const { provider = "", model = "" } = splitModel(ref) ?? {};
  return { ref, provider, model, role: "default", node: null, path: [], entry: null };
}

function linkModel(
  mention: Mention,
  provider: LinkedProvider,
  expansion: Expansion,
  catalog: Catalog,
): LinkedModel {
  const { entry, model } = mention;
  const wireId = scalarValue(propertyOf(entry?.value, "id")?.value, expansion);
  const id = typeof wireId === "string" && wireId !== "" ? wireId : model;
  const known = catalogModel(catalog, provider, model) ?? catalogModel(catalog, provider, id);
  const headers = propertyOf(entry?.value, "headers")?.value;
  return {
    ref: mention.ref,
    providerId: mention.provider,
    id: model,
    wireId: id,
    roles: [mention.role],
    provider,
    facts: modelFacts(model, known, entry, expansion),
    known: known !== null,
    entry,
    node: mention.node,
    path: mention.path,
    headers: linkHeaders(headers, [...mention.path, "headers"], expansion),
  };
}
