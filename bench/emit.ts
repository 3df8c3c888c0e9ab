import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createCatalog } from "../src/catalog/index.js";
import { emit, manifestText } from "../src/emit/index.js";
import { compileProgram } from "../src/resolve/index.js";
import { parseConfig } from "../src/source/parse.js";

const runs = 30;
const providers = 20;
const modelsEach = 50;
const catalogFolder = new URL("../src/catalog/data/", import.meta.url);

/** A config of 1,000 models at 20 gateways. */
function configText(): string {
  const models = (provider: number) =>
    Array.from({ length: modelsEach }, (_, model) => [
      `model-${provider}-${model}`,
      { tool_call: true, limit: { context: 8192 + model, output: 4096 } },
    ]);
  const blocks = Array.from({ length: providers }, (_, provider) => [
    `gateway-${provider}`,
    {
      npm: "@ai-sdk/openai-compatible",
      options: {
        baseURL: `https://llm-${provider}.example.com/v1`,
        apiKey: `{env:GATEWAY_${provider}_KEY}`,
        headers: { "x-team": "data", "x-sign": `v1={env:SIGN_${provider}}` },
      },
      models: Object.fromEntries(models(provider)),
    },
  ]);
  return JSON.stringify({ model: "gateway-0/model-0-0", provider: Object.fromEntries(blocks) });
}

/** Prints how long one process takes from a config of 1,000 models to the bytes of its manifest. */
export function benchEmit(): void {
  const catalog = createCatalog((path) => readFileSync(new URL(path, catalogFolder), "utf8"));
  const nothing = { stat: () => null, realpath: (path: string) => path, readText: () => "" };
  const folders = { home: "/home/somebody", project: "/project", base: "/project" };
  const text = configText();
  const once = (): number => {
    const start = performance.now();
    const path = "/project/altimate-code.json";
    const layer = { name: "project", trusted: false } as const;
    const parsed = parseConfig({ path, display: path, folder: "/project", layer, text });
    const program = compileProgram([parsed], {
      env: {},
      home: folders.home,
      projectRoot: folders.project,
      files: nothing,
      stored: new Map(),
      catalog,
      assumeEnv: false,
      extraModels: [],
    });
    manifestText(emit(program, { ...folders, version: "0", defer: false, lock: null }).manifest);
    return performance.now() - start;
  };
  const times = Array.from({ length: runs }, once);
  const [first = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(runs / 2)] ?? 0;
  console.log(
    `Emit: ${providers * modelsEach} models, text to manifest in one process\n\n` +
      `first ${first.toFixed(0)} ms, median of ${runs} ${median.toFixed(0)} ms`,
  );
}
