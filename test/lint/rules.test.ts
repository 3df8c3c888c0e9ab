import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/generated/check-report.js";
import { type Example, rules } from "../../src/lint/index.js";
import { type CaseInput, lintCase, lintExample } from "../support/lint.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fixtures = join(root, "fixtures/rules");

describe("the registry", () => {
  it("holds every file of the folder, by code", () => {
    const files = readdirSync(join(root, "src/lint/rules")).filter((name) => name !== "index.ts");
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it("numbers the rules about the host by themselves, from 701", () => {
    const numbered = rules.filter(({ code }) => /^ALT7\d\d$/.test(code));
    expect(rules.filter(({ about }) => about === "host")).toEqual(numbered);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("alone finds something in its bad example", () => {
    const found = lintExample(rule.examples.bad).map((finding) => finding.rule);
    expect([...new Set(found)]).toEqual([id]);
  });

  it("has a good example in which nothing is found", () => {
    expect(lintExample(rule.examples.good)).toEqual([]);
  });

  it("says so where it differs by machine", () => {
    const { bad, good } = rule.examples;
    const findsWithout = (example: Example) =>
      lintExample({ ...example, env: {} }).some(
        (finding) => finding.rule === id && finding.range !== null,
      );
    const placed = lintExample(bad).some(({ range }) => range !== null);
    const differs = (placed && !findsWithout(bad)) || findsWithout(good);
    expect(differs && rule.differsByMachine !== true).toBe(false);
  });

  it("has a case that is found and a near miss that is not", () => {
    const found = casesOf(id).map((name) =>
      lintCase(readCase(id, name).input).some(({ code }) => code === rule.code),
    );
    expect(found).toContain(true);
    expect(found).toContain(false);
  });

  it.each(casesOf(id))("%s", async (name) => {
    const { input, expectedFile } = readCase(id, name);
    const actual = `${JSON.stringify(
      lintCase(input).map((it) => summary(it, input)),
      null,
      2,
    )}\n`;
    await expect(actual).toMatchFileSnapshot(expectedFile);
  });
});

function casesOf(id: string): string[] {
  const folder = join(fixtures, id);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** A case is a folder: configs, with the variables and the files that they name. */
function readCase(id: string, name: string) {
  const folder = join(fixtures, id, name);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const json = (file: string) => (existsSync(join(folder, file)) ? JSON.parse(read(file)) : {});
  const settings: Partial<CaseInput> & { readonly layers?: Record<string, object> } =
    json("case.json");
  const names = readdirSync(folder);
  const configs = names.filter((it) => it.endsWith(".jsonc")).sort();
  const beside = names.filter((it) => !/\.jsonc?$/.test(it));
  const input: CaseInput = {
    ...settings,
    configs: configs.map((it) => ({ name: it, text: read(it), ...layerOf(settings.layers?.[it]) })),
    env: json("env.json"),
    files: Object.fromEntries(beside.map((it) => [it, read(it)])),
  };
  return { input, expectedFile: join(folder, "expected.json") };
}

function layerOf(layer: object | undefined) {
  return layer === undefined
    ? {}
    : { layer: { name: "project" as const, trusted: false, ...layer } };
}

/** A finding in the form of a fixture: what it says, and the exact text that it points at. */
function summary(finding: Finding, input: CaseInput) {
  const { code, severity, message, file, range, path, suggestion, related, fix } = finding;
  const text = input.configs.find(({ name }) => name === file)?.text ?? "";
  const { start, end } = range ?? {};
  return {
    code,
    severity,
    message,
    at: start && end && placeIn(file, { start, end }),
    text: start && end && text.slice(start.offset, end.offset),
    path,
    fix: fix?.description ?? null,
    ...(fix !== null && {
      edits: fix.edits.map((edit) => `${placeIn(edit.file, edit.range)} ${edit.text}`),
    }),
    ...(suggestion !== null && { suggestion }),
    ...(related.length > 0 && {
      related: related.map((it) => `${it.range && placeIn(it.file, it.range)} ${it.message}`),
    }),
  };
}

function placeIn(file: string | null, { start, end }: NonNullable<Finding["range"]>): string {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}
