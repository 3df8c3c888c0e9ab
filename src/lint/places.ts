import type { Expansion } from "../expand/index.js";
import type { LinkedModel, LinkedProvider, Program, ResolvedSetting } from "../resolve/index.js";
import type { ConfigNode } from "../source/node.js";
import type { Draft, Place } from "./draft.js";
import { valuePlace } from "./references.js";

/** A config value: the reference that it comes from, if it consists of just one. */
export function nodePlace(node: ConfigNode, expansion: Expansion): Place {
  const expanded = node.kind === "scalar" ? expansion.of(node) : undefined;
  return expanded === undefined ? node : valuePlace(expanded);
}

/** Where a model is named: the field that chooses it, or its key under `models`. */
export function modelPlace({ node, roles, entry }: LinkedModel, { expansion }: Program) {
  if (node === null) return null;
  return roles[0] === "listed" ? (entry?.key ?? node) : nodePlace(node, expansion);
}

/** Where a provider is first named: its key, else the model that names it. */
export function providerPlace(
  { id, entry }: LinkedProvider,
  program: Program,
): Pick<Draft, "place" | "path"> {
  if (entry !== null) return { place: entry.property.key, path: entry.path };
  const model = program.models.find(({ providerId, node }) => providerId === id && node !== null);
  return model === undefined
    ? { place: null, path: null }
    : { place: modelPlace(model, program), path: model.path };
}

/** Where a setting was written; the provider for one that is in no file. */
export function settingPlace(
  { origin }: ResolvedSetting,
  provider: LinkedProvider,
  program: Program,
): Pick<Draft, "place" | "path"> {
  return origin.from === "config"
    ? { place: nodePlace(origin.node, program.expansion), path: origin.path }
    : providerPlace(provider, program);
}

/** The whole string of a field, to be replaced; undefined if it contains a reference. */
export function literalNode(node: ConfigNode | null, expansion: Expansion): ConfigNode | undefined {
  if (node?.kind !== "scalar") return undefined;
  return expansion.of(node)?.tokens.length === 0 ? node : undefined;
}
