import type { Provider } from "../providers/index.js";
import { type ProviderEntry, publicText } from "./entry.js";
import type { CredentialSource, ResolvedSetting } from "./program.js";

/**
 * The public values that a provider's requests depend on: from the config, else from the public half
 * of its credential (`account::pat`), else from the first variable that is set, else the default.
 */
export function resolveSettings(
  provider: Provider,
  entry: ProviderEntry | null,
  sources: readonly CredentialSource[],
  env: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, ResolvedSetting> {
  const settings = new Map<string, ResolvedSetting>();
  for (const spec of provider.settings) {
    const { name } = spec;
    const setting =
      fromOptions(name, spec.options, entry) ??
      fromCredential(name, provider, sources) ??
      fromVariables(name, spec.env, env) ??
      (spec.default === null
        ? null
        : { name, value: spec.default, origin: { from: "default" as const } });
    if (setting !== null) settings.set(name, setting);
  }
  return settings;
}

function fromOptions(
  name: string,
  options: readonly string[],
  entry: ProviderEntry | null,
): ResolvedSetting | null {
  for (const optionName of options) {
    const option = entry?.options.get(optionName);
    const value = publicText(option);
    if (option !== undefined && value !== null) {
      const { path } = option;
      return { name, value, origin: { from: "config", node: option.property.value, path } };
    }
  }
  return null;
}

function fromCredential(
  name: string,
  provider: Provider,
  sources: readonly CredentialSource[],
): ResolvedSetting | null {
  const { pair } = provider.credential;
  if (pair === null || pair.setting !== name) return null;
  for (const { secret, reference } of sources) {
    const value = secret?.publicBefore(pair.separator, pair.grammar) ?? null;
    if (value !== null) return { name, value, origin: { from: "credential", reference } };
  }
  return null;
}

function fromVariables(
  name: string,
  variables: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ResolvedSetting | null {
  for (const variable of variables) {
    const value = env[variable];
    if (value !== undefined && value.trim() !== "") {
      return { name, value: value.trim(), origin: { from: "env", name: variable } };
    }
  }
  return null;
}
