import { wrap } from "../../report/text.js";
import { endpointProblem } from "../problems.js";
import { type Detected, signText } from "./detect.js";

/** A commented config for what was found: references only, never a value. */
export function starterConfig(detected: readonly Detected[]): string {
  const [first] = detected;
  const lines = [
    "{",
    '  "$schema": "https://altimate.ai/config.json",',
    "",
    "  // The model to use, as provider/model.",
    first === undefined
      ? '  // "model": "anthropic/claude-sonnet-4-6",'
      : `  "model": ${JSON.stringify(first.model)},`,
    "",
    ...(first === undefined ? NOTHING_FOUND : FOUND).map((line) => `  // ${line}`),
    '  "provider": {',
    ...(first === undefined
      ? EXAMPLE.map((line) => `    // ${line}`)
      : detected.flatMap((it, index) => blockLines(it, index === detected.length - 1))),
    "  }",
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

const FOUND = [
  "Providers with a credential on this machine. Only its name is written here, so",
  "this file can be committed: {env:NAME} reads a variable, {file:path} a file.",
];

const NOTHING_FOUND = [
  "No credential was found on this machine. Set a provider's variable and refer to it",
  "here: {env:NAME} reads a variable, {file:path} a file. Never write the key itself.",
];

const EXAMPLE = ['"anthropic": {', '  "options": { "apiKey": "{env:ANTHROPIC_API_KEY}" }', "}"];

function blockLines(detected: Detected, isLast: boolean): string[] {
  const { linked } = detected;
  const options = Object.fromEntries(optionsOf(detected));
  const block = Object.keys(options).length === 0 ? {} : { options };
  const [head = "", ...rest] = JSON.stringify(block, null, 2).split("\n");
  const lines = [`${JSON.stringify(linked.id)}: ${head}`, ...rest];
  return [
    ...comment(`${linked.provider.name}: ${signText(detected)}.`),
    ...(linked.endpoint.problem === null ? [] : comment(endpointProblem(linked))),
    ...lines.map((line) => `    ${line}`).with(-1, `    ${lines.at(-1)}${isLast ? "" : ","}`),
  ];
}

function comment(text: string): string[] {
  return wrap(text, 73).map((line) => `    // ${line}`);
}

/** The options of the provider's example, with the names that are set on this machine. */
function optionsOf({ linked, kind, variable }: Detected): [string, unknown][] {
  const { provider, settings } = linked;
  return Object.entries(provider.example?.options ?? {}).flatMap(
    ([name, value]): [string, unknown][] => {
      if (name === "apiKey") return kind === "key" ? [[name, `{env:${variable}}`]] : [];
      const spec = provider.settings.find(({ options }) => options.some((it) => it === name));
      const origin = spec === undefined ? undefined : settings.get(spec.name)?.origin;
      return [[name, origin?.from === "env" ? `{env:${origin.name}}` : value]];
    },
  );
}
