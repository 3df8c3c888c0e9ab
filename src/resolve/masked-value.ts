import { type Token, tokenize } from "../expand/index.js";
import { isPublicField } from "../language/fields.js";
import type { Path } from "../language/path.js";
import { isSchemeAtMost } from "../language/schemes.js";
import { withoutUrlSecrets } from "../language/url-secrets.js";
import type { ConfigNode } from "../source/node.js";

const HIDDEN = "***";

/**
 * A value as it may be hashed: references as written, and no literal of a secret place and no default of a
 * reference. Who has the hash could otherwise find a short one by trying.
 */
export function maskedValue(node: ConfigNode, path: Path): unknown {
  switch (node.kind) {
    case "array":
      return node.items.map((item, index) => maskedValue(item, [...path, index]));
    case "object": {
      const masked: Record<string, unknown> = Object.create(null);
      for (const { name, value } of node.properties) {
        masked[name] = maskedValue(value, [...path, name]);
      }
      return masked;
    }
    case "scalar":
      return maskedScalar(node.value, path, () => tokenize(node).parts);
  }
}

type Parts = readonly (string | Token)[];

function maskedScalar(value: unknown, path: Path, parts: () => Parts): unknown {
  const isPublic = isPublicField(path);
  if (typeof value === "string") return maskedText(parts(), isPublic);
  // numbers are keys as well; nobody tries what is true or false
  return typeof value === "number" && !isPublic ? HIDDEN : value;
}

function maskedText(parts: Parts, isPublic: boolean): string {
  const masked = parts.map((part) => {
    if (typeof part === "string") return isPublic || isSchemeAtMost(part) ? part : HIDDEN;
    const { kind, name, fallback } = part;
    if (kind === "file") return `{file:${name}}`;
    return fallback === null ? `{env:${name}}` : `\${${name}:-${HIDDEN}}`;
  });
  return withoutUrlSecrets(masked.join(""));
}
