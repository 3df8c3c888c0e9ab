/** Many slow providers at once: the whole command compared with one provider's own ladder. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProbeReport } from "../src/generated/probe-report.js";

const providers = 40;
const answerMs = 200;
const runs = 5;

const cli = new URL("../dist/cli.cjs", import.meta.url).pathname;
const names = Array.from({ length: providers }, (_, index) => `TEAM${index}`);

/** Prints the peak memory of the process, in KiB, on a separate stream. */
const tellMemory = `data:text/javascript,process.on("exit", () => process.stderr.write("maxrss " + process.resourceUsage().maxRSS))`;

interface Run {
  /** From the first request to the last answer. */
  readonly probeMs: number;
  /** Including the program's start. */
  readonly wholeMs: number;
  readonly megabytes: number;
}

/** Prints how long a probe of slow providers takes, and the memory it needs. */
export async function benchProbe(): Promise<void> {
  const server = createServer(async (request, response) => {
    await sleep(answerMs);
    const isKnown = request.headers.authorization !== undefined;
    response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(isKnown ? { data: [{ id: "m" }] } : { error: "no key" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), "altimate-bench-"));
  try {
    const all: Run[] = [];
    const single: Run[] = [];
    for (let run = 0; run < runs; run += 1) {
      single.push(await probed(folder, port, names.slice(0, 1)));
      all.push(await probed(folder, port, names));
    }
    const one = median(single.map(({ probeMs }) => probeMs));
    const many = median(all.map(({ probeMs }) => probeMs));
    const whole = median(all.map(({ wholeMs }) => wholeMs));
    console.log(`\nprobe of ${providers} providers, ${answerMs} ms per answer, median of ${runs}`);
    console.log(`  one ladder        ${one} ms`);
    console.log(`  all ladders       ${many} ms  ${(many / one).toFixed(2)} ×`);
    console.log(`  including start   ${whole} ms  ${(whole / one).toFixed(2)} ×`);
    console.log(`  peak memory       ${Math.max(...all.map(({ megabytes }) => megabytes))} MB`);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the command as a user would, in a process of its own. */
async function probed(folder: string, port: number, some: readonly string[]): Promise<Run> {
  const entry = (name: string) => ({
    npm: "@ai-sdk/openai-compatible",
    options: { baseURL: `http://127.0.0.1:${port}/v1`, apiKey: `{env:${name}}` },
    models: { m: {} },
  });
  const provider = Object.fromEntries(some.map((name) => [name.toLowerCase(), entry(name)]));
  const config = join(folder, "altimate-code.json");
  await writeFile(config, JSON.stringify({ provider }));
  const keys = Object.fromEntries(some.map((name) => [name, `key-of-${name}`]));
  const parameters = ["--import", tellMemory, cli, "probe", "--config", config, "--format", "json"];
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    env: { PATH: process.env.PATH ?? "", HOME: folder, ...keys },
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  await new Promise((resolve) => child.on("close", resolve));
  const wholeMs = Math.round(performance.now() - start);
  const report: ProbeReport = JSON.parse(output.stdout);
  if (report.summary.ok !== some.length) throw new Error("A probe in the benchmark failed.");
  const [, kibibytes] = /maxrss (\d+)/.exec(output.stderr) ?? [];
  return {
    probeMs: report.durationMs,
    wholeMs,
    megabytes: Math.round((Number(kibibytes) * 1024) / 1_000_000),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
