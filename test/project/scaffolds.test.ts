import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeWorkshop, openWorkshop, run, type Workshop } from "../support/workshop.js";

const root = resolve(import.meta.dirname, "../..");
let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => closeWorkshop(workshop));

const read = (path: string) => readFileSync(join(workshop.folder, path), "utf8");

/** What a scaffold says that refuses. */
function scaffold(name: string, args: readonly string[]) {
  const script = join(root, "scripts", `${name}.ts`);
  const tsx = join(root, "node_modules/.bin/tsx");
  return spawnSync(tsx, [script, ...args], { cwd: workshop.folder, encoding: "utf8" });
}

// what becomes of them with a few changes is followed in contributing.test.ts
describe("as they are written, untouched,", () => {
  let said: readonly string[] = [];
  beforeAll(() => {
    said = [
      run(workshop, "npm run new:rule -- acme-thing 3"),
      run(workshop, "npm run new:provider -- acme-cloud https://api.acme.example/v1"),
    ];
  });

  it("a rule and a provider are registered at their places and well formed", () => {
    expect(said).toEqual([
      expect.stringMatching(/src\/lint\/rules\/acme-thing\.ts as ALT3\d\d/),
      expect.stringContaining("src/providers/acme-cloud.ts"),
    ]);
    expect(read("src/lint/rules/index.ts")).toContain(
      'import { acmeThing } from "./acme-thing.js";\n',
    );
    expect(read("src/providers/index.ts")).toContain("  acmeCloud,\n");
    const cases = join(workshop.folder, "fixtures/rules/acme-thing");
    expect(readdirSync(cases)).toEqual(["found", "near-miss"]);
    run(workshop, "biome check src/lint/rules src/providers");
  });

  it("they work", () => {
    const code = `
      import { rules } from "./src/lint/index.js";
      import { providerModule } from "./src/providers/index.js";
      import { lintExample } from "./test/support/lint.js";
      const { examples } = rules.find(({ id }) => id === "acme-thing");
      const found = [examples.bad, examples.good].map((it) => lintExample(it).map(({ rule }) => rule));
      const codes = rules.map(({ code }) => code);
      const provider = providerModule("acme-cloud");
      const target = { base: provider.origin({}), moved: false, settings: {}, model: "m" };
      const requests = [provider.chat(target), provider.probe.credential(target)[0].request];
      console.log(JSON.stringify([found, codes.join() === codes.toSorted().join(), requests]));
    `;
    expect(JSON.parse(run(workshop, `tsx --input-type=module -e '${code}'`))).toEqual([
      [["acme-thing"], []],
      true,
      [
        { wire: "openai-chat", url: "https://api.acme.example/v1/chat/completions" },
        { method: "GET", url: "https://api.acme.example/v1/models" },
      ],
    ]);
  });
});

describe("refused, with a reason,", () => {
  const usage = {
    "new-rule": "Usage: npm run new:rule -- ID HUNDRED",
    "new-provider": "Usage: npm run new:provider -- ID BASE_URL",
  };
  const there = {
    rule: 'There is already a rule "unset-env"',
    provider: "There is already a provider",
  };
  it.each([
    ["a rule that is there", "new-rule", ["unset-env", "3"], 1, there.rule],
    ["a name in capitals", "new-rule", ["AcmeThing", "3"], 2, usage["new-rule"]],
    ["an invalid hundred", "new-rule", ["acme-other", "9"], 2, usage["new-rule"]],
    ["no rule", "new-rule", [], 2, usage["new-rule"]],
    [
      "a provider that is there",
      "new-provider",
      ["openai", "https://a.example"],
      1,
      there.provider,
    ],
    ["no provider", "new-provider", [], 2, usage["new-provider"]],
    ["no address", "new-provider", ["acme"], 2, usage["new-provider"]],
    ["an id with a path", "new-provider", ["../a", "https://a.example"], 2, usage["new-provider"]],
    ["no real address", "new-provider", ["acme", "api.acme"], 2, usage["new-provider"]],
  ])("%s", (_, name, args, code, says) => {
    const before = read("src/providers/openai.ts");
    const { status, stderr } = scaffold(name, args);
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining(says) });
    expect(read("src/providers/openai.ts")).toBe(before);
  });
});
