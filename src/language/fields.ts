import { type Field, fields, flatOptionNames, optionNames } from "../generated/fields.js";
import { type Path, stepsOf } from "./path.js";
import { isSecretOption } from "./secret-names.js";

/** The name of an option in the schema: undeclared options are never read. */
export type OptionName = (typeof optionNames)[number];

const known: ReadonlySet<string> = new Set(optionNames);
const flat: ReadonlySet<string> = new Set(flatOptionNames);

/** True for an option that the schema knows, of one provider or another. */
export function isOptionName(name: string): name is OptionName {
  return known.has(name);
}

/** True for an option that may also appear next to `options`. */
export function isFlatOption(name: string): name is OptionName {
  return flat.has(name);
}

/** The table of fields as a tree, step by step. */
interface Branch {
  readonly children: Map<string, Branch>;
  field: Field | undefined;
}

let tree: Branch | undefined;

/** Built on the first look-up: a program without look-ups never builds it. */
function fieldTree(): Branch {
  if (tree !== undefined) return tree;
  tree = newBranch();
  for (const field of fields) {
    let branch = tree;
    for (const step of stepsOf(field.path)) {
      const next = branch.children.get(step) ?? newBranch();
      branch.children.set(step, next);
      branch = next;
    }
    branch.field = field;
  }
  return tree;
}

function newBranch(): Branch {
  return { children: new Map(), field: undefined };
}

/** The branches that apply to a path, the one for this provider before the one for any. */
function branchesAt(path: Path): readonly Branch[] {
  let branches: readonly Branch[] = [fieldTree()];
  for (const step of path) {
    branches = [String(step), "*"].flatMap((name) =>
      branches.flatMap(({ children }) => children.get(name) ?? []),
    );
    if (branches.length === 0) break;
  }
  return branches;
}

/** What the schema says about the field at a path; null for an unknown one. */
export function fieldAt(path: Path): Field | null {
  return branchesAt(path).find(({ field }) => field !== undefined)?.field ?? null;
}

/**
 * Whether the schema marks the field at a path as one whose value may be shown. A field that it
 * does not know is secret until proven otherwise.
 */
export function isPublicField(path: Path): boolean {
  return fieldAt(path)?.visibility === "public";
}

/**
 * True for a field of the schema that only holds a secret, and for one that it does not know but is named
 * like one. There, a number is one too.
 */
export function isSecretPlace(path: Path): boolean {
  const field = fieldAt(path);
  const isKnown = field?.visibility === "secret" && field.types.includes("string");
  return (
    isKnown || (field === null && (isSecretOption(lastName(path)) || path.includes("headers")))
  );
}

function lastName(path: Path): string {
  return String(path.at(-1) ?? "");
}

/** The fields that hold an address or the part of one that decides whose it is. */
const ADDRESSES = ["api", "baseURL", "endpoint", "enterpriseUrl", "resourceName"];

/** Whether the field at a path decides where a provider's requests go. */
export function isAddressField(path: Path): boolean {
  return path[0] === "provider" && ADDRESSES.includes(String(path.at(-1)));
}

/** The keys that the schema knows in the object at a path, without deprecated ones. */
export function knownKeys(path: Path): readonly string[] {
  const keys = branchesAt(path).flatMap(({ children }) =>
    [...children].flatMap(([key, { field }]) =>
      key !== "*" && field !== undefined && field.deprecated === null ? [key] : [],
    ),
  );
  return [...new Set(keys)];
}

/** Every path that the schema knows, as a person would type it: `provider.*.options.apiKey`. */
export function knownPaths(): readonly string[] {
  return fields.map(({ path }) => stepsOf(path).join("."));
}
