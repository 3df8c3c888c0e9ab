import { isLoopback } from "../language/addresses.js";
import { UNSENDABLE_HINT, unsendable, unsendableText } from "../language/usable.js";
import type { Target } from "../providers/index.js";
import { type LinkedProvider, malformedPairText } from "../resolve/index.js";
import { failure, type Outcome } from "./outcome.js";

/** The token that Codespaces and GitHub Actions put in the environment works for no model. */
export function machineToken({ provider, credential }: LinkedProvider): Outcome | null {
  const machine = credential.sources.find(({ state }) => state === "machine");
  if (credential.chosen !== null || machine === undefined) return null;
  return {
    state: "skipped",
    level: null,
    reason: "machine_token",
    message: `${machine.reference} contains this machine's token, which ${provider.name} does not accept.`,
    hint: `Store a credential of your own: altimate auth login ${provider.id}.`,
    passing: false,
  };
}

/** A missing credential; null if there is one, or none is needed. */
export function missingCredential(linked: LinkedProvider, target: Target | null): Outcome | null {
  const { provider, credential, id } = linked;
  if (credential.chosen !== null || sendsOwnHeader(linked)) return null;
  const { option } = credential;
  if (provider.credential.optional && (option === null || isLocal(target))) return null;
  if (option !== null) {
    const lacking = option.expanded?.tokens.filter(({ value }) => value?.isEmpty !== false) ?? [];
    const names = lacking.map(({ name }) => name).join(" and ") || "the value";
    return failure(
      "missing_credential",
      `The apiKey for ${provider.name} comes from ${names}, which is not set or empty.`,
      `Set ${names}.`,
    );
  }
  const variables = credential.sources.flatMap(({ ref }) => (ref.from === "env" ? [ref.name] : []));
  const store = `\`altimate auth login ${id}\``;
  return failure(
    "missing_credential",
    `No credential for ${provider.name}: neither the config, nor the credential store, nor a variable has one.`,
    variables.length === 0
      ? `Store one with ${store}.`
      : `Set ${variables.join(" or ")}, or store one with ${store}.`,
  );
}

function isLocal(target: Target | null): boolean {
  return target !== null && isLoopback(new URL(target.base).host);
}

/** A config may carry the credential in a header of its own. */
function sendsOwnHeader({ provider, headers }: LinkedProvider): boolean {
  const { scheme } = provider.credential;
  const names = ["authorization", ...(scheme.kind === "header" ? [scheme.header] : [])];
  return headers.some(({ name, secret }) => secret !== null && names.includes(name.toLowerCase()));
}

/** What exists, but cannot be sent as it is. */
export function unusableCredential(linked: LinkedProvider, target: Target | null): Outcome | null {
  return missingHeader(linked) ?? unsendableHeader(linked) ?? faultyCredential(linked, target);
}

function missingHeader({ provider, headers }: LinkedProvider): Outcome | null {
  const missing = headers.find(({ value, secret }) => typeof value !== "string" && secret === null);
  if (missing === undefined) return null;
  return failure(
    "missing_credential",
    `The header ${missing.name} of ${provider.name} needs a variable or file that does not exist.`,
    "Set it, or remove the header.",
  );
}

function unsendableHeader({ provider, headers }: LinkedProvider): Outcome | null {
  for (const { name, secret } of headers) {
    const fault = secret === null ? null : unsendable(secret);
    if (fault === null) continue;
    const text = unsendableText(`The header ${name} of ${provider.name}`, fault);
    return failure("invalid_key", text, "Set it again without it.");
  }
  return null;
}

function faultyCredential(
  { provider, credential: { chosen } }: LinkedProvider,
  target: Target | null,
): Outcome | null {
  if (chosen === null || chosen.fault === null) return null;
  const { fault, reference } = chosen;
  if (fault.kind === "unsendable") {
    return failure("invalid_key", unsendableText(reference, fault.what), UNSENDABLE_HINT);
  }
  // behind a gateway, keys can have any form
  if (target?.moved !== false) return null;
  const hint =
    provider.links.keys === null ? "Copy the key again." : `Get one at ${provider.links.keys}.`;
  if (fault.kind === "malformed-pair") {
    return failure("invalid_key", malformedPairText(reference, provider, fault.half), hint);
  }
  // a key of unusual form is the vendor's to judge, but another vendor's key must not be shown to it
  if (fault.kind === "unusual") return null;
  const { format } = provider.credential;
  const form = format === null ? "looks different" : format.description;
  return failure(
    "invalid_key",
    `${reference} looks like a key for ${fault.owners.join(" or ")}, so it was not sent to ${provider.name}. A key for ${provider.name} ${form}.`,
    hint,
  );
}
