import { type Expanded, scalarValue } from "../expand/index.js";
import type { Path } from "../language/path.js";
import { urlSecrets } from "../language/url-secrets.js";
import type { LinkedProvider, Program } from "../resolve/index.js";
import { type ConfigNode, nodeAt } from "../source/node.js";
import type { Draft, Place } from "./draft.js";
import { nodePlace } from "./places.js";

/** A web address in a config, after substitution, and the provider whose requests go there. */
export interface Address {
  readonly provider: LinkedProvider;
  readonly text: string;
  readonly url: URL;
  readonly place: Place;
  readonly path: Path;
  /** The string as written; undefined for an address without references. */
  readonly references: Expanded | undefined;
  readonly node: ConfigNode;
}

/** Every valid address of a program: a provider's `baseURL`, `endpoint` or `api`, and those of single models. */
export function* addresses(program: Program): Iterable<Address> {
  for (const provider of program.providers) {
    const { options, api } = provider.entry ?? {};
    for (const option of [options?.get("baseURL"), options?.get("endpoint"), api]) {
      if (option == null) continue;
      yield* addressAt(option.property.value, option.path, provider, program);
    }
    const { models = [], path = [] } = provider.entry ?? {};
    for (const model of models) {
      const node = nodeAt(model.value, ["provider", "api"]);
      const steps = [...path, "models", model.name, "provider", "api"];
      if (node !== undefined) yield* addressAt(node, steps, provider, program);
    }
  }
}

function* addressAt(
  node: ConfigNode,
  path: Path,
  provider: LinkedProvider,
  { expansion }: Program,
): Iterable<Address> {
  const text = scalarValue(node, expansion);
  if (typeof text !== "string" || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return;
  const expanded = node.kind === "scalar" ? expansion.of(node) : undefined;
  yield {
    provider,
    text,
    url: new URL(text),
    place: nodePlace(node, expansion),
    path,
    references: expanded?.tokens.length === 0 ? undefined : expanded,
    node,
  };
}

/** What to write instead of an address, if the file spells it out and it contains no secret. */
export function replacement(
  { node, references, text }: Address,
  suggestion: string,
): Pick<Draft, "suggestion" | "fix"> {
  if (references !== undefined || urlSecrets(text).length > 0) return {};
  return {
    suggestion,
    fix: {
      description: `Change to ${suggestion}`,
      edits: [{ place: node, text: JSON.stringify(suggestion) }],
    },
  };
}
