import { describe, expect, it } from "vitest";
import { fields } from "../../src/generated/fields.js";
import {
  fieldAt,
  isFlatOption,
  isOptionName,
  isPublicField,
  knownKeys,
  knownPaths,
} from "../../src/language/fields.js";
import { pointer, stepsOf } from "../../src/language/path.js";

describe("the tree of fields", () => {
  it("finds every field of the schema under its own path", () => {
    for (const field of fields) expect(fieldAt(stepsOf(field.path))).toEqual(field);
  });

  it.each([
    // a vendor's own entry outweighs the one for any provider
    ["/provider/openai/options/apiKey", "/provider/openai/options/apiKey"],
    ["/provider/acme/options/apiKey", "/provider/*/options/apiKey"],
    ["/provider/openai/options/chunkTimeout", "/provider/*/options/chunkTimeout"],
    ["/provider/openai/models/gpt-5.4/limit/context", "/provider/*/models/*/limit/context"],
    ["/provider/openai/models/gpt-5.4", "/provider/*/models/*"],
    ["/disabled_providers/0", "/disabled_providers/*"],
    ["/provider/openai/options/nonsense", null],
    ["/provider/openai/options/apiKey/deeper/still", null],
    ["/nonsense", null],
  ])("%s is the field %s", (path, expected) => {
    expect(fieldAt(stepsOf(path))?.path ?? null).toBe(expected);
  });

  it.each([
    ["/provider/acme/options/baseURL", true],
    ["/provider/acme/options/apiKey", false],
    ["/provider/amazon-bedrock/options/region", true],
    ["/provider/acme/options/region", false],
    ["/provider/acme/options/nonsense", false],
    ["/model", true],
    ["", false],
  ])("the value of %s may be shown: %s", (path, expected) => {
    expect(isPublicField(stepsOf(path))).toBe(expected);
  });

  it("knows the keys of an object: a vendor's own and those of any provider, none twice", () => {
    const keys = knownKeys(["provider", "amazon-bedrock", "options"]);
    expect(keys).toEqual(expect.arrayContaining(["region", "apiKey", "chunkTimeout"]));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys)
      expect(fieldAt(["provider", "amazon-bedrock", "options", key])).not.toBeNull();
    expect(knownKeys(["provider", "acme", "options"])).not.toContain("region");
  });

  it("offers no key that has had its day", () => {
    const old = fields.flatMap(({ path, deprecated }) =>
      deprecated !== null && stepsOf(path).length === 1 ? stepsOf(path) : [],
    );
    expect(old.length).toBeGreaterThan(0);
    expect(knownKeys([]).filter((key) => old.includes(key))).toEqual([]);
  });

  it("writes paths as people type them", () => {
    expect(knownPaths()).toContain("provider.*.options.apiKey");
    expect(knownPaths()).toHaveLength(fields.length);
  });

  it("knows no keys where it knows nothing", () => {
    expect(knownKeys(["nonsense"])).toEqual([]);
    expect(knownKeys(["model", "deeper", "still"])).toEqual([]);
    expect(knownKeys(["provider"])).not.toContain("*");
  });

  it.each([
    ["apiKey", true, true],
    ["baseURL", true, true],
    ["setCacheKey", true, false],
    ["nonsense", false, false],
    ["constructor", false, false],
  ])("%s is an option: %s, and may stand beside the options: %s", (name, option, flat) => {
    expect(isOptionName(name)).toBe(option);
    expect(isFlatOption(name)).toBe(flat);
  });
});

it.each([
  [[], ""],
  [["provider", "a/b", "x~y", 0], "/provider/a~1b/x~0y/0"],
  [["~1"], "/~01"],
])("the steps %j are the pointer %s, and back", (path, text) => {
  expect(pointer(path)).toBe(text);
  expect(stepsOf(text)).toEqual(path.map(String));
});
