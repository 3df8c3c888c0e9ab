import { pointer } from "../src/language/path.js";
import { isRecord, type SchemaNode } from "./lean-schema.js";

export interface FieldRow {
  readonly path: string;
  readonly types: readonly string[];
  readonly visibility: "public" | "secret";
  readonly description: string;
  readonly default: string | number | boolean | null;
  readonly enum: readonly string[] | null;
  readonly deprecated: string | null;
}

type Schema = Record<string, SchemaNode>;

/**
 * The config schema as a flat table, sorted by path. `*` stands for any key and any item. A row of a
 * named provider is left out if it repeats the row for any provider (`/provider/*`).
 */
export function schemaFields(root: Schema): readonly FieldRow[] {
  const rows = new Map<string, FieldRow>();
  walk(root, "", rows);
  rows.delete("");
  return [...rows.values()]
    .filter((row) => !sameAsAnyProvider(row, rows))
    .sort((left, right) => (left.path < right.path ? -1 : 1));

  function walk(node: SchemaNode, path: string, into: Map<string, FieldRow>): void {
    const schema = resolve(root, node);
    into.set(path, row(path, schema));
    for (const [key, child] of entries(schema.properties)) {
      walk(child, `${path}${pointer([key])}`, into);
    }
    for (const child of [schema.additionalProperties, schema.items]) {
      if (isRecord(child)) walk(child, `${path}/*`, into);
    }
  }
}

function entries(node: SchemaNode): readonly (readonly [string, SchemaNode])[] {
  return isRecord(node) ? Object.entries(node) : [];
}

/** Follows `$ref` and merges what a wrapping `allOf` refers to; the wrapper's own keywords win. */
function resolve(root: Schema, node: SchemaNode): Schema {
  if (!isRecord(node)) return {};
  if (typeof node.$ref === "string") {
    const definitions = isRecord(root.definitions) ? root.definitions : {};
    return resolve(root, definitions[node.$ref.replace("#/definitions/", "")]);
  }
  const wrapped = Array.isArray(node.allOf) ? node.allOf : [];
  return Object.assign({}, ...wrapped.map((inner) => resolve(root, inner)), node);
}

function row(path: string, schema: Schema): FieldRow {
  return {
    path,
    types: types(schema),
    visibility: schema["x-visibility"] === "public" ? "public" : "secret",
    description: text(schema.description) ?? "",
    default: scalar(schema.default),
    enum: Array.isArray(schema.enum) ? schema.enum.map(String) : null,
    deprecated: text(schema.deprecationMessage),
  };
}

/** Without the `string` that only allows a token in place of a number or a boolean. */
function types(schema: Schema): readonly string[] {
  const named = Array.isArray(schema.type) ? schema.type.map(String) : [text(schema.type)];
  const all = named.filter((type) => type !== null);
  return all.length > 1 ? all.filter((type) => type !== "string") : all;
}

function text(value: SchemaNode): string | null {
  return typeof value === "string" ? value : null;
}

function scalar(value: SchemaNode): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}

function sameAsAnyProvider(row: FieldRow, rows: ReadonlyMap<string, FieldRow>): boolean {
  const general = row.path.replace(/^\/provider\/[^/*]+\//, "/provider/*/");
  const other = general === row.path ? undefined : rows.get(general);
  return other !== undefined && JSON.stringify(other) === JSON.stringify({ ...row, path: general });
}

/** The names at one place in the table, or below it as paths with slashes. */
function namesBelow(rows: readonly FieldRow[], place: RegExp): readonly string[] {
  const names = rows.flatMap(({ path }) => place.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

function union(names: readonly string[]): string {
  return names.map((name) => `\n  | ${JSON.stringify(name)}`).join("");
}

/** The text of `src/generated/fields.ts`. */
export function renderFields(rows: readonly FieldRow[]): string {
  const keys = namesBelow(rows, /^\/provider\/[^/]+\/([^/*]+)$/);
  const options = namesBelow(rows, /^\/provider\/[^/]+\/options\/([^/*]+)$/);
  const modelFields = namesBelow(rows, /^\/provider\/[^/]+\/models\/\*\/([^*]+)$/);
  return `// Generated from schema/ by \`npm run generate\`. Never edited by hand.

/** One field of the config language. */
export interface Field {
  /** JSON pointer; \`*\` stands for any key and any item. The most specific matching path wins. */
  readonly path: string;
  /** JSON types; empty for a field whose content is not checked. A field without \`string\` also takes a string that is one token. */
  readonly types: readonly string[];
  /** What a token in this field resolves to. */
  readonly visibility: "public" | "secret";
  readonly description: string;
  readonly default: string | number | boolean | null;
  /** The only values allowed, if restricted. */
  readonly enum: readonly string[] | null;
  /** What to do instead, if the field is no longer used. */
  readonly deprecated: string | null;
}

/** The content of a provider's block. */
export type ProviderKey =${union(keys)};

/** What the schema knows of one model, as paths below \`models.<id>\`. */
export type ModelField =${union(modelFields)};

/** What the schema knows under the options of one provider or another. */
export const optionNames = ${JSON.stringify(options)} as const;

/** Options that may also appear next to \`options\`, as the documentation writes them. */
export const flatOptionNames = ${JSON.stringify(options.filter((name) => keys.includes(name)))} as const;

export const fields: readonly Field[] = [
${rows.map((each) => `  ${JSON.stringify(each)},`).join("\n")}
];
`;
}
