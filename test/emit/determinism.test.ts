import { mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";
import { emitted } from "../support/emit.js";

const config = {
  model: "openai/gpt-4o",
  small_model: "house/small",
  provider: {
    openai: {
      options: { apiKey: "{env:OPENAI_API_KEY}", organization: "acme" },
      models: { "gpt-4.1": {}, "gpt-4o-mini": {} },
    },
    "amazon-bedrock": {
      options: { region: "eu-west-1", profile: "p" },
      models: { "anthropic.claude-sonnet-4-6": {} },
    },
    house: {
      npm: "@ai-sdk/openai-compatible",
      options: {
        baseURL: "https://llm.example.com/v1",
        apiKey: "{file:keys/house.txt}",
        headers: { "X-B": "2", "X-A": "1", "X-Ü": "ü" },
      },
      models: {
        small: { limit: { context: 1000, output: 100 }, cost: { output: 1e-7, input: 0.1 } },
        2: { name: "a number" },
        10: { name: "another" },
      },
    },
  },
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** JSON text of a value with its keys in another order at every level, and comments and blanks between. */
function shuffled(value: Json, order: fc.Stream<number>, blank: string): string {
  if (Array.isArray(value))
    return `[${value.map((item) => shuffled(item, order, blank)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => ({
    text: `${JSON.stringify(key)}:${blank}${shuffled(item, order, blank)}`,
    rank: order.next().value ?? 0,
  }));
  return `{${blank}${entries
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
    .join(",")}}`;
}

const files = { "keys/house.txt": "canary-4711\n" };

it("depends on what the config says, not on the order and the look of it", () => {
  const expected = emitted({ text: JSON.stringify(config), files }).bytes;
  const blanks = fc.constantFrom("", " ", "\r\n\t", " /* why */ ", "// note\n");
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), blanks, (order, blank) => {
      expect(emitted({ text: shuffled(config, order, blank), files }).bytes).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

it("has its keys in the order of RFC 8785", () => {
  const { bytes } = emitted({ text: JSON.stringify(config), files });
  const keysOf = (value: unknown): string[][] =>
    typeof value !== "object" || value === null
      ? []
      : [
          ...(Array.isArray(value) ? [] : [Object.keys(value)]),
          ...Object.values(value).flatMap(keysOf),
        ];
  for (const keys of keysOf(JSON.parse(bytes))) expect(keys).toEqual([...keys].sort());
});

describe("from the command line", () => {
  let place: Place;
  const zone = process.env.TZ;
  beforeEach(() => {
    place = makePlace();
    writeFiles(place.project, { "altimate-code.json": JSON.stringify(config), ...files });
    mkdirSync(join(place.project, "a/b"), { recursive: true });
  });
  afterEach(() => {
    removePlace(place);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("is the same in every folder, time zone and language, at any time", async () => {
    const cases = [
      { cwd: place.project, TZ: "UTC", LANG: "C", now: 0 },
      {
        cwd: join(place.project, "a/b"),
        TZ: "Pacific/Kiritimati",
        LANG: "tr_TR.UTF-8",
        now: 1_900_000_000_000,
      },
      {
        cwd: join(place.project, "a"),
        TZ: "America/St_Johns",
        LANG: "ar_EG.UTF-8",
        now: 1_700_000_000_000,
      },
    ];
    const texts = new Set<string>();
    for (const { cwd, TZ, LANG, now } of cases) {
      process.env.TZ = TZ;
      const { code, stdout, stderr } = await runCommandLine(place, {
        args: ["emit"],
        env: { TZ, LANG, LC_ALL: LANG },
        world: { cwd, now: () => now },
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).not.toContain(place.root);
      texts.add(stdout);
    }
    expect(texts.size).toBe(1);
  });
});

it.each<[string, (secret: string) => Json]>([
  ["an MCP server's password", (secret) => ({ mcp: { db: { environment: { PW: secret } } } })],
  ["a number", (secret) => ({ mcp: { db: { environment: { PW: Number(secret) } } } })],
  [
    "a header of an MCP server",
    (secret) => ({ mcp: { db: { headers: { a: `Bearer ${secret}` } } } }),
  ],
  ["a parameter", (secret) => withOptions({ baseURL: `https://a.example/v1?api_key=${secret}` })],
  ["a password", (secret) => withOptions({ baseURL: `https://ann:${secret}@a.example/v1` })],
  ["a fragment", (secret) => withOptions({ baseURL: `https://a.example/v1#${secret}` })],
  ["a key", (secret) => withOptions({ apiKey: secret })],
  ["a default", (secret) => withOptions({ baseURL: `\${UNSET:-https://${secret}.example}` })],
  ["an option that nobody knows", (secret) => withOptions({ sessionToken: secret })],
])("the hash of an input does not show %s", (_what, configOf) => {
  const hashes = ["4711", "4712"].map(
    (secret) => emitted({ text: JSON.stringify(configOf(secret)) }).manifest.inputs,
  );
  expect(hashes[0]).toEqual(hashes[1]);
  expect(hashes[0]).not.toEqual(emitted({ text: '{ "model": "openai/gpt-4o" }' }).manifest.inputs);
});

it("the hash of an input shows what is public, and which secret is named", () => {
  const texts = [
    withOptions({ baseURL: "https://a.example/v1" }),
    withOptions({ baseURL: "https://b.example/v1" }),
    withOptions({ apiKey: "{env:A}" }),
    withOptions({ apiKey: "{env:B}" }),
    withOptions({ apiKey: "{file:a}" }),
    withOptions({ apiKey: "${A:-x}" }),
  ];
  const hashes = texts.map((text) =>
    JSON.stringify(emitted({ text: JSON.stringify(text) }).manifest.inputs),
  );
  expect(new Set(hashes).size).toBe(texts.length);
});

function withOptions(options: { [key: string]: Json }): Json {
  return { model: "openai/gpt-4o", provider: { openai: { options } } };
}
