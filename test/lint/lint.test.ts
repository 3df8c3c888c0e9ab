import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { createScanner } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import validateBaseline from "../../src/generated/validate-baseline.js";
import { isAtLeast } from "../../src/language/severity.js";
import { baselineOf, withoutBaseline } from "../../src/lint/baseline.js";
import { rules, secretSpans } from "../../src/lint/index.js";
import { maskedText } from "../../src/lint/mask.js";
import { lintCase, lintText, programOf } from "../support/lint.js";

const folder = (path: string) => new URL(`../../fixtures/${path}/`, import.meta.url);
const textsOf = (path: string) =>
  readdirSync(folder(path)).map((name): [string, string] => [
    name,
    readFileSync(new URL(name, folder(path)), "utf8"),
  ]);
const seeds = textsOf("seed");

/** Every variable that the documentation names. */
const documented = {
  API_KEY: "gw-1",
  ANTHROPIC_API_KEY: "sk-ant-1",
  OPENAI_API_KEY: "sk-1",
  AZURE_OPENAI_API_KEY: "az-1",
  GOOGLE_API_KEY: "AIza-1",
  OPENROUTER_API_KEY: "sk-or-1",
  MY_API_KEY: "gw-2",
  LMSTUDIO_API_KEY: "gw-3",
  SNOWFLAKE_ACCOUNT: "myorg-myaccount",
  SNOWFLAKE_CORTEX_PAT: "pat-1",
  DATABRICKS_HOST: "dbc-1.cloud.databricks.com",
  DATABRICKS_TOKEN: "dapi-1",
  GITHUB_TOKEN: "gho_1",
  AWS_REGION: "us-east-1",
};

describe("what the documentation shows", () => {
  it.each(seeds)("%s is not an error", (_name, text) => {
    const errors = lintText(text, { env: documented }).filter((it) =>
      isAtLeast(it.severity, "error"),
    );
    expect(errors).toEqual([]);
  });

  it.each(seeds)("%s is not an error without any variable", (_name, text) => {
    const errors = lintText(text).filter((it) => isAtLeast(it.severity, "error"));
    expect(errors).toEqual([]);
  });

  it.each(seeds)("%s shows no compatibility rules if they are disabled", (_name, text) => {
    const findings = lintText(text, { env: documented, options: { compat: false } });
    expect(findings.filter(({ code }) => code.startsWith("ALT7"))).toEqual([]);
  });

  it("carries compatibility findings where the key or the address would be lost", () => {
    const found = Object.fromEntries(
      seeds.map(([name, text]) => [
        name,
        lintText(text, { env: documented }).flatMap(({ rule, severity }) =>
          rule === "flat-options" ? [severity] : [],
        ),
      ]),
    );
    expect(found).toMatchObject({
      "03-anthropic.jsonc": ["info"],
      "04-openai.jsonc": ["info"],
      "07-azure.jsonc": ["warning"],
      "10-ollama.jsonc": ["warning"],
      "11-lmstudio.jsonc": [],
      "16-custom.jsonc": ["warning"],
    });
  });
});

