import type { ModelFacts } from "../catalog/index.js";
import type { Cost, ManifestEvidence, ManifestModel } from "../generated/manifest.js";
import type { ProbeLock } from "../generated/probe-lock.js";
import {
  catalogModel,
  type LinkedModel,
  modelFacts,
  modelTarget,
  type Program,
} from "../resolve/index.js";
import { lockState } from "../resolve/probe-lock.js";
import { propertyOf } from "../source/node.js";
import { authOf, portableRef } from "./auth.js";
import { deferredTarget, restoreNames } from "./defer.js";
import type { Folders } from "./inputs.js";

export interface ModelOptions extends Folders {
  /** Unset variables of an address stay in it as `{env:NAME}`, for the runtime to fill. */
  readonly defer: boolean;
  /** What probes have proved so far. */
  readonly lock: ProbeLock | null;
}

/** One manifest entry; null while the provider's address is unknown. */
export function manifestModel(
  model: LinkedModel,
  program: Program,
  options: ModelOptions,
): ManifestModel | null {
  const target = modelTarget(model) ?? (options.defer ? deferredTarget(model) : null);
  if (target === null) return null;
  const { provider, wireId } = model;
  const chat = provider.provider.chat(target);
  const facts = factsOf(model, chat.model ?? wireId, program);
  const url = restoreNames(chat.url, target);
  const streamUrl = chat.streamUrl === undefined ? null : restoreNames(chat.streamUrl, target);
  const hosts = [...new Set([url, streamUrl ?? url].map(hostOf))];
  return {
    provider: model.providerId,
    model: chat.model ?? wireId,
    wire: chat.wire,
    url,
    streamUrl,
    headers: headersOf(model, chat.headers ?? {}, options),
    auth: authOf(model, chat, hosts, options),
    capabilities: {
      toolCall: facts.toolCall,
      reasoning: facts.reasoning,
      input: [...facts.input],
    },
    limits: { context: facts.context, output: facts.output },
    cost: costOf(model, facts),
    quirks: [...(chat.quirks ?? [])],
    failures: provider.provider.failures,
    timeouts: provider.timeouts,
    evidence: options.lock === null ? null : evidenceOf(options.lock, model),
  };
}

/** The catalogue may know a model only by the id on the wire: `claude-sonnet-4-6@default`. */
function factsOf(model: LinkedModel, sent: string, { catalog, expansion }: Program): ModelFacts {
  if (model.known || sent === model.wireId) return model.facts;
  const known = catalogModel(catalog, model.provider, sent);
  return known === null ? model.facts : modelFacts(model.id, known, model.entry, expansion);
}

/** `host` or `host:port` of a URL, which may contain variables that no URL parser accepts. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : (/^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? "");
}

/** Vendor headers first, then the provider's, then the model's; names are case-insensitive. */
function headersOf(
  { provider, headers }: LinkedModel,
  vendor: Readonly<Record<string, string>>,
  folders: Folders,
): ManifestModel["headers"] {
  const merged: ManifestModel["headers"] = {};
  for (const [name, value] of Object.entries(vendor)) merged[name.toLowerCase()] = value;
  for (const { name, value } of [...provider.headers, ...headers]) {
    merged[name.toLowerCase()] = typeof value === "string" ? value : portableRef(value, folders);
  }
  return merged;
}

/** Zero if a contract sets the price, unless the config states it. */
function costOf({ provider, entry }: LinkedModel, facts: ModelFacts): Cost | null {
  const isStated = propertyOf(entry?.value, "cost") !== undefined;
  if (provider.provider.billing === "contract" && !isStated) return { input: 0, output: 0 };
  return facts.cost === null ? null : { ...facts.cost };
}

/** What was proven for exactly this configuration; a proof of an earlier one says nothing. */
function evidenceOf(lock: ProbeLock, model: LinkedModel): ManifestEvidence | null {
  const { entry, changed } = lockState(lock, model.provider, model, 0);
  if (entry === null || changed) return null;
  const { state, level, provedAt } = entry;
  return { state, level, provedAt };
}
