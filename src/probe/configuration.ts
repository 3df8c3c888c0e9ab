import type { Reason } from "../generated/probe-report.js";
import { assertSecureUrl, NetError } from "../net/index.js";
import type { SettingSpec, Target } from "../providers/provider.js";
import { type LinkedProvider, providerTarget } from "../resolve/index.js";
import type { Outcome } from "./outcome.js";

export type Configuration =
  | { readonly target: Target; readonly problem: null }
  | { readonly target: null; readonly problem: Outcome };

/** What a configuration alone tells: nothing is read and nothing is sent. */
export function checkConfiguration(linked: LinkedProvider): Configuration {
  const target = providerTarget(linked);
  const problem =
    retired(linked) ??
    machineToken(linked) ??
    (target === null ? endpointProblem(linked) : addressProblem(target)) ??
    missingCredential(linked, target) ??
    missingHeader(linked) ??
    malformedCredential(linked, target);
  return problem === null && target !== null
    ? { target, problem: null }
    : { target: null, problem: problem ?? failed("bad_base_url", noAddress(linked), null) };
}

/** How the credential is called in reports; null where the provider goes without. */
export function credentialName({ credential }: LinkedProvider): string | null {
  return credential.chosen?.reference ?? null;
}

/** True where requests carry a credential: one is there, or only a request can tell. */
export function usesCredential({ credential }: LinkedProvider): boolean {
  return credential.chosen !== null;
}

function failed(reason: Reason, message: string, hint: string | null): Outcome {
  return { state: "failed", level: null, reason, message, hint, passing: false };
}

function retired({ provider }: LinkedProvider): Outcome | null {
  const { name, retirement } = provider;
  if (retirement === undefined) return null;
  const when = retirement.date === null ? "" : ` on ${retirement.date}`;
  const instead = retirement.replacement === null ? "another provider" : retirement.replacement;
  return failed(
    "service_retired",
    `${name} was shut down${when}.`,
    `Move to ${instead} and remove this entry.`,
  );
}

/** The token that Codespaces and GitHub Actions put into the environment is good for no model. */
function machineToken({ provider, credential }: LinkedProvider): Outcome | null {
  const machine = credential.sources.find(({ state }) => state === "machine");
  if (credential.chosen !== null || machine === undefined) return null;
  return {
    state: "skipped",
    level: null,
    reason: "machine_token",
    message: `${machine.reference} holds the token of this machine, which ${provider.name} does not accept.`,
    hint: `Store a credential of your own: altimate auth login ${provider.id}.`,
    passing: false,
  };
}

function addressProblem({ base }: Target): Outcome | null {
  try {
    assertSecureUrl(base);
    return null;
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    return failed(error.reason, error.message, error.hint);
  }
}

function noAddress({ provider }: LinkedProvider): string {
  return `No address is known for ${provider.name}.`;
}

function endpointProblem(linked: LinkedProvider): Outcome | null {
  const { problem } = linked.endpoint;
  if (problem === null) return null;
  switch (problem.kind) {
    case "no-base-url":
      return failed(
        "bad_base_url",
        noAddress(linked),
        `Set baseURL in the options of provider "${linked.id}".`,
      );
    case "unresolved": {
      const unset = problem.option.expanded?.tokens.filter(({ value }) => value === null) ?? [];
      const names = unset.map(({ name }) => name).join(", ");
      return failed(
        "bad_base_url",
        `The address of ${linked.provider.name} cannot be built: ${names || "a value"} is not set.`,
        names === "" ? `Check ${problem.option.name}.` : `Set ${names}.`,
      );
    }
    case "malformed":
      return failed(
        "bad_base_url",
        `The ${problem.option.name} of ${linked.provider.name} is not an http or https address.`,
        "Write it with its scheme, such as https://api.example.com/v1.",
      );
    case "missing-setting":
      return missingSetting(linked, problem.setting);
    case "malformed-setting": {
      const { name, value } = problem.setting;
      return failed(
        "bad_base_url",
        `"${value}" is not a valid ${name} of ${linked.provider.name}.`,
        remedy(specOf(linked, name)),
      );
    }
  }
}

function specOf({ provider }: LinkedProvider, name: string): SettingSpec | undefined {
  return provider.settings.find((spec) => spec.name === name);
}

function missingSetting(linked: LinkedProvider, name: string): Outcome {
  const spec = specOf(linked, name);
  return failed(
    "bad_base_url",
    `${linked.provider.name} needs a ${name} (${spec?.description ?? "see its documentation"}), and none is set.`,
    remedy(spec),
  );
}

/** Names every place that a setting is read from, in order. */
function remedy(spec: SettingSpec | undefined): string | null {
  const [option] = spec?.options ?? [];
  const places = [...(option === undefined ? [] : [`options.${option}`]), ...(spec?.env ?? [])];
  return places.length === 0 ? null : `Set ${places.join(" or ")}.`;
}

function missingCredential(linked: LinkedProvider, target: Target | null): Outcome | null {
  const { provider, credential, id } = linked;
  if (credential.chosen !== null || sendsOwnHeader(linked)) return null;
  const { option } = credential;
  if (provider.credential.optional && (option === null || isLocal(target))) return null;
  if (option !== null) {
    const names = option.expanded?.tokens.map(({ name }) => name).join(" and ") || "the value";
    return failed(
      "missing_credential",
      `The apiKey of ${provider.name} comes from ${names}, which is not set or empty.`,
      `Set ${names}.`,
    );
  }
  const variables = credential.sources.flatMap(({ ref }) => (ref.from === "env" ? [ref.name] : []));
  const store = `\`altimate auth login ${id}\``;
  return failed(
    "missing_credential",
    `No credential for ${provider.name}: neither the config, nor the credential store, nor a variable has one.`,
    variables.length === 0
      ? `Store one with ${store}.`
      : `Set ${variables.join(" or ")}, or store one with ${store}.`,
  );
}

function isLocal(target: Target | null): boolean {
  return target !== null && /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(target.base);
}

/** A config may carry the credential in a header of its own. */
function sendsOwnHeader({ provider, headers }: LinkedProvider): boolean {
  const { scheme } = provider.credential;
  const names = ["authorization", ...(scheme.kind === "header" ? [scheme.header] : [])];
  return headers.some(({ name, secret }) => secret !== null && names.includes(name.toLowerCase()));
}

function missingHeader({ provider, headers }: LinkedProvider): Outcome | null {
  const missing = headers.find(({ value, secret }) => typeof value !== "string" && secret === null);
  if (missing === undefined) return null;
  return failed(
    "missing_credential",
    `The header ${missing.name} of ${provider.name} needs a variable or file that is not there.`,
    "Set it, or remove the header.",
  );
}

function malformedCredential(
  { provider, credential }: LinkedProvider,
  target: Target | null,
): Outcome | null {
  const { format, pair } = provider.credential;
  const whole = credential.chosen?.secret ?? null;
  const secret = (pair === null ? null : whole?.split(pair.separator)?.[1]) ?? whole;
  if (secret === null) return null;
  if (secret.hasControlCharacters || secret.hasWideCharacters) {
    return failed(
      "invalid_key",
      `${secret.reference} holds a character that no key has, such as a line break.`,
      "Copy the key again, on one line.",
    );
  }
  // behind a gateway, keys look as the gateway likes
  if (format === null || target?.moved !== false || secret.matches(format.pattern)) return null;
  return failed(
    "invalid_key",
    `${secret.reference} does not look like a key of ${provider.name}, which ${format.description}.`,
    provider.links.keys === null ? "Copy the key again." : `Get one at ${provider.links.keys}.`,
  );
}
