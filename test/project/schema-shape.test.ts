import { describe, expect, it } from "vitest";
import { isRecord } from "../../scripts/lean-schema.js";
import { CONFIG_FILE_PATTERNS, editorSettings } from "../../src/report/editor-settings.js";
import { list, read, schema, whole } from "../support/config-schema.js";

type Node = Record<string, unknown>;

/** Every schema in the file, with its pointer. */
function nodes(node: unknown, pointer = "#", names = false): readonly (readonly [string, Node])[] {
  if (Array.isArray(node)) {
    return node.flatMap((item, index) => nodes(item, `${pointer}/${index}`));
  }
  if (!isRecord(node)) return [];
  const inner = Object.entries(node)
    .filter(([key]) => names || !["default", "examples", "defaultSnippets", "enum"].includes(key))
    .flatMap(([key, value]) =>
      nodes(value, `${pointer}/${key}`, !names && ["properties", "definitions"].includes(key)),
    );
  return names ? inner : [[pointer, node], ...inner];
}

const all = nodes(schema);

const definitions = isRecord(schema.definitions) ? schema.definitions : {};

/** A snippet's body as it is in a file when every placeholder keeps its default. */
function expanded(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body)
      .replace(/"\^\$\{\d+[:|]([^,|}]*)[^}]*\}"/g, "$1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1"),
  );
}

describe("the file as editors want it", () => {
  it("describes every field, in plain text and in Markdown", () => {
    const described = (node: unknown): boolean =>
      isRecord(node) &&
      (typeof node.$ref === "string"
        ? described(definitions[node.$ref.replace("#/definitions/", "")])
        : [node.description, node.markdownDescription].every((text) => typeof text === "string"));
    const missing = all
      .flatMap(([pointer, node]) =>
        Object.entries(isRecord(node.properties) ? node.properties : {})
          .concat([
            ["*", node.additionalProperties],
            ["items", node.items],
          ])
          .filter(([, child]) => isRecord(child) && !described(child))
          .map(([key]) => `${pointer}/${key}`),
      )
      .sort();
    expect(missing).toEqual([]);
  });

  it("has nothing next to a $ref, and no format or oneOf", () => {
    const wrong = all.filter(
      ([, node]) =>
        ("$ref" in node && Object.keys(node).length > 1) || "format" in node || "oneOf" in node,
    );
    expect(wrong.map(([pointer]) => pointer)).toEqual([]);
  });

  it("points at definitions that exist, and uses each", () => {
    const used = new Set(
      all.flatMap(([, node]) => (typeof node.$ref === "string" ? [node.$ref] : [])),
    );
    expect([...used].sort()).toEqual(
      Object.keys(definitions)
        .map((name) => `#/definitions/${name}`)
        .sort(),
    );
  });

  it("has a text for each value of a closed list", () => {
    const short = all.filter(
      ([, node]) =>
        Array.isArray(node.enum) &&
        !(
          Array.isArray(node.enumDescriptions) && node.enumDescriptions.length === node.enum.length
        ),
    );
    expect(short.map(([pointer]) => pointer)).toEqual([]);
  });

  it("offers only defaults, examples and snippets that are valid themselves", () => {
    const offered = all.flatMap(([pointer, node]) => [
      ...("default" in node ? [[pointer, node.default] as const] : []),
      ...list(node.examples).map((example) => [pointer, example] as const),
      ...list(node.defaultSnippets).map(
        (snippet) => [pointer, expanded(isRecord(snippet) && snippet.body)] as const,
      ),
    ]);
    expect(offered.length).toBeGreaterThan(100);
    const wrong = offered.filter(
      ([pointer, value]) => !whole.validate({ $ref: `${schema.$id}${pointer}` }, value),
    );
    expect(wrong).toEqual([]);
  });

  it("is listed as SchemaStore requires", () => {
    const entry = JSON.parse(read("schema/catalog-entry.json"));
    expect(entry).toEqual({
      name: "altimate-code",
      description: expect.any(String),
      fileMatch: CONFIG_FILE_PATTERNS,
      url: schema.$id,
    });
  });
});

describe("docs/editors.md", () => {
  it("shows the settings that the command prints", () => {
    const docs = read("docs/editors.md");
    const blocks = [...docs.matchAll(/```json\n(\{[^`]*)```/g)].map((match) => match[1] ?? "");
    const location = docs.match(/file:[^"]*schema\.json/)?.[0] ?? "";
    expect(JSON.parse(blocks[0] ?? "")).toEqual(editorSettings(location));
    const [zed] = blocks.slice(1).map((block) => JSON.parse(block));
    expect(zed.lsp["json-language-server"].settings.json.schemas).toEqual([
      {
        ...editorSettings(location)["json.schemas"][0],
        fileMatch: CONFIG_FILE_PATTERNS.slice(0, 2),
      },
    ]);
  });
});
