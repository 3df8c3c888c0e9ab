import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createCatalog } from "../src/catalog/index.js";
import { lint } from "../src/lint/index.js";
import { compileProgram } from "../src/resolve/index.js";
import { parseConfig } from "../src/source/parse.js";

const count = 10_000;
const catalogFolder = new URL("../src/catalog/data/", import.meta.url);

const models = ["claude-sonnet-4-6", "claude-haiku-4-5", "claude-opus-4-5"];

/** A different config for every number: another model, other names, every fifth with a mistake. */
function configText(number: number): string {
  const provider = `team-${number}`;
  return `{
  // config ${number}
  "model": "anthropic/${models[number % models.length]}",
  "provider": {
    "anthropic": { "options": { "apiKey": "{env:ANTHROPIC_API_KEY}" } },
    "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" }, "models": { "gpt-4o": {} } },
    "${provider}": {
      "npm": "@ai-sdk/openai-compatible",
      "${number % 5 === 0 ? "optons" : "options"}": {
        "baseURL": "https://llm-${number}.example.com/v1",
        "apiKey": "{env:GATEWAY_KEY}",
      },
      "models": { "llama-${number}": { "limit": { "context": ${8192 + number}, "output": 4096 } } },
    },
  },
}
`;
}

/** Prints how many configs per second one process takes from text to findings. */
export function benchThroughput(): void {
  const catalog = createCatalog((path) => readFileSync(new URL(path, catalogFolder), "utf8"));
  const nothing = { stat: () => null, realpath: (path: string) => path, readText: () => "" };
  const surroundings = {
    env: { ANTHROPIC_API_KEY: "placeholder", OPENAI_API_KEY: "placeholder", GATEWAY_KEY: "k" },
    home: "/home/somebody",
    projectRoot: "/project",
    files: nothing,
    stored: new Map(),
    catalog,
    assumeEnv: false,
    extraModels: [],
  };
  const check = (text: string, number: number): number => {
    const display = `${number}.jsonc`;
    const layer = { name: "file", trusted: false } as const;
    const parsed = parseConfig({
      path: `/project/${display}`,
      display,
      folder: "/project",
      layer,
      text,
    });
    const program = compileProgram([parsed], surroundings);
    return lint(program, {
      requireEnv: false,
      assumeEnv: false,
      today: "2026-11-22",
      compat: true,
      unread: [],
    }).length;
  };

  const texts = Array.from({ length: count }, (_, number) => configText(number));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const start = performance.now();
  const findings = texts.reduce((sum, text, number) => sum + check(text, number), 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `Throughput: parse, expand, link and lint in one process\n\n` +
      `${count} configs of ${Math.round(bytes / count)} bytes in ${seconds.toFixed(2)} s: ` +
      `${Math.round(count / seconds)} a second, ${findings} findings`,
  );
}
