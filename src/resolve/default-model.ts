import { propertyOf } from "../source/node.js";
import { activeProviders, bestModel, isSwitchedOff, usableModels } from "./host-choice.js";
import type { LinkedProvider, Program } from "./program.js";
import { explainWithheld, withheldModel } from "./withheld.js";

/** A model, the rule that chose it, and why the earlier rules did not. */
export interface ModelChoice {
  /** `provider/model`; null if no rule finds one. */
  readonly ref: string | null;
  readonly rule: "config" | "gateway" | "best-of-provider" | "small-list" | "main-model" | "none";
  readonly because: string;
  readonly passed: readonly string[];
}

/** The gateway's ids, the documented ones first, with the model that routes automatically. */
const GATEWAYS = [
  ["altimate", "auto"],
  ["altimate-backend", "altimate-default"],
] as const;

type Root = Program["root"];

/**
 * The Altimate gateway's model, if it is chosen automatically: no model is set, its credentials
 * exist, and the config does not restrict the providers, or includes the gateway.
 */
export function gatewayModel(root: Root, link: (id: string) => LinkedProvider): string | null {
  const [id, model] = gatewayIn(root);
  if (!isAllowed(root) || isOff(root)) return null;
  const { credential, endpoint } = link(id);
  return credential.chosen !== null && endpoint.problem === null ? `${id}/${model}` : null;
}

function gatewayIn(root: Root) {
  const named = GATEWAYS.find(([id]) => configured(root).includes(id));
  return named ?? GATEWAYS[0];
}

function configured(root: Root): readonly string[] {
  const providers = propertyOf(root ?? undefined, "provider")?.value;
  return providers?.kind === "object" ? providers.properties.map(({ name }) => name) : [];
}

/** A non-empty `provider` section restricts the automatic choice to its keys. */
function isAllowed(root: Root): boolean {
  const ids = configured(root);
  return ids.length === 0 || GATEWAYS.some(([id]) => ids.includes(id));
}

function isOff(root: Root): boolean {
  return GATEWAYS.some(([id]) => isSwitchedOff(root, id));
}

/**
 * Which model a session starts with, and why: the config's, else the gateway's, else the best of the
 * first provider that altimate-code finds a credential for.
 */
export function explainDefaultModel(program: Program): ModelChoice {
  const { root, models } = program;
  const chosen = models.find(({ roles }) => roles.includes("default"));
  if (chosen !== undefined && chosen.node !== null) {
    const { display } = chosen.node.file;
    return { ref: chosen.ref, rule: "config", because: `${display} sets model.`, passed: [] };
  }
  const withheld = withheldModel(program, false);
  if (withheld !== null) {
    const { message, remedy } = explainWithheld(withheld);
    return { ref: null, rule: "config", because: `${message} ${remedy}`, passed: [] };
  }
  const passed = [
    "No model is set in the config.",
    "altimate-code prefers the model that was used last, which it stores outside the config.",
  ];
  if (chosen !== undefined) {
    const because = "The Altimate gateway is chosen automatically if it has credentials.";
    return { ref: chosen.ref, rule: "gateway", because, passed };
  }
  passed.push(gatewayPassed(root));
  for (const { id, reason } of activeProviders(program)) {
    const best = bestModel(usableModels(program, id));
    if (best === null) {
      passed.push(`${id} has no suitable model.`);
      continue;
    }
    const because = `${reason}, and altimate-code ranks this ${id} model highest.`;
    return { ref: `${id}/${best}`, rule: "best-of-provider", because, passed };
  }
  return { ref: null, rule: "none", because: "No provider has a credential.", passed };
}

function gatewayPassed(root: Root): string {
  if (!isAllowed(root)) {
    return `The Altimate gateway is not considered: provider only names ${configured(root).join(", ")}.`;
  }
  return isOff(root)
    ? "The Altimate gateway is disabled by disabled_providers or enabled_providers."
    : "The Altimate gateway has no credentials here.";
}
