import canonicalize from "canonicalize";
import type { Manifest, ManifestModel } from "../generated/manifest.js";
import { describeAuth, describeHeaders } from "./describe.js";

/** What replacing an old manifest with a new one would change, in terms a reader knows. */
export interface Plan {
  readonly default: Change | null;
  readonly small: Change | null;
  readonly models: readonly ModelPlan[];
}

export interface Change {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

export type ModelPlan =
  | { readonly kind: "added" | "removed"; readonly ref: string; readonly facts: readonly Fact[] }
  | { readonly kind: "changed"; readonly ref: string; readonly changes: readonly Change[] };

/** One thing about a model that matters to people: where its prompts go, its key, its price. */
export interface Fact {
  readonly what: string;
  readonly value: string;
}

/** Compares two manifests. Models are sorted by name. */
export function planOf(old: Manifest, next: Manifest): Plan {
  const refs = [...new Set([...Object.keys(old.models), ...Object.keys(next.models)])].sort();
  return {
    default: changeOf("default model", old.default ?? "none", next.default ?? "none"),
    small: changeOf("small model", old.small ?? "none", next.small ?? "none"),
    models: refs.flatMap((ref) => modelPlan(ref, old.models[ref], next.models[ref]) ?? []),
  };
}

/** True if nothing at all would change. */
export function isEmptyPlan({ default: main, small, models }: Plan): boolean {
  return main === null && small === null && models.length === 0;
}

function modelPlan(
  ref: string,
  old: ManifestModel | undefined,
  next: ManifestModel | undefined,
): ModelPlan | null {
  if (old === undefined) {
    return next === undefined ? null : { kind: "added", ref, facts: factsOf(next) };
  }
  if (next === undefined) return { kind: "removed", ref, facts: factsOf(old) };
  const before = new Map(factsOf(old).map(({ what, value }) => [what, value]));
  const changes = factsOf(next).flatMap(
    ({ what, value }) => changeOf(what, before.get(what) ?? "", value) ?? [],
  );
  // differences that the facts do not show must still be reported
  const isSame = canonicalize(old) === canonicalize(next);
  if (changes.length === 0 && !isSame) {
    return { kind: "changed", ref, changes: [{ what: "details", from: "as it was", to: "new" }] };
  }
  return changes.length === 0 ? null : { kind: "changed", ref, changes };
}

function changeOf(what: string, from: string, to: string): Change | null {
  return from === to ? null : { what, from, to };
}

/** Every fact that the runtime acts on or a person decides by, the most important first. */
function factsOf(model: ManifestModel): readonly Fact[] {
  const { auth, capabilities, limits, timeouts, evidence } = model;
  const facts: Record<string, string> = {
    prompts: model.streamUrl === null ? model.url : `${model.url} (stream: ${model.streamUrl})`,
    key: describeAuth(auth)?.join(": ") ?? "none",
    hosts: auth.hosts.join(", ") || "none",
    region: auth.scheme === "sigv4" ? auth.region : "none",
    headers: describeHeaders(model).join(", ") || "none",
    provider: model.provider,
    model: model.model,
    wire: model.wire,
    quirks: model.quirks.join(", ") || "none",
    tools: yesNo(capabilities.toolCall),
    reasoning: yesNo(capabilities.reasoning),
    input: capabilities.input.join(", ") || "none",
    limits: `${tokens(limits.context)} in context, ${tokens(limits.output)} out`,
    price: priceOf(model),
    timeouts: `${timeouts.headersMs} ms to the first byte, ${timeouts.idleMs} ms between chunks`,
    failures: model.failures,
    evidence: evidence === null ? "none" : (canonicalize(evidence) ?? ""),
  };
  return Object.entries(facts).map(([what, value]) => ({ what, value }));
}

function yesNo(value: boolean | null): string {
  return value === null ? "unknown" : value ? "yes" : "no";
}

function tokens(count: number | null): string {
  return count === null ? "unknown" : String(count);
}

function priceOf({ cost }: ManifestModel): string {
  if (cost === null) return "unknown";
  const parts = [`$${cost.input} in`, `$${cost.output} out`];
  if (cost.cacheRead !== undefined) parts.push(`$${cost.cacheRead} cache read`);
  if (cost.cacheWrite !== undefined) parts.push(`$${cost.cacheWrite} cache write`);
  return `${parts.join(", ")} per million tokens`;
}
