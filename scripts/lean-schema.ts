/** A JSON Schema as data: an object, an array or a scalar of one. */
export type SchemaNode = unknown;

/** Keywords that only people and editors read. A validator with them would be twice as large. */
const EDITOR_KEYWORDS = new Set([
  "allowComments",
  "allowTrailingCommas",
  "default",
  "defaultSnippets",
  "deprecationMessage",
  "description",
  "doNotSuggest",
  "enumDescriptions",
  "errorMessage",
  "examples",
  "markdownDescription",
  "markdownEnumDescriptions",
  "patternErrorMessage",
  "title",
  "x-visibility",
]);

/** Keywords whose keys are user-chosen names, not keywords. */
const NAME_MAPS = new Set(["properties", "patternProperties", "definitions"]);

export function isRecord(node: SchemaNode): node is Record<string, SchemaNode> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/**
 * Values suggested to editors that forbid no others: `anyOf: [{ enum }, {}]`, whose empty branch accepts
 * all, and `propertyNames: { examples }`.
 */
export function isSuggestion(keyword: string, value: SchemaNode): boolean {
  if (keyword === "propertyNames") {
    return isRecord(value) && Object.keys(value).every((key) => EDITOR_KEYWORDS.has(key));
  }
  return keyword === "anyOf" && Array.isArray(value) && value.some(isEmpty);
}

function isEmpty(node: SchemaNode): boolean {
  return isRecord(node) && Object.keys(node).length === 0;
}

/** Rebuilds a schema without the keywords that `drop` names. */
export function without(
  schema: Record<string, SchemaNode>,
  drop: (keyword: string, value: SchemaNode) => boolean,
): Record<string, SchemaNode> {
  const rebuild = (node: SchemaNode): SchemaNode => {
    if (Array.isArray(node)) return node.map(rebuild);
    return isRecord(node) ? without(node, drop) : node;
  };
  const kept = Object.entries(schema).filter(([keyword, value]) => !drop(keyword, value));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      NAME_MAPS.has(keyword) && isRecord(value) ? mapValues(value, rebuild) : rebuild(value),
    ]),
  );
}

function mapValues(
  node: Record<string, SchemaNode>,
  change: (value: SchemaNode) => SchemaNode,
): Record<string, SchemaNode> {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]));
}

/**
 * The same schema for a validator: no editor keywords, no wrappers around a lone reference, and one
 * definition where several have become equal. Accepts and rejects exactly what the full schema does.
 */
export function leanSchema(schema: Record<string, SchemaNode>): Record<string, SchemaNode> {
  const bare = without(
    schema,
    (keyword, value) => EDITOR_KEYWORDS.has(keyword) || isSuggestion(keyword, value),
  );
  let lean = mapValues(bare, unwrap);
  for (;;) {
    const merged = mergeEqualDefinitions(lean);
    if (merged === null) return lean;
    lean = merged;
  }
}

function unwrap(node: SchemaNode): SchemaNode {
  if (Array.isArray(node)) return node.map(unwrap);
  if (!isRecord(node)) return node;
  const lone = Object.keys(node).length === 1 && Array.isArray(node.allOf) ? node.allOf : [];
  return lone.length === 1 ? unwrap(lone[0]) : mapValues(node, unwrap);
}

/** One round: definitions equal to an earlier one, or mere references, are replaced. Null if there are none. */
function mergeEqualDefinitions(
  schema: Record<string, SchemaNode>,
): Record<string, SchemaNode> | null {
  if (!isRecord(schema.definitions)) return null;
  const first = new Map<string, string>();
  const replaced = new Map<string, string>();
  const kept: Record<string, SchemaNode> = {};
  for (const [name, definition] of Object.entries(schema.definitions)) {
    const pointer = `#/definitions/${name}`;
    const content = JSON.stringify(definition);
    const equal = first.get(content);
    if (equal !== undefined) replaced.set(pointer, equal);
    else if (isRecord(definition) && typeof definition.$ref === "string") {
      replaced.set(pointer, definition.$ref);
    } else {
      first.set(content, pointer);
      kept[name] = definition;
    }
  }
  if (replaced.size === 0) return null;
  // a definition may be replaced by one that is replaced itself
  for (const [from, to] of replaced) {
    let target = to;
    for (let next = replaced.get(target); next !== undefined; next = replaced.get(target)) {
      target = next;
    }
    replaced.set(from, target);
  }
  return mapValues({ ...schema, definitions: kept }, (node) => redirect(node, replaced));
}

function redirect(node: SchemaNode, replaced: ReadonlyMap<string, string>): SchemaNode {
  if (Array.isArray(node)) return node.map((item) => redirect(item, replaced));
  if (!isRecord(node)) return node;
  if (typeof node.$ref === "string") return { $ref: replaced.get(node.$ref) ?? node.$ref };
  return mapValues(node, (value) => redirect(value, replaced));
}
