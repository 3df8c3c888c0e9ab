import validateConfig from "../generated/validate-altimate-code.js";
import { fieldAt, knownKeys } from "../language/fields.js";
import { type Path, stepsOf } from "../language/path.js";
import type { Program } from "../resolve/index.js";
import { type ConfigNode, nodeAt, plainValue } from "../source/node.js";

/** What the validator says about one mistake. */
export type SchemaError = NonNullable<typeof validateConfig.errors>[number];

/** One mistake that the schema sees, on the node that holds it. */
export type SchemaProblem = { readonly node: ConfigNode; readonly path: Path } & (
  | { readonly kind: "unknown-key"; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: "wrong-type"; readonly expected: readonly string[] }
  | { readonly kind: "missing-key"; readonly key: string }
  | { readonly kind: "invalid-value"; readonly error: SchemaError }
);

/**
 * What the schema finds in each file of a program, each mistake once: the validators are compiled such
 * that no place fails by more than one keyword.
 */
export function schemaProblems({ files }: Program): readonly SchemaProblem[] {
  return files.flatMap(({ root }) => (root === null ? [] : validate(root)));
}

function validate(root: ConfigNode): readonly SchemaProblem[] {
  if (validateConfig(plainValue(root))) return [];
  const errors = validateConfig.errors ?? [];
  return errors.flatMap((error) => explain(root, error));
}

function explain(root: ConfigNode, error: SchemaError): SchemaProblem[] {
  const path = stepsOf(error.instancePath);
  const node = nodeAt(root, path);
  if (node === undefined) return [];
  const { keyword, params } = error;
  if (keyword === "additionalProperties") {
    const key = String(params.additionalProperty);
    return [{ kind: "unknown-key", key, known: knownKeys(path), node, path }];
  }
  if (keyword === "required") {
    return [{ kind: "missing-key", key: String(params.missingProperty), node, path }];
  }
  // a number or a flag may also be one token: any other text has the wrong type
  const expected = fieldAt(path)?.types ?? [];
  const isText = typeOf(node) === "string";
  if (keyword === "type" || keyword === "not" || (isText && !expected.includes("string"))) {
    const types = expected.length > 0 ? expected : String(params.type).split(",");
    return [{ kind: "wrong-type", expected: types, node, path }];
  }
  return [{ kind: "invalid-value", error, node, path }];
}

/** JSON's name for what a node holds. */
export function typeOf(node: ConfigNode): string {
  if (node.kind !== "scalar") return node.kind;
  if (node.value === null) return "null";
  return typeof node.value;
}
