import { isOneToken } from "../../expand/index.js";
import { isFlatOption } from "../../language/fields.js";
import { allOf } from "../../language/words.js";
import type { LinkedProvider, Program } from "../../resolve/index.js";
import { type Property, propertyOf } from "../../source/node.js";
import type { ProviderBlock } from "../blocks.js";
import type { Draft } from "../draft.js";
import { hostFacts, hostKeyVariable } from "../host.js";
import { moveInto } from "../move.js";
import type { Rule } from "../rule.js";

export const flatOptions: Rule = {
  id: "flat-options",
  code: "ALT701",
  severity: "warning",
  about: "host",
  summary: "altimate-code ignores keys written next to options.",
  details:
    "The documentation writes `apiKey`, `baseURL`, `headers`, `project` and `location` directly under the provider; altimate-code reads them only under `options` and silently drops the others. Then the key is missing, or the key and the prompts go to the vendor's own address instead of yours. If it finds the same variable by itself, nothing is lost, and this is an info. This tool reads both.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "openai": {\n      // the gateway of our team\n      "baseURL": "https://llm.example.com/v1",\n      "apiKey": "{env:LLM_KEY}"\n    }\n  }\n}\n',
      env: { LLM_KEY: "gw-1" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "openai": {\n      // the gateway of our team\n      "options": {\n        "baseURL": "https://llm.example.com/v1",\n        "apiKey": "{env:LLM_KEY}"\n      }\n    }\n  }\n}\n',
      env: { LLM_KEY: "gw-1" },
    },
  },
  *check(program) {
    for (const found of program.blocks) {
      const linked = program.providers.find(({ id }) => id === found.id);
      const flat = found.block.properties.filter(
        ({ name }) => isFlatOption(name) && linked?.entry?.options.get(name)?.shape === "flat",
      );
      const [first] = flat;
      if (first !== undefined && linked !== undefined) yield draftOf(found, flat, linked, program);
    }
  },
};

function draftOf(
  { parsed, block, path, id }: ProviderBlock,
  flat: readonly Property[],
  linked: LinkedProvider,
  program: Program,
): Draft {
  const names = flat.map(({ name }) => name);
  const listed = allOf(names);
  const variable = names.length === 1 ? variableReadAnyway(linked, program) : null;
  const options = propertyOf(block, "options")?.value;
  const node = options?.kind === "object" ? options : null;
  const edits =
    options !== undefined && node === null
      ? null
      : moveInto(parsed, block, flat, { name: "options", node });
  const [first] = flat;
  return {
    place: first?.key ?? null,
    path: [...path, ...names.slice(0, 1)],
    severity: variable === null ? "warning" : "info",
    message:
      variable === null
        ? `altimate-code ignores ${listed} here and only reads ${names.length === 1 ? "it" : "them"} under options. ${lossOf(names, id)}`
        : `altimate-code only reads apiKey under options. Nothing is lost here: it finds ${variable} by itself.`,
    ...(edits !== null && { fix: { description: `Move ${listed} under options`, edits } }),
  };
}

function lossOf(names: readonly string[], id: string): string {
  if (names.includes("baseURL")) return "Requests would not go to this address.";
  if (names.includes("apiKey")) return "Requests would go out without this key.";
  if (names.includes("headers")) return "Requests would go out without these headers.";
  return `${id} would run with other values.`;
}

/** The variable of a lone `apiKey`, if altimate-code reads it without any config; else null. */
function variableReadAnyway(linked: LinkedProvider, { catalog }: Program): string | null {
  const { option } = linked.credential;
  const facts = hostFacts(linked, catalog);
  const [token] = option?.expanded?.tokens ?? [];
  if (facts === null || option?.expanded === undefined || token?.kind !== "env") return null;
  const isLone = isOneToken(option.expanded.parts) && token.fallback === null;
  return isLone && hostKeyVariable(facts) === token.name ? token.name : null;
}
