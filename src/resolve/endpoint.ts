import { withoutTrailingSlashes } from "../language/addresses.js";
import { isPublicField } from "../language/fields.js";
import type { Path } from "../language/path.js";
import type { Provider } from "../providers/index.js";
import { type Option, type ProviderEntry, publicText } from "./entry.js";
import type { Endpoint, Origin, ResolvedSetting } from "./program.js";

/** Options that hold an address, the strongest first: Bedrock's `endpoint` overrides its `baseURL`. */
const ADDRESS_OPTIONS = ["endpoint", "baseURL"] as const;

/**
 * Where a provider's requests go. A configured `baseURL` moves them all: the vendor's usual path tail
 * is stripped, and the rest prefixes every request path.
 */
export function resolveEndpoint(
  provider: Provider,
  entry: ProviderEntry | null,
  settings: ReadonlyMap<string, ResolvedSetting>,
): Endpoint {
  const problem = settingProblem(provider, settings);
  const values = Object.fromEntries([...settings].map(([name, { value }]) => [name, value]));

  const option = addressOption(entry);
  if (option !== null) {
    const written = publicText(option);
    if (written === null) return { base: null, problem: { kind: "unresolved", option } };
    const bare = withoutTail(written, provider.pathTails);
    if (!isHttpAddress(bare)) return { base: null, problem: { kind: "malformed", option } };
    const hasPath = new URL(bare).pathname !== "/";
    const base = hasPath ? bare : `${bare}${provider.barePath ?? ""}`;
    return {
      base,
      moved: true,
      origin: configOrigin(option, option.path),
      untrusted: !option.property.value.file.layer.trusted,
      settings: values,
      problem: null,
    };
  }
  if (problem !== null) return { base: null, problem };
  const base = provider.origin(values);
  if (base === null) {
    const missing = provider.settings.find(({ name }) => !settings.has(name));
    return missing === undefined
      ? { base: null, problem: { kind: "no-base-url" } }
      : { base: null, problem: { kind: "missing-setting", spec: missing } };
  }
  return {
    base,
    moved: false,
    origin: { from: "default" },
    untrusted: [...settings.values()].some(
      ({ origin }) => origin.from === "config" && !origin.node.file.layer.trusted,
    ),
    settings: values,
    problem: null,
  };
}

function addressOption(entry: ProviderEntry | null): Option | null {
  for (const name of ADDRESS_OPTIONS) {
    const option = entry?.options.get(name);
    // of another provider, `endpoint` is no address: the schema does not know it there
    if (option === undefined || !isPublicField(option.path)) continue;
    // an empty string counts as absent, as in the host product
    const isEmpty = option.expanded?.value?.kind === "public" && option.expanded.value.text === "";
    if (option.expanded !== undefined && !isEmpty) return option;
  }
  return apiOption(entry);
}

/** `api` is an address to the host product, but a protocol's name in its documentation. */
function apiOption(entry: ProviderEntry | null): Option | null {
  const api = entry?.api ?? null;
  return /^https?:/i.test(publicText(api) ?? "") ? api : null;
}

function configOrigin(option: Option, path: Path): Origin {
  return { from: "config", node: option.property.value, path };
}

function settingProblem(
  provider: Provider,
  settings: ReadonlyMap<string, ResolvedSetting>,
): Endpoint["problem"] {
  for (const spec of provider.settings) {
    const setting = settings.get(spec.name);
    if (setting === undefined) {
      if (spec.required) return { kind: "missing-setting", spec };
    } else if (!setting.isValid) {
      return { kind: "malformed-setting", spec, setting };
    }
  }
  return null;
}

/** The address without the vendor's usual path tail, if it ends in one. */
export function withoutTail(address: string, tails: readonly string[]): string {
  const bare = withoutTrailingSlashes(address.trim());
  const tail = tails.find((it) => bare.endsWith(it));
  return tail === undefined ? bare : bare.slice(0, -tail.length);
}

function isHttpAddress(address: string): boolean {
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address);
}
