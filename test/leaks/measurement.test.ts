import { get } from "node:https";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canaryValue, haystack, holds } from "./canary.js";
import { judge } from "./judge.js";
import { prepare } from "./prepare.js";
import type { Row } from "./row.js";
import { CONFIG, custom, GLOBAL } from "./rows/vocabulary.js";
import { type Runner, startRunner } from "./runner.js";

/** The measurement notices what it is there to notice. */
let runner: Runner | null = null;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner?.close());

async function observed(row: Row) {
  if (runner === null) throw new Error("The runner was not started.");
  return runner.run(row);
}

const base = { group: "measurement", kind: "malicious", env: { KEY: "<<KEY>>" } } as const;
const own = custom("https://gw.example/v1", {
  apiKey: "{env:KEY}",
  headers: { "x-basic": "Basic {env:KEY}" },
});

test("a secret is found in every form", () => {
  const value = canaryValue("a name", "salt");
  const [half, rest] = [value.slice(0, 12), value.slice(12)];
  const forms = [
    value,
    value.toUpperCase(),
    value.slice(0, 8),
    `${half}.\n${rest}`,
    Buffer.from(`user:${value}`).toString("base64"),
    Buffer.from(`a${value}`).toString("base64url"),
    Buffer.from(value).toString("hex"),
    value.replace(/./g, (it) => `%${it.charCodeAt(0).toString(16)}`),
    JSON.stringify({ a: value }),
  ];
  for (const form of forms)
    expect([form, holds(haystack(`<${form}>`), value)]).toEqual([form, true]);
  expect(holds(haystack(canaryValue("another", "salt")), value)).toBe(false);
});

test.each([["run", "Hi"], ["probe"]])(
  "%s: what goes to a host is seen there",
  { timeout: 60_000 },
  async (...args) => {
    const runs = [args.filter((it) => it !== undefined)];
    const row: Row = { ...base, name: "sent", home: { [GLOBAL]: own }, runs };
    const seen = await observed(row);
    expect(judge(seen)).toContainEqual(
      expect.objectContaining({
        kind: "sent",
        what: "KEY",
        where: expect.stringMatching("gw.example"),
      }),
    );
    const allowed = { ...row, reach: { KEY: ["gw.example"] } };
    expect(judge({ ...seen, row: allowed })).toEqual([]);
    const arrives = { KEY: ["elsewhere.example"] };
    expect(judge({ ...seen, row: { ...allowed, expect: { arrives } } })).toMatchObject([
      { kind: "unmet" },
    ]);
  },
);

test("what is in a host name is seen even if nobody answers there", async () => {
  const home = { [GLOBAL]: custom("https://{env:SITE}.example/v1") };
  const row: Row = {
    ...base,
    name: "host",
    env: { SITE: "<<SITE>>" },
    home,
    runs: [["run", "Hi"]],
  };
  expect(judge({ ...(await observed(row)), outputs: {} })).toContainEqual({
    kind: "sent",
    what: "SITE",
    where: "CONNECT the host name itself",
  });
});

test("what is printed and written is found", async () => {
  const row: Row = {
    ...base,
    name: "shown",
    env: { SITE: "<<SITE>>" },
    home: { [GLOBAL]: custom("https://{env:SITE}.example/v1") },
    runs: [
      ["config", "show"],
      ["emit", "-o", "m.json"],
    ],
  };
  const seen = await observed(row);
  expect(new Set(judge(seen).map(({ kind }) => kind))).toEqual(new Set(["printed", "written"]));
  expect(judge({ ...seen, row: { ...row, shown: ["SITE"] } })).toEqual([]);
});

test("a way past the proxy is a breach, and leads nowhere", async () => {
  const row: Row = {
    ...base,
    name: "bypass",
    env: { NO_PROXY: "*", KEY: "k" },
    home: { [GLOBAL]: own },
    runs: [["run", "Hi"]],
  };
  const kinds = judge(await observed(row)).map(({ kind }) => kind);
  expect(kinds).toContain("bypass");
  const failed = await new Promise((resolve) => {
    get("https://elsewhere.example").on("error", ({ message }) => resolve(message));
  });
  expect(failed).toContain("elsewhere.example");
});

test("a manifest of a row is whole, and its canaries are filled in", () => {
  const row: Row = {
    ...base,
    name: "prepared",
    project: { [CONFIG]: { a: "<<KEY>>" }, "m.json": { manifestVersion: 1, models: {} } },
    runs: [],
  };
  const { project, values } = prepare(row, { here: "", home: "" }, "salt");
  expect(project[CONFIG]).toContain(values.get("KEY"));
  expect(project["m.json"]).toMatch(/"digest": "sha256:[0-9a-f]{64}"/);
});
