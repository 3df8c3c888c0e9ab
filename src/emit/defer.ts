import { mayHoldCredential } from "../language/credential-variables.js";
import type { OptionName } from "../language/fields.js";
import type { ModelTarget, SettingSpec } from "../providers/index.js";
import {
  type LinkedModel,
  type LinkedProvider,
  type Option,
  withoutTail,
} from "../resolve/index.js";

/** They decide which host and models exist, so they must be known when emitting. */
const NEVER_OPEN: readonly string[] = ["region", "location"];

/**
 * The target of a model whose address still has open variables: each appears in it as `{env:NAME}`.
 * Null if that is not enough to build an address, or if a variable looks like a secret, which
 * does not belong in one.
 */
export function deferredTarget({
  provider,
  wireId,
  facts,
  known,
}: LinkedModel): ModelTarget | null {
  const settings = openSettings(provider);
  const address = settings === null ? null : openAddress(provider, settings);
  if (settings === null || address === null) return null;
  const { shape, npm, api, toolCall } = facts;
  return { ...address, settings, model: wireId, shape, npm, api, toolCall, known };
}

const VARIABLE = /\{env:([^{}]+)\}/g;

type OpenSettings = Readonly<Record<string, string>>;

/** Every setting with its value, or with its variable if a required one is not set. */
function openSettings({ endpoint, entry, provider, settings }: LinkedProvider) {
  const values: Record<string, string> = {};
  for (const [name, { value }] of settings) values[name] = value;
  const { problem } = endpoint;
  const missing = problem?.kind === "missing-setting" ? problem.spec : null;
  for (const spec of provider.settings) {
    if (spec.name in values || !(spec.required || spec === missing)) continue;
    const open = NEVER_OPEN.includes(spec.name) ? null : openSetting(spec, entry?.options);
    if (open === null) return null;
    values[spec.name] = open;
  }
  return values;
}

function openSetting(
  spec: SettingSpec,
  options: ReadonlyMap<OptionName, Option> | undefined,
): string | null {
  for (const name of spec.options) {
    const text = openText(options?.get(name));
    if (text !== null) return text;
  }
  const [variable] = spec.env;
  return variable === undefined ? null : `{env:${variable}}`;
}

function openAddress(
  { endpoint, provider }: LinkedProvider,
  settings: OpenSettings,
): Pick<ModelTarget, "base" | "moved"> | null {
  const { problem } = endpoint;
  if (problem?.kind === "unresolved") {
    const text = openText(problem.option);
    if (text === null) return null;
    const address = text.startsWith("{env:") ? `https://${text}` : text;
    return { base: withoutTail(address, provider.pathTails), moved: true };
  }
  const base = problem?.kind === "missing-setting" ? provider.origin(settings) : null;
  return base === null ? null : { base, moved: false };
}

/** The text of an option with its unset and withheld variables left in; null if the runtime would refuse one of them. */
function openText(option: Option | undefined): string | null {
  const expanded = option?.expanded;
  const isRefused = expanded?.tokens.some(
    (token) =>
      (token.value === null || expanded.withheld.includes(token)) && mayHoldCredential(token.name),
  );
  return isRefused === true ? null : (expanded?.open ?? null);
}

/** Parsing lower-cases host names, but the names of variables in them must keep their case. */
export function restoreNames(url: string, { settings }: Pick<ModelTarget, "settings">): string {
  const names = Object.values(settings).flatMap((value) => openVariables(value ?? ""));
  return url.replaceAll(VARIABLE, (token, name: string) => {
    const written = names.find((it) => it.toLowerCase() === name);
    return written === undefined ? token : `{env:${written}}`;
  });
}

/** The variables that a URL leaves open. */
export function openVariables(url: string): readonly string[] {
  return Array.from(url.matchAll(VARIABLE), ([, name = ""]) => name);
}
