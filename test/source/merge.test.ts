import { describe, expect, it } from "vitest";
import { mergeFiles } from "../../src/source/merge.js";
import { type Layer, nodeAt, plainValue, propertyOf } from "../../src/source/node.js";
import { type ParsedFile, parseConfig } from "../../src/source/parse.js";

function parsed(name: string, value: unknown, layer: Partial<Layer> = {}): ParsedFile {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return parseConfig({
    path: `/${name}`,
    display: name,
    folder: "/",
    layer: { name: "project", trusted: false, ...layer },
    text,
  });
}

/** Files named `0`, `1`, … from the weakest to the strongest. */
function merged(...values: readonly unknown[]) {
  return mergeFiles(values.map((value, index) => parsed(String(index), value)));
}

function plain(...values: readonly unknown[]): unknown {
  const root = merged(...values);
  return root && JSON.parse(JSON.stringify(plainValue(root)));
}

describe("mergeFiles", () => {
  it.each<{ name: string; files: readonly unknown[]; result: unknown }>([
    { name: "no file", files: [], result: null },
    { name: "only broken files", files: ["", "[]"], result: null },
    { name: "one file", files: [{ model: "a/b" }], result: { model: "a/b" } },
    { name: "a broken file among others", files: [{ a: 1 }, "", { b: 2 }], result: { a: 1, b: 2 } },
    { name: "a scalar", files: [{ model: "a/b" }, { model: "c/d" }], result: { model: "c/d" } },
    {
      name: "objects key by key, at any depth",
      files: [
        { provider: { x: { options: { baseURL: "u", apiKey: "k" } }, y: {} } },
        { provider: { x: { options: { baseURL: "v" } } } },
      ],
      result: { provider: { x: { options: { baseURL: "v", apiKey: "k" } }, y: {} } },
    },
    {
      name: "a list is replaced whole",
      files: [{ enabled_providers: ["a", "b"] }, { enabled_providers: ["c"] }],
      result: { enabled_providers: ["c"] },
    },
    { name: "null replaces", files: [{ a: { b: 1 } }, { a: null }], result: { a: null } },
    {
      name: "an object over another kind hides what lies deeper",
      files: [{ a: { b: 1 } }, { a: 2 }, { a: { c: 3 } }],
      result: { a: { c: 3 } },
    },
    {
      name: "instructions are joined, the first of equals stays",
      files: [{ instructions: ["a", "b"] }, { instructions: ["c", "a"] }],
      result: { instructions: ["a", "b", "c"] },
    },
    {
      name: "plugins are joined by package, the last of equals stays",
      files: [
        { plugin: ["one@1.0.0", "@scope/two@1", "file:///a@1/p.js", ["three@1", { x: 1 }]] },
        { plugin: ["@scope/two@2", "one", "file:///a@2/p.js", "three"] },
      ],
      result: {
        plugin: ["file:///a@1/p.js", "@scope/two@2", "one", "file:///a@2/p.js", "three"],
      },
    },
    {
      name: "instructions that are not a list replace and are replaced",
      files: [{ instructions: ["a"] }, { instructions: "b" }, { instructions: ["c"] }],
      result: { instructions: ["c"] },
    },
    {
      name: "instructions below the top are a list like any other",
      files: [{ agent: { instructions: ["a"] } }, { agent: { instructions: ["b"] } }],
      result: { agent: { instructions: ["b"] } },
    },
    {
      name: "keys that objects inherit are data",
      files: ['{"constructor": {"a": 1}}', '{"constructor": {"b": 2}, "toString": 1}'],
      result: { constructor: { a: 1, b: 2 }, toString: 1 },
    },
  ])("$name", ({ files, result }) => {
    expect(plain(...files)).toEqual(result);
  });

  it("replaces instructions among the files of the global folder, joins them with others", () => {
    const root = mergeFiles([
      parsed("config.json", { instructions: ["a"] }, { name: "global" }),
      parsed("altimate-code.json", { instructions: ["b"] }, { name: "global" }),
      parsed("project.json", { instructions: ["c"] }),
    ]);
    expect(root && plainValue(root)).toEqual({ instructions: ["b", "c"] });
  });

  it("merges __proto__ as data and touches no prototype", () => {
    const root = merged('{"__proto__": {"polluted": 1}}', '{"__proto__": {"more": 2}}');
    const property = propertyOf(root ?? undefined, "__proto__");
    expect(property && plainValue(property.value)).toEqual({ polluted: 1, more: 2 });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("keeps the file and range of every node and what it won over, the strongest first", () => {
    const files = [
      parsed("0", '{"provider": {"x": {"name": "low", "api": "u"}}}'),
      parsed("1", '{"provider": {"x": {"name": "mid"}}}'),
      parsed("2", '{"provider":   {"x": {"name": "top"}}}'),
    ];
    const root = mergeFiles(files) ?? undefined;
    const entry = nodeAt(root, ["provider", "x"]);
    const name = propertyOf(entry, "name");
    expect(name?.value.file.display).toBe("2");
    expect(name?.overridden.map(({ value }) => [value.file.display, plainValue(value)])).toEqual([
      ["1", "mid"],
      ["0", "low"],
    ]);
    expect(propertyOf(entry, "api")?.value.file.display).toBe("0");
    expect(propertyOf(entry, "api")?.overridden).toEqual([]);

    const provider = propertyOf(root, "provider");
    expect(provider?.value).toMatchObject({ start: 15, end: 37, file: files[2]?.file });
    expect(provider?.key).toMatchObject({ start: 1, end: 11, file: files[2]?.file });
    expect(provider?.overridden.map(({ value }) => JSON.stringify(plainValue(value)))).toEqual([
      '{"x":{"name":"mid"}}',
      '{"x":{"name":"low","api":"u"}}',
    ]);
  });

  it("joins lists of any length", () => {
    const instructions = Array.from({ length: 200_000 }, (_, index) => `${index}.md`);
    const root = merged({ instructions }, { instructions: ["a.md"] });
    expect(nodeAt(root ?? undefined, ["instructions"])).toMatchObject({ kind: "array" });
    expect(nodeAt(root ?? undefined, ["instructions", 200_000])).toMatchObject({ value: "a.md" });
  });

  it("leaves the files as they were", () => {
    const low = parsed("0", { a: { b: 1 } });
    const before = JSON.stringify(low.root && plainValue(low.root));
    mergeFiles([low, parsed("1", { a: { b: 2, c: 3 } })]);
    expect(JSON.stringify(low.root && plainValue(low.root))).toBe(before);
  });
});
