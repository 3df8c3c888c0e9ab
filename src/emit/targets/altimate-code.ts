import type { ProviderKey } from "../../generated/fields.js";
import type { LinkedModel, LinkedProvider, Program } from "../../resolve/index.js";
import { type ConfigNode, propertyOf } from "../../source/node.js";
import { manifestText } from "../text.js";
import { hostModelId, hostProviderId } from "./parts/host-ids.js";
import { hostOptions } from "./parts/host-options.js";
import { type Writer, writerOf } from "./parts/written.js";
import type { Target, TargetInput } from "./target.js";

const SCHEMA = "https://altimate.ai/config.json";

/** Keys of a provider block that the host product reads next to `options` and `models`. */
const BLOCK_KEYS = [
  "name",
  "env",
  "whitelist",
  "blacklist",
] as const satisfies readonly ProviderKey[];

/** A config in the nested shape that altimate-code and opencode read, with our values and references. */
export const altimateCode: Target = {
  name: "altimate-code",
  summary: "a config in the nested shape that altimate-code and opencode read",
  render: (input) => {
    const warnings = new Set<string>();
    const { program, folders } = input;
    const writer = writerOf(program.expansion, folders, (path) => {
      warnings.add(`${path} is a secret in plain text and was left out.`);
    });
    for (const warning of [...leftKeys(program), ...unknownToHost(program)]) warnings.add(warning);
    const config = {
      $schema: SCHEMA,
      ...chosen("model", program.default, program),
      ...chosen("small_model", program.small, program),
      provider: providerBlocks(input, writer),
    };
    return { text: manifestText(config), warnings: [...warnings] };
  },
};

function chosen(key: string, ref: string | null, { models }: Program) {
  const model = models.find((it) => it.ref === ref);
  return model === undefined
    ? {}
    : { [key]: `${hostProviderId(model.provider)}/${hostModelId(model)}` };
}

function providerBlocks(input: TargetInput, writer: Writer) {
  const { program } = input;
  const used = program.providers.filter((provider) =>
    program.models.some((model) => model.provider === provider),
  );
  return Object.fromEntries(
    used.map((provider) => [hostProviderId(provider), providerBlock(provider, input, writer)]),
  );
}

function providerBlock(provider: LinkedProvider, input: TargetInput, writer: Writer) {
  const { program } = input;
  const block: Record<string, unknown> = {};
  for (const key of BLOCK_KEYS) {
    const property = propertyOf(provider.entry?.property.value, key);
    if (property !== undefined) block[key] = writer.value(property.value);
  }
  const options = hostOptions(provider, writer);
  const models = program.models.filter((model) => model.provider === provider);
  const entries = Object.fromEntries(models.flatMap((model) => modelEntry(model, input, writer)));
  return {
    ...block,
    ...packageOf(provider, program, writer),
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(Object.keys(entries).length === 0 ? {} : { models: entries }),
  };
}

/** The AI SDK package, spelled out where the host product's catalogue has none. */
function packageOf({ id, entry, provider }: LinkedProvider, { catalog }: Program, writer: Writer) {
  const written = propertyOf(entry?.property.value, "npm");
  if (written !== undefined) return { npm: writer.value(written.value) };
  const api = entry?.api?.expanded?.parts.join("") ?? "";
  if (api === "anthropic") return { npm: "@ai-sdk/anthropic" };
  const inCatalogue = [id, provider.id, provider.hostId].some(
    (name) => name !== null && catalog.provider(name) !== null,
  );
  const isHosts = inCatalogue || provider.hostId !== null;
  return isHosts ? {} : { npm: "@ai-sdk/openai-compatible" };
}

/**
 * What the config says about a model, and an entry for each that the host's catalogue lacks or knows by
 * another id. The host itself adds Bedrock's profile prefix.
 */
function modelEntry(model: LinkedModel, { manifest }: TargetInput, writer: Writer) {
  const { entry, known, provider, ref } = model;
  const { hostId } = provider.provider;
  const sent = manifest.models[ref];
  const isRenamed =
    sent !== undefined &&
    sent.model !== model.id &&
    sent.wire !== "bedrock-converse" &&
    hostId === null;
  if (entry === null && !isRenamed && (known || hostId !== null)) return [];
  const value = {
    ...modelBlock(entry?.value, writer),
    ...(model.headers.length === 0 ? {} : { headers: writer.headers(model.headers) }),
    ...(isRenamed ? { id: sent.model } : {}),
  };
  return [[hostModelId(model), value]] as const;
}

function modelBlock(node: ConfigNode | undefined, writer: Writer) {
  const properties = node?.kind === "object" ? node.properties : [];
  return Object.fromEntries(
    properties.flatMap(({ name, value }) =>
      name === "headers" ? [] : [[name, writer.value(value, name)]],
    ),
  );
}

/** Sections of the config that are not about providers. */
function leftKeys({ root }: Program): string[] {
  const mine = ["$schema", "model", "small_model", "provider"];
  const others = (root?.properties ?? [])
    .map(({ name }) => name)
    .filter((it) => !mine.includes(it));
  return others.length === 0
    ? []
    : [`Only providers and models are written; this leaves out ${others.sort().join(", ")}.`];
}

/** Differences between our interpretation and the host product's that a config cannot bridge. */
function unknownToHost({ models, providers, catalog }: Program): string[] {
  const warnings: string[] = [];
  const used = providers.filter((it) => models.some(({ provider }) => provider === it));
  for (const provider of used) {
    const { id, credential } = provider;
    const hosts = catalog.provider(provider.provider.id)?.env ?? null;
    const ours = provider.provider.credential.env.filter((name) => hosts?.includes(name) === false);
    if (credential.option === null && ours.length > 0) {
      warnings.push(
        `${id}: altimate-code does not read ${ours.join(", ")}. Name it: "apiKey": "{env:${ours[0]}}".`,
      );
    }
    const hostId = hostProviderId(provider);
    if (hostId !== id) warnings.push(`altimate-code calls ${id} ${hostId}.`);
    const twin = used.find((it) => it !== provider && hostProviderId(it) === hostId);
    if (twin !== undefined) {
      warnings.push(
        `${[id, twin.id].sort().join(" and ")} are both ${hostId}; only one is written.`,
      );
    }
  }
  for (const { provider, ref } of models) {
    const { base } = provider.endpoint;
    if (provider.provider.failures === "azure" && base?.includes("/openai/deployments/")) {
      warnings.push(
        `${ref}: altimate-code appends /v1 to this address, which is a deployment's, and is refused. Set resourceName instead.`,
      );
    }
  }
  return warnings;
}
