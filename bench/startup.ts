import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

const runs = 20;
const root = new URL("..", import.meta.url).pathname;
const config = "bench/altimate-code.json";
const schema = "schema/altimate-code.schema.json";
const ajv = "node_modules/@jirutka/ajv-cli/lib/main.js";
const jsonschema = "node_modules/@sourcemeta/jsonschema/npm/cli.js";

/** The same file against the same schema, all started by the same node. */
const commands: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "altimate config check": ["dist/cli.cjs", "config", "check", config],
  "ajv validate": [ajv, "validate", "--strict=false", "-s", schema, config],
  "jsonschema validate": [jsonschema, "validate", schema, config],
};

const environment = {
  ...process.env,
  ANTHROPIC_API_KEY: "placeholder",
  OPENAI_API_KEY: "placeholder",
  GATEWAY_KEY: "placeholder",
};

function milliseconds(name: string, parameters: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, parameters, {
    cwd: root,
    env: environment,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Prints the wall time of a whole `config check` next to plain Node and two validators. */
export function benchStartup(): void {
  const times = new Map(Object.keys(commands).map((name): [string, number[]] => [name, []]));
  // in turns, so that load on the machine affects all alike
  for (let run = 0; run < runs; run += 1) {
    for (const [name, parameters] of Object.entries(commands)) {
      times.get(name)?.push(milliseconds(name, parameters));
    }
  }
  const rows = Array.from(times, ([name, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return { name, min: sorted[0] ?? 0, median: sorted[Math.floor(runs / 2)] ?? 0 };
  });
  const base = rows[0];
  console.log(`Start-up: ${runs} runs each, in turns, Node ${process.versions.node}\n`);
  console.log(
    `${"".padEnd(24)}${"min".padStart(10)}${"median".padStart(10)}${"× node".padStart(10)}`,
  );
  for (const { name, min, median } of rows) {
    const ratio = (median / (base?.median ?? median)).toFixed(2);
    const columns = [`${min.toFixed(0)} ms`, `${median.toFixed(0)} ms`, ratio];
    console.log(name.padEnd(24) + columns.map((column) => column.padStart(10)).join(""));
  }
}
