import type { ProviderKey } from "../generated/fields.js";
import { providerModule } from "../providers/index.js";
import { type nodeAt, propertyOf, stringOf } from "../source/node.js";
import { holdsMachineToken } from "./credential.js";
import type { ProviderEntry } from "./entry.js";
import type { LinkedProvider, Program } from "./program.js";

/*
 * What altimate-code chooses if nothing is set, as read in its public source
 * (https://github.com/AltimateAI/altimate-code, packages/opencode/src/provider/provider.ts).
 */

/** Whether `disabled_providers` or `enabled_providers` prevents a provider from being loaded. */
export function isSwitchedOff(root: Program["root"], id: string): boolean {
  const names = (key: string) => textsAt(root, key);
  return (
    names("disabled_providers")?.includes(id) === true ||
    names("enabled_providers")?.includes(id) === false
  );
}

interface ActiveProvider {
  readonly id: string;
  readonly reason: string;
}

/**
 * Providers with a credential, in the order in which altimate-code enables them: by a variable in
 * the catalogue, then by the config. The order among variables is the catalogue's (unconfirmed).
 */
export function activeProviders(program: Program): readonly ActiveProvider[] {
  const { root, env, catalog, providers } = program;
  const entries = providers.filter(({ entry }) => entry !== null);
  const allowed = (id: string) =>
    !isSwitchedOff(root, id) &&
    (entries.length === 0 || entries.some((it) => [it.id, it.provider.id].includes(id)));
  const byVariable = catalog.providers().flatMap(({ id, env: names, retirement }) => {
    const machine = providerModule(id.replace(/-enterprise$/, ""))?.credential.machine;
    const set = names.find(
      (name) => (env[name] ?? "") !== "" && !holdsMachineToken(name, machine, env),
    );
    return set === undefined || retirement !== null ? [] : [{ id, reason: `${set} is set` }];
  });
  const byConfig = entries
    .filter(hasCredential)
    .map(({ id }) => ({ id, reason: `The config sets up ${id}` }));
  const found = [...byVariable, ...byConfig].filter(({ id }) => allowed(id));
  return found.filter(({ id }, index) => found.findIndex((it) => it.id === id) === index);
}

function hasCredential({ credential, provider }: LinkedProvider): boolean {
  return credential.chosen !== null || provider.credential.optional;
}

/** The models of a provider that altimate-code keeps: listed by the catalogue or the config, and not filtered out. */
export function usableModels(program: Program, id: string): readonly string[] {
  const linked = program.providers.find((it) => it.id === id);
  const catalogId = linked?.provider.hostId ?? linked?.provider.id ?? id;
  const listed = [...program.catalog.models(catalogId).values()]
    .filter(({ status }) => status === "active" || status === "beta")
    .map((model) => model.id);
  const own = linked?.entry?.models.map(({ name }) => name) ?? [];
  return [...new Set([...listed, ...own])].filter(
    (model) => isKept(linked?.entry ?? null, model) && !NEVER.has(model),
  );
}

/** Whether a provider's own `whitelist` and `blacklist` leave a model in. */
export function isKept(entry: ProviderEntry | null, model: string): boolean {
  const names = (key: ProviderKey) => textsAt(entry?.property.value ?? null, key);
  return (
    names("whitelist")?.includes(model) !== false && names("blacklist")?.includes(model) !== true
  );
}

const NEVER = new Set(["gpt-5-chat-latest", "big-pickle"]);

/** Parts of a model id, the most preferred last. */
const WANTED = ["gpt-5", "claude-sonnet-4", "altimate-base", "gemini-3-pro"];

/** The id that ranks highest: by what it contains, then `latest`, then last alphabetically. */
export function bestModel(ids: readonly string[]): string | null {
  const rank = (id: string) => WANTED.findLastIndex((part) => id.includes(part));
  const latest = (id: string) => Number(id.includes("latest"));
  const [best] = [...ids].sort(
    (one, other) =>
      rank(other) - rank(one) || latest(other) - latest(one) || (one < other ? 1 : -1),
  );
  return best ?? null;
}

function textsAt(node: Parameters<typeof nodeAt>[0] | null, key: string): readonly string[] | null {
  const list = propertyOf(node ?? undefined, key)?.value;
  return list?.kind === "array" ? list.items.flatMap((item) => stringOf(item) ?? []) : null;
}
