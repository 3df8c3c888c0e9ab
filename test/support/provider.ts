import type { ChatEndpoint } from "../../src/providers/provider.js";
import { type LinkedModel, modelTarget } from "../../src/resolve/index.js";
import { programOf } from "./lint.js";

export interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly stored?: Readonly<Record<string, string>>;
}

/** The only model of a config, linked. */
export function linkedModel(config: object | string, world: World = {}): LinkedModel {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  const { models } = programOf({ configs: [{ name: "altimate-code.jsonc", text }], ...world });
  const [model] = models;
  if (model === undefined) throw new Error("The config names no model.");
  return model;
}

/** How a config's only model is called; throws if its address cannot be known. */
export function chatOf(config: object | string, world: World = {}): ChatEndpoint {
  const model = linkedModel(config, world);
  const target = modelTarget(model);
  if (target === null) {
    throw new Error(`No address: ${model.provider.endpoint.problem?.kind}`);
  }
  return model.provider.provider.chat(target);
}

/** A config of one provider and one of its models. */
export function config(provider: string, model: string, options: object = {}): object {
  return { provider: { [provider]: { options } }, model: `${provider}/${model}` };
}

/** What is wrong with the provider's address, or null. */
export function addressProblem(written: object | string, world: World = {}): string | null {
  const { problem } = linkedModel(written, world).provider.endpoint;
  return problem?.kind ?? null;
}

/** Names of the places where the credential is looked for, in order. */
export function sources(written: object | string, world: World = {}): readonly string[] {
  return linkedModel(written, world).provider.credential.sources.map(({ reference }) => reference);
}

/** The place where the credential is currently found. */
export function chosen(written: object | string, world: World = {}): string | null {
  return linkedModel(written, world).provider.credential.chosen?.reference ?? null;
}
