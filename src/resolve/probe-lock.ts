import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { LockEntry, ProbeLock } from "../generated/probe-lock.js";
import validate from "../generated/validate-probe-lock.js";
import type { Option } from "./entry.js";
import { writtenOptions } from "./entry.js";
import { maskedValue } from "./masked-value.js";
import type { LinkedModel, LinkedProvider } from "./program.js";

/** A lock as read, or why it is not valid. */
export type ReadLock =
  | { readonly lock: ProbeLock; readonly problem: null }
  | { readonly lock: null; readonly problem: string };

/** Reads the text of `altimate.probe.lock.json`. */
export function readProbeLock(text: string): ReadLock {
  const lock = parse(text);
  return isProbeLock(lock)
    ? { lock, problem: null }
    : {
        lock: null,
        problem:
          "This is not a probe lock. Delete it, and create it again with altimate probe --lock FILE.",
      };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProbeLock(value: unknown): value is ProbeLock {
  return validate(value);
}

/** What the lock says about a model as currently configured. */
export interface LockState {
  /** Null: no probe has ever asked. */
  readonly entry: LockEntry | null;
  readonly ageMs: number;
  /** The config has changed since, so the entry is about something else. */
  readonly changed: boolean;
}

/** Looks up a model, or with null the credential of its provider. */
export function lockState(
  lock: ProbeLock,
  provider: LinkedProvider,
  model: LinkedModel | null,
  nowMs: number,
): LockState {
  const region = regionOf(provider);
  const entry =
    lock.entries.find(
      (it) =>
        it.provider === provider.id && it.model === (model?.id ?? null) && it.region === region,
    ) ?? null;
  return {
    entry,
    ageMs: entry === null ? 0 : Math.max(0, nowMs - Date.parse(entry.provedAt)),
    changed: entry !== null && entry.config !== configHash(provider, model),
  };
}

/** What a lock says, for a check. */
export interface Proofs {
  readonly stateOf: (model: LinkedModel) => LockState;
  /** An older proof is reported. */
  readonly maxAgeMs: number;
  /** Whether a model without a proof is an error. */
  readonly required: boolean;
}

export interface ProofDemands extends Omit<Proofs, "stateOf"> {
  readonly nowMs: number;
}

export function proofsOf(lock: ProbeLock, { nowMs, ...demands }: ProofDemands): Proofs {
  return { ...demands, stateOf: (model) => lockState(lock, model.provider, model, nowMs) };
}

/** The region or location that a provider's requests go to, if it has one. A value without its form does not count. */
export function regionOf({ settings }: LinkedProvider): string | null {
  const region = settings.get("region") ?? settings.get("location");
  return region?.isValid ? region.value : null;
}

/**
 * A hash of what the config says about a provider and a model, as written: variables by name, so that it
 * is the same on every machine, and no text that could be a secret.
 */
export function configHash({ id, entry }: LinkedProvider, model: LinkedModel | null): string {
  const options = (entry === null ? [] : writtenOptions(entry)).filter(
    (option) => !isSecretText(option),
  );
  const said = canonicalize({
    provider: id,
    options: options
      .map(({ name, property }) => [
        name,
        maskedValue(property.value, ["provider", id, "options", name]),
      ])
      .sort(),
    model: model?.wireId ?? null,
  });
  return `sha256:${createHash("sha256")
    .update(said ?? "", "utf8")
    .digest("hex")}`;
}

/** A key in plain text, or headers, which may contain one. */
function isSecretText({ name, expanded }: Option): boolean {
  return name === "headers" || (expanded?.tokens.length === 0 && expanded.value?.kind === "secret");
}
