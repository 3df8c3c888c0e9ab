import { isAbsolute } from "node:path";
import type { Expanded, ExpandedToken } from "../expand/index.js";
import type { CredentialRef } from "../generated/manifest.js";

/**
 * The credential reference for a string of the config: what the manifest holds instead of the value.
 * Paths stay as written in the config, or become absolute if the manifest may be elsewhere.
 */
export function credentialReference({ parts }: Expanded, separator: string | null): CredentialRef {
  const [only] = parts;
  if (only === undefined) return { from: "literal", value: "" };
  if (parts.length === 1) {
    return typeof only === "string"
      ? { from: "literal", value: only }
      : tokenReference(only, separator);
  }
  const references: CredentialRef[] = [];
  let template = "";
  for (const part of parts) {
    if (typeof part === "string") template += part;
    else {
      template += `{${references.length}}`;
      references.push(tokenReference(part, null));
    }
  }
  return { from: "template", template, parts: references };
}

function tokenReference(token: ExpandedToken, separator: string | null): CredentialRef {
  const after = separator === null ? {} : { after: separator };
  if (token.kind === "file") {
    const keepsItsName = token.name.startsWith("~/") || isAbsolute(token.name);
    return { from: "file", path: keepsItsName ? token.name : (token.path ?? token.name), ...after };
  }
  const variable: CredentialRef = { from: "env", name: token.name, ...after };
  return token.fallback === null
    ? variable
    : { from: "first", of: [variable, { from: "literal", value: token.fallback }] };
}
