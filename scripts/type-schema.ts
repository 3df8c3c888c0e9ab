import { isRecord, type SchemaNode, without } from "./lean-schema.js";

/** What represents a value that is only known later, in a field that takes no other text. */
export const TOKEN_TYPE = `
/** One token in place of a number or of true and false: \`{env:NAME}\`, \`{file:path}\` or \`\${NAME}\`. */
export type Token = \`{env:\${string}}\` | \`{file:\${string}}\` | \`\\\${\${string}}\`
`;

/** Keywords that apply where they are, not where the reference next to them points. */
const OWN_KEYWORDS = ["description", "markdownDescription"];

const isInterface = (node: SchemaNode): boolean =>
  isRecord(node) && node.type === "object" && isRecord(node.properties);

/**
 * The config's schema as its types are generated from it: names are kept for what has its own fields,
 * everything else is inlined, so that an editor shows each field with its own text.
 */
export function typeSchema(schema: Record<string, SchemaNode>): Record<string, SchemaNode> {
  const definitions = isRecord(schema.definitions) ? schema.definitions : {};

  const field = (node: SchemaNode): SchemaNode => {
    if (!isRecord(node)) return node;
    const reference = lone(node)?.$ref ?? node.$ref;
    if (typeof reference === "string") {
      const target = definitions[reference.replace("#/definitions/", "")];
      if (!isRecord(target) || isInterface(target)) return { $ref: reference };
      const own = Object.entries(node).filter(([keyword]) => OWN_KEYWORDS.includes(keyword));
      return field({ ...target, ...Object.fromEntries(own) });
    }
    return { ...shape(node), ...words(node) };
  };

  const shape = (node: Record<string, SchemaNode>): Record<string, SchemaNode> => {
    const { type, enum: values, items, properties, additionalProperties, required, title } = node;
    if (Array.isArray(type)) return { anyOf: type.map((it) => oneType(it, node)) };
    if (values !== undefined) return { type: "string", enum: values };
    if (type === "array") return { type, items: wordless(field(items)) };
    const hasFields = isRecord(properties) || isRecord(additionalProperties);
    if (type !== "object" && (type !== undefined || !hasFields)) {
      return type === undefined ? { tsType: "unknown" } : { type };
    }
    return {
      type: "object",
      title,
      required,
      ...(isRecord(properties) ? { properties: mapped(properties) } : {}),
      additionalProperties: additionalProperties === undefined ? true : field(additionalProperties),
    };
  };

  /** One of several types: text is a token there, and `true` may be excluded. */
  const oneType = (type: SchemaNode, node: Record<string, SchemaNode>): SchemaNode => {
    if (type === "string") return { tsType: "Token" };
    if (type === "boolean" && isRecord(node.not) && node.not.const === true)
      return { const: false };
    return shape({ ...node, type });
  };

  const mapped = (nodes: Record<string, SchemaNode>) =>
    Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, field(node)]));

  const named = Object.entries(definitions).filter(([, node]) => isInterface(node));
  const whole = field({ ...schema, definitions: undefined });
  return { ...(isRecord(whole) ? whole : {}), definitions: mapped(Object.fromEntries(named)) };
}

/** The member of an `allOf` that has only one. */
function lone({ allOf }: Record<string, SchemaNode>): Record<string, SchemaNode> | null {
  const [only, ...others] = Array.isArray(allOf) ? allOf : [];
  return isRecord(only) && others.length === 0 ? only : null;
}

function words({ description, markdownDescription }: Record<string, SchemaNode>) {
  const text = markdownDescription ?? description;
  return text === undefined ? {} : { description: text };
}

/** An item's own text would be among that of the list. */
function wordless(item: SchemaNode): SchemaNode {
  return isRecord(item) ? without(item, (keyword) => keyword === "description") : item;
}

/** Types without what the schema compiler adds and nobody reads. */
export function tidyTypes(types: string, more: string): string {
  const tidy = types
    .replaceAll(/ \* This interface was referenced by .*\n \* via the `definition` ".*"\.\n/g, "")
    .replaceAll(/^\/\*\*\n \* (.*)\n(?: \* ?\n)?(?: \*\/)$/gm, "/** $1 */")
    .replaceAll(/^\/\*\*\n(?: \* ?\n)* \*\/\n/gm, "")
    .replaceAll(/^\n+/gm, "");
  return `${tidy.trimEnd()}\n${more}`;
}
