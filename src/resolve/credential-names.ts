import { tokenize } from "../expand/index.js";
import { isCredentialVariable } from "../language/credential-variables.js";
import { type ConfigNode, propertyOf } from "../source/node.js";

/**
 * Which variables hold credentials in a config: the vendors', those named like one, and
 * those that it reads an API key from, whatever their names.
 */
export function credentialNames(root: ConfigNode | null): (name: string) => boolean {
  const keys = new Set(apiKeys(root).flatMap((node) => keyVariable(node) ?? []));
  return (name) => keys.has(name) || isCredentialVariable(name);
}

function apiKeys(root: ConfigNode | null): readonly ConfigNode[] {
  const providers = propertyOf(root ?? undefined, "provider")?.value;
  if (providers?.kind !== "object") return [];
  return providers.properties.flatMap(({ value }) =>
    [value, propertyOf(value, "options")?.value].flatMap(
      (holder) => propertyOf(holder, "apiKey")?.value ?? [],
    ),
  );
}

/** The variable of the key itself: in `account::token`, the account is public. */
function keyVariable(node: ConfigNode): string | undefined {
  if (node.kind !== "scalar") return undefined;
  const tokens = tokenize(node).parts.filter((part) => typeof part !== "string");
  return tokens.findLast(({ kind }) => kind === "env")?.name;
}