describe("mutations of valid configs", () => {
  const configs = [...seeds, ...textsOf("source/valid")].map(([, text]) => text);
  const tokensOf = (text: string) => {
    const scanner = createScanner(text);
    const tokens: string[] = [];
    for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
      const start = scanner.getTokenOffset();
      tokens.push(text.slice(start, start + scanner.getTokenLength()));
    }
    return tokens;
  };
  const mutated = fc
    .record({
      text: fc.constantFrom(...configs),
      changes: fc.array(
        fc.record({
          kind: fc.constantFrom("delete", "swap", "double"),
          at: fc.nat(),
          to: fc.nat(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ text, changes }) => {
      const tokens = tokensOf(text);
      for (const { kind, at, to } of changes) {
        const [i, j] = [at % tokens.length, to % tokens.length];
        const [a = "", b = ""] = [tokens[i], tokens[j]];
        if (kind === "delete") tokens[i] = "";
        if (kind === "double") tokens[i] = a + a;
        if (kind === "swap") [tokens[i], tokens[j]] = [b, a];
      }
      return tokens.join("");
    });

  it("are checked without a crash, and every finding and edit lies inside the file", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { range, related, fix } of lintText(text, { env: documented })) {
          const ranges = [
            range,
            ...related.map((it) => it.range),
            ...(fix?.edits ?? []).map((it) => it.range),
          ];
          for (const stretch of ranges) {
            if (stretch === null) continue;
            expect(stretch.start.offset).toBeGreaterThanOrEqual(0);
            expect(stretch.end.offset).toBeGreaterThanOrEqual(stretch.start.offset);
            expect(stretch.end.offset).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("secrets", () => {
  const canary = "canary-2f6c1a";
  const places: [string, Parameters<typeof lintCase>[0]][] = [
    ["a variable", canaryIn('"{env:KEY}"', { env: { KEY: `${canary}\n"\\` } })],
    ["a file", canaryIn('"{file:key}"', { files: { key: `${canary}\u0001` } })],
    ["the text", canaryIn(`"${canary}"`)],
    ["the text, twice as a key", canaryIn(`"${canary}", "apiKey": "${canary}-2"`)],
    ["a broken text, unclosed before another one", canaryIn(`"sk, "name": "${canary}"`)],
    ["a broken text, without quotes", canaryIn(canary)],
    ["a broken text, in single quotes", canaryIn(`'${canary}'`)],
    ["a broken text", canaryIn(`"${canary}`)],
    [
      "a header",
      canaryIn(
        `"x", "headers": { "Authorization": "Bearer ${canary}", "x-api-key": "\u00e9\u4e2d${canary}" }`,
      ),
    ],
    ["a reference that never ends", canaryIn(`"{env:${canary}"`)],
    [
      "an address",
      canaryIn(`"x", "baseURL": "https://ann:${canary}@llm.example.com/v1?key=${canary}"`),
    ],
    [
      "flat keys",
      canaryIn(
        `"x" }, "apiKey": "${canary}", "name": "n", "headers": { "token": "${canary}" }, "x": { "y": 1`,
      ),
    ],
    ["a default", canaryIn(`"\${UNSET:-${canary}}"`)],
    [
      "a key of a vendor in a wrong place",
      {
        configs: [
          {
            name: "altimate-code.jsonc",
            text: `{ "model": "sk-ant-${canary}0123456789", "provider": { "sk-ant-${canary}0123456789": {} } }`,
          },
        ],
      },
    ],
    [
      "the credential store",
      {
        configs: [
          { name: "altimate-code.jsonc", text: '{ "model": "anthropic/claude-sonnet-4-6" }' },
        ],
        env: { ANTHROPIC_API_KEY: `${canary}-env` },
        stored: { anthropic: canary },
      },
    ],
  ];

  function canaryIn(value: string, rest: Partial<Parameters<typeof lintCase>[0]> = {}) {
    const text = `{\n  "provider": {\n    "openai": { "options": { "apiKey": ${value} } }\n  }\n}\n`;
    return { configs: [{ name: "altimate-code.jsonc", text }], ...rest };
  }

  it.each(places)("in %s are fixed without findings left", (_name, input) => {
    const findings = lintCase(input);
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(canary);
  });

  it.each(places)("in %s are masked in the source", (_name, input) => {
    const [parsed] = programOf(input).files;
    expect(parsed && maskedText(parsed)).not.toContain(canary);
  });

  it.each([
    ["quotes", '\\"'],
    ["apostrophes", "' "],
    ["backslashes", "\\"],
    ["colons", ": "],
    ["keys", '"a": '],
  ])("are masked in a long line of %s", (_name, part) => {
    const text = `{ ${part.repeat(200_000)} "${canary}" `;
    const [parsed] = programOf({ configs: [{ name: "x.jsonc", text }] }).files;
    expect(parsed && maskedText(parsed)).not.toContain(canary);
  });

  it.each([
    ["cut by quotes of its own", (key: string) => `{\n  "apiKey": "abc"${key}"def"\n}`],
    ["in an env file", (key: string) => `OPENAI_API_KEY=${key}\n`],
    ["after the end", (key: string) => `{ "n": 1 }\n${key}`],
    ["alone", (key: string) => key],
  ])("%s are masked in a text that is not a config", (_name, textWith) => {
    const text = textWith(canary);
    const [parsed] = programOf({ configs: [{ name: "x.jsonc", text }] }).files;
    expect(parsed && maskedText(parsed)).not.toContain(canary);
  });

  it("leave comments of a broken text readable", () => {
    const text = "{\n  // the model, as agreed\n  model: 1, /* for now */\n";
    const [parsed] = programOf({ configs: [{ name: "x.jsonc", text }] }).files;
    expect(parsed && maskedText(parsed)).toBe(text);
  });

  it("leave the keys of a broken text readable", () => {
    const text = '{\n  "model": "a/b", "n": 12, "t": true,\n  "x": {\n';
    const [parsed] = programOf({ configs: [{ name: "x.jsonc", text }] }).files;
    expect(parsed && maskedText(parsed)).toBe(text.replace("a/b", "***"));
  });

  it("leave the rest of an address readable", () => {
    const text = '{ "provider": { "x": { "baseURL": "https://ann:pw@llm.example.com/v1" } } }';
    const [parsed] = programOf({ configs: [{ name: "x.jsonc", text }] }).files;
    expect(parsed && secretSpans(parsed).map(({ start, end }) => text.slice(start, end))).toEqual([
      "ann:pw",
    ]);
  });
});

describe("a baseline", () => {
  const text = '{\n  "nmae": 1,\n  "model": "anthropic/claude-nxt"\n}\n';
  const options = { env: { ANTHROPIC_API_KEY: "sk-ant-1" } };

  it("follows its schema, and knows what it was made of", () => {
    const findings = lintText(text, options);
    const baseline = baselineOf(findings);
    expect(findings.length).toBe(2);
    expect(validateBaseline(baseline)).toBe(true);
    expect(withoutBaseline(findings, baseline)).toEqual([]);
  });

  it("still knows findings that moved", () => {
    const moved = `// a line above\n\n${text}`;
    expect(withoutBaseline(lintText(moved, options), baselineOf(lintText(text, options)))).toEqual(
      [],
    );
  });

  it("does not know what came later", () => {
    const later = text.replace('"nmae"', '"telemetry": true,\n  "nmae"');
    const left = withoutBaseline(lintText(later, options), baselineOf(lintText(text, options)));
    expect(left.map(({ path }) => path)).toEqual(["/telemetry"]);
  });

  it("covers as many duplicates as there were", () => {
    const [finding] = lintText(text, options);
    const twice = finding === undefined ? [] : [finding, finding];
    expect(withoutBaseline(twice, baselineOf(twice.slice(1)))).toEqual(twice.slice(1));
  });
});

describe("rules", () => {
  it("say what, why and what next in one or two sentences", () => {
    for (const { summary, details } of rules) {
      expect(summary).toMatch(/^[A-Za-z_].*\.$/);
      expect(details.length).toBeGreaterThan(60);
    }
  });

  it("find nothing twice at one place", () => {
    for (const { examples } of rules) {
      const { config, ...rest } = examples.bad;
      const seen = lintText(config, rest).map((it) =>
        JSON.stringify([it.code, it.range, it.message]),
      );
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
});
