import { fields } from "../generated/fields.js";
import type { Path } from "./expand.js";

interface Branch {
  readonly children: Map<string, Branch>;
  isPublic: boolean;
}

let tree: Branch | undefined;

function publicFields(): Branch {
  if (tree !== undefined) return tree;
  tree = { children: new Map(), isPublic: false };
  for (const { path, visibility } of fields) {
    let branch = tree;
    for (const step of path.split("/").slice(1)) {
      const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
      let next = branch.children.get(name);
      if (next === undefined) {
        next = { children: new Map(), isPublic: false };
        branch.children.set(name, next);
      }
      branch = next;
    }
    branch.isPublic = visibility === "public";
  }
  return tree;
}

/**
 * Whether the schema marks the field at a path as one whose value may be shown. A field that it
 * does not know holds a secret until proven otherwise.
 */
export function isPublicField(path: Path): boolean {
  let branches = [publicFields()];
  for (const step of path) {
    const exact = branches.flatMap(({ children }) => children.get(String(step)) ?? []);
    const any = branches.flatMap(({ children }) => children.get("*") ?? []);
    branches = [...exact, ...any];
    if (branches.length === 0) return false;
  }
  // what a vendor's own entry says outweighs what holds for any provider
  return branches[0]?.isPublic ?? false;
}
