import { expect, test } from "vitest";
import type { Cost } from "../../src/generated/manifest.js";
import { modelOf, run } from "../support/manifest.js";
import { startServer } from "../support/server.js";

/** What one chat costs whose provider counts like this. */
async function costOf(usage: Readonly<Record<string, number>>, cost: Cost | null) {
  const events = [
    { type: "message_start", message: { usage } },
    {
      type: "message_delta",
      delta: { stop_reason: "end_turn" },
      usage: { output_tokens: usage.output_tokens },
    },
    { type: "message_stop" },
  ];
  const server = await startServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(
      events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(""),
    );
  });
  const url = `${server.url}/v1/messages`;
  const all = await run(modelOf({ wire: "anthropic-messages", url, cost }));
  const told = all.find((event) => event.type === "usage");
  if (told === undefined) throw new Error(JSON.stringify(all));
  return told.cost;
}

const price = { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 };
const flat = { input: 3, output: 15 };
const million = 1_000_000;

test.each<[string, Record<string, number>, Cost | null, number | null]>([
  ["input", { input_tokens: million, output_tokens: 0 }, price, 3],
  ["output", { input_tokens: 0, output_tokens: million }, price, 15],
  ["both", { input_tokens: million, output_tokens: million / 10 }, price, 4.5],
  [
    "what was read from a cache",
    { input_tokens: 0, output_tokens: 0, cache_read_input_tokens: million },
    price,
    0.3,
  ],
  [
    "what was written to a cache",
    { input_tokens: 0, output_tokens: 0, cache_creation_input_tokens: million },
    price,
    3.75,
  ],
  [
    "all of them",
    {
      input_tokens: million,
      output_tokens: million,
      cache_read_input_tokens: million,
      cache_creation_input_tokens: million,
    },
    price,
    22.05,
  ],
  [
    "a cache without prices of its own",
    {
      input_tokens: million,
      output_tokens: 0,
      cache_read_input_tokens: million,
      cache_creation_input_tokens: million,
    },
    flat,
    9,
  ],
  ["a model without a price", { input_tokens: million, output_tokens: million }, null, null],
  ["a free model", { input_tokens: million, output_tokens: 5 }, { input: 0, output: 0 }, 0],
])("the cost of %s", async (_name, usage, cost, expected) => {
  const told = await costOf(usage, cost);
  if (expected === null) expect(told).toBeNull();
  else expect(told).toBeCloseTo(expected, 9);
});
