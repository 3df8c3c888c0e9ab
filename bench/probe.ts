/** Many slow providers at once: the whole probe beside one provider's own ladder. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { createHttp } from "../src/net/index.js";
import { probe } from "../src/probe/index.js";
import { programOf } from "../test/support/lint.js";

const providers = 40;
const answerMs = 200;

const names = Array.from({ length: providers }, (_, index) => `TEAM${index}`);
const env = Object.fromEntries(names.map((name) => [name, `key-of-${name}`]));

/** Prints how long a probe takes whose providers take their time, and the memory it needs. */
export async function benchProbe(): Promise<void> {
  const server = createServer(async (request, response) => {
    await sleep(answerMs);
    const isKnown = request.headers.authorization !== undefined;
    response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(isKnown ? { data: [{ id: "m" }] } : { error: "no key" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  // once without counting: the first request loads the HTTP client
  await timed(port, names.slice(0, 1));
  const one = await timed(port, names.slice(0, 1));
  const all = await timed(port, names);
  server.close();
  const megabytes = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  console.log(
    `probe: ${providers} providers, ${answerMs} ms an answer: ${all} ms, ${(all / one).toFixed(2)} × one ladder (${one} ms), ${megabytes} MB`,
  );
}

async function timed(port: number, some: readonly string[]): Promise<number> {
  const http = createHttp({ env: {} });
  const entry = (name: string) => ({
    options: { baseURL: `http://127.0.0.1:${port}/v1`, apiKey: `{env:${name}}` },
    models: { m: {} },
  });
  const provider = Object.fromEntries(some.map((name) => [name.toLowerCase(), entry(name)]));
  const text = JSON.stringify({ provider });
  const program = programOf({ configs: [{ name: "altimate-code.json", text }], env });
  const start = performance.now();
  const { summary } = await probe(program, [], {
    http,
    now: () => performance.timeOrigin + performance.now(),
    sleep: (ms) => sleep(ms),
    env,
    readFile: async () => null,
    storedCredential: async () => null,
    allowHosts: [],
    trust: () => false,
    deep: false,
    offline: false,
    timeoutMs: 10_000,
    concurrency: 40,
  });
  const took = Math.round(performance.now() - start);
  await http.close();
  if (summary.ok !== some.length) throw new Error("A probe of the bench did not succeed.");
  return took;
}
