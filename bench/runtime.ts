/** The runtime compared with a raw request and the vendors' SDKs, on one loopback server. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { request } from "undici";
import { createRuntime, type Runtime } from "../src/runtime/index.js";
import { manifestOf, modelOf } from "../test/support/manifest.js";

const firstTokenRuns = 1_000;
/** Far less than any real model needs. */
const thinkingMs = 10;
const streamRuns = 15;
const streamChunks = 10_000;
const chats = 1_000;

const messages = [{ role: "user" as const, content: "hello" }];
const body = JSON.stringify({
  model: "m",
  messages,
  stream: true,
  stream_options: { include_usage: true },
});

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Alternates between the variants, so that load on the machine affects all alike; the first rounds warm up. */
async function measure(
  runs: number,
  ways: Readonly<Record<string, () => Promise<number>>>,
): Promise<void> {
  const times = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
  for (let run = -Math.ceil(runs / 5); run < runs; run += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const time = await way();
      if (run >= 0) times.get(name)?.push(time);
    }
  }
  const base = median([...times.values()][0] ?? []);
  for (const [name, all] of times) {
    const middle = median(all);
    console.log(
      `  ${name.padEnd(24)} ${middle.toFixed(2).padStart(8)} ms  ${(middle / base).toFixed(2)} ×`,
    );
  }
}

async function toFirst(events: AsyncIterable<unknown>): Promise<number> {
  const start = performance.now();
  let first = 0;
  for await (const _event of events) first ||= performance.now() - start;
  return first;
}

async function toEnd(start: () => Promise<AsyncIterable<unknown>>): Promise<number> {
  const begin = performance.now();
  for await (const _event of await start()) {
    // only reading counts
  }
  return performance.now() - begin;
}

async function rawToFirst(url: string): Promise<number> {
  const start = performance.now();
  const headers = { "content-type": "application/json", authorization: "Bearer k" };
  const answer = await request(url, { method: "POST", headers, body });
  let first = 0;
  for await (const _chunk of answer.body) first ||= performance.now() - start;
  return first;
}

async function memory(runtime: Runtime): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const used: string[] = [];
  for (let count = 1; count <= chats; count += 1) {
    for await (const _event of runtime.chat({ messages, model: "bench/first" })) {
      // only what stays counts
    }
    if (count % (chats / 5) !== 0) continue;
    collect();
    used.push(`${(process.memoryUsage().heapUsed / 1024 / 1024).toFixed(1)} MiB after ${count}`);
  }
  console.log(`  ${used.join(", ")}`);
}

/** Prints time to first token, the time of a long stream, and the memory of many chats. */
export async function benchRuntime(): Promise<void> {
  const server = fork(new URL("./runtime-server.ts", import.meta.url));
  const [port] = await once(server, "message");
  const url = (count: number, path: string, wait = 0) =>
    `http://127.0.0.1:${port}/${count}/${wait}/${path}`;
  const entry = (count: number, wire: "openai-chat" | "anthropic-messages", path: string) =>
    modelOf({ wire, url: url(count, path) });
  const models = {
    "bench/first": modelOf({ wire: "openai-chat", url: url(1, "chat/completions") }),
    "bench/thinking": modelOf({ wire: "openai-chat", url: url(1, "chat/completions", thinkingMs) }),
    "bench/openai": entry(streamChunks, "openai-chat", "chat/completions"),
    "bench/anthropic": entry(streamChunks, "anthropic-messages", "v1/messages"),
  };
  const runtime = createRuntime(manifestOf(models), { env: { TEST_KEY: "k" } });
  const openai = new OpenAI({ apiKey: "k", baseURL: url(streamChunks, "").replace(/\/$/, "") });
  const anthropic = new Anthropic({
    apiKey: "k",
    baseURL: url(streamChunks, "").replace(/\/$/, ""),
  });

  for (const [model, wait, runs] of [
    ["bench/first", 0, firstTokenRuns],
    ["bench/thinking", thinkingMs, firstTokenRuns / 10],
  ] as const) {
    console.log(`\ntime to first token, a provider that takes ${wait} ms, median of ${runs}`);
    await measure(runs, {
      "raw undici request": () => rawToFirst(url(1, "chat/completions", wait)),
      runtime: () => toFirst(runtime.chat({ messages, model })),
    });
  }
  console.log(`\na stream of ${streamChunks} chunks, median of ${streamRuns}`);
  await measure(streamRuns, {
    "runtime, openai-chat": () =>
      toEnd(async () => runtime.chat({ messages, model: "bench/openai" })),
    "openai SDK": () =>
      toEnd(() => openai.chat.completions.create({ model: "m", messages, stream: true })),
  });
  await measure(streamRuns, {
    "runtime, anthropic": () =>
      toEnd(async () => runtime.chat({ messages, model: "bench/anthropic" })),
    "Anthropic SDK": () =>
      toEnd(() => anthropic.messages.create({ model: "m", max_tokens: 9, messages, stream: true })),
  });
  console.log(`\nheap over ${chats} chats in a row, after collection`);
  await memory(runtime);

  await runtime.close();
  server.kill();
}
