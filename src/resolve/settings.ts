import { catalogueVariables } from "../generated/bindings.js";
import type { OptionName } from "../language/fields.js";
import { type Provider, providerModule } from "../providers/index.js";
import { type ProviderEntry, publicText } from "./entry.js";
import type { CredentialCandidate, ResolvedSetting } from "./program.js";

/**
 * The public values that a provider's requests depend on: from the config, else from the public half
 * of its credential (`account::pat`), else from the first variable that is set, else the default.
 */
export function resolveSettings(
  provider: Provider,
  entry: Pick<ProviderEntry, "options"> | null,
  sources: readonly CredentialCandidate[],
  env: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, ResolvedSetting> {
  const settings = new Map<string, ResolvedSetting>();
  for (const spec of provider.settings) {
    const { name } = spec;
    const found: Found | null =
      fromOptions(spec.options, entry) ??
      fromCredential(name, provider, sources) ??
      fromVariables(knownVariables(spec.env, provider), env) ??
      (spec.default === null ? null : { written: spec.default, origin: { from: "default" } });
    if (found === null) continue;
    const { written, origin } = found;
    const value = spec.normalise?.(written) ?? written;
    const isValid = spec.grammar?.test(value) ?? true;
    settings.set(name, { name, value, written, isValid, origin });
  }
  return settings;
}

type Found = Pick<ResolvedSetting, "written" | "origin">;

function fromOptions(
  options: readonly OptionName[],
  entry: Pick<ProviderEntry, "options"> | null,
): Found | null {
  for (const optionName of options) {
    const option = entry?.options.get(optionName);
    const written = publicText(option);
    if (option !== undefined && written !== null) {
      const { path } = option;
      return { written, origin: { from: "config", node: option.property.value, path } };
    }
  }
  return null;
}

function fromCredential(
  name: string,
  provider: Provider,
  sources: readonly CredentialCandidate[],
): Found | null {
  const { pair } = provider.credential;
  if (pair === null || pair.setting !== name) return null;
  for (const { secret, reference } of sources) {
    const written = secret?.publicBefore(pair.separator, pair.grammar) ?? null;
    if (written !== null) return { written, origin: { from: "credential", reference } };
  }
  return null;
}

/** The variables that this release knows: an updated catalogue could put any into an address. */
function knownVariables(variables: readonly string[], { id }: Provider): readonly string[] {
  if (providerModule(id) !== null) return variables;
  const known = catalogueVariables.get(id) ?? [];
  return variables.filter((name) => known.includes(name));
}

function fromVariables(
  variables: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Found | null {
  for (const variable of variables) {
    const written = env[variable]?.trim() ?? "";
    if (written !== "") {
      return { written, origin: { from: "env", name: variable } };
    }
  }
  return null;
}
