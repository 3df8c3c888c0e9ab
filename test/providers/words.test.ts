import { join } from "node:path";
import { expect, it } from "vitest";
import { providers } from "../../src/providers/index.js";
import { configured } from "../support/probe-suite.js";
import { judgementWords, requestWords } from "../support/provider-words.js";
import { SAMPLES, VARIANTS, type Variant } from "./words.cases.js";

const at = (name: string) => join(import.meta.dirname, "../../fixtures/providers", name);

const printed = (_key: string, value: unknown) => (value instanceof RegExp ? String(value) : value);

function targetOf({ id, model, options = {}, world = {}, facts = {} }: Variant) {
  const { provider, target } = configured(id, model, options, world);
  return { provider, target: { ...target, ...facts } };
}

it.each(providers.map((provider) => [provider.id, provider] as const))(
  "%s is what it is, and reads what people write",
  async (id, module) => {
    const { settings, credential } = module;
    const { format, pair } = credential;
    const readers = [
      ...settings.flatMap(({ name, grammar, normalise }) =>
        grammar === null ? [] : [told(name, grammar, normalise)],
      ),
      ...(format === null ? [] : [told("a key", format.pattern)]),
      ...(pair === null ? [] : [told("a pair", pair.grammar)]),
    ];
    const text = `${JSON.stringify(module, printed, 2)}\n\n${readers.join("")}`;
    await expect(text).toMatchFileSnapshot(at(`modules/${id}.txt`));
  },
);

/** Which of the samples a grammar takes, and what becomes of them. */
function told(name: string, grammar: RegExp, normalise = (value: string) => value): string {
  const taken = SAMPLES.flatMap((sample) => {
    const value = normalise(sample);
    if (!grammar.test(value)) return [];
    return [value === sample ? sample : `${sample} as ${value}`];
  });
  return `takes as ${name}:\n${taken.map((it) => `  ${it}\n`).join("")}`;
}

const ids = [...new Set(VARIANTS.map(({ id }) => id))];

it.each(ids)("%s asks what it asks", async (id) => {
  const blocks = VARIANTS.filter((variant) => variant.id === id).map((variant) => {
    const { provider, target } = targetOf(variant);
    return `${JSON.stringify(variant)}\n${requestWords(provider, target)}`;
  });
  await expect(blocks.join("\n")).toMatchFileSnapshot(at(`requests/${id}.txt`));
});

it.each(ids)("%s makes of the usual answers what it makes", async (id) => {
  const own = VARIANTS.filter((variant) => variant.id === id);
  const isMoved = ({ options = {} }: Variant) => "baseURL" in options;
  const blocks = [own.find((it) => !isMoved(it)), own.find(isMoved)].flatMap((variant) => {
    if (variant === undefined) return [];
    const { provider, target } = targetOf(variant);
    return [`${JSON.stringify(variant)}\n${judgementWords(provider, target)}`];
  });
  await expect(blocks.join("\n")).toMatchFileSnapshot(at(`judgements/${id}.txt`));
});
