import type { Author } from "../gate/index.js";
import { bindings, catalogueVariables } from "../generated/bindings.js";
import type { CredentialSource } from "../language/credential-ref.js";
import { hostMatches } from "../language/hosts.js";
import { providerModule } from "../providers/index.js";
import { type ConfigNode, propertyOf } from "../source/node.js";
import type { LinkedProvider } from "./program.js";

/**
 * Who says that a secret is used for a provider: the file that names it, or, for a variable that no
 * file names as the key, whoever put it on the provider's list. A stored login is the user's own choice.
 */
export function namedBy(
  source: CredentialSource,
  linked: LinkedProvider,
  naming: ConfigNode | null,
): Author {
  if (naming !== null) return authorOf(naming);
  if (source.from !== "env") return "release";
  if (releaseVariables(linked).includes(source.name)) return "release";
  const list = propertyOf(linked.entry?.property.value, "env")?.value;
  const items = list?.kind === "array" ? list.items : [];
  const item = items.find((it) => it.kind === "scalar" && it.value === source.name);
  // an updated catalogue may name any variable
  return item === undefined ? "untrusted" : authorOf(item);
}

/** Who says where a provider's requests go. */
export function ledBy(linked: LinkedProvider): Author {
  const { endpoint } = linked;
  if (endpoint.problem !== null) return "untrusted";
  if (endpoint.moved) return endpoint.untrusted ? "untrusted" : "trusted";
  const { host } = new URL(endpoint.base);
  if (releaseHosts(linked).some((pattern) => hostMatches(pattern, host))) return "release";
  // the address of a module comes from its settings: the user's variables, or a file
  const isModules = providerModule(linked.provider.id) !== null;
  return isModules && !endpoint.untrusted ? "trusted" : "untrusted";
}

function authorOf(node: ConfigNode): Author {
  return node.file.layer.trusted ? "trusted" : "untrusted";
}

function releaseHosts({ provider }: LinkedProvider): readonly string[] {
  return bindings.flatMap((row) => (row.provider === provider.id ? row.hosts : []));
}

function releaseVariables({ provider }: LinkedProvider): readonly string[] {
  const own = providerModule(provider.id)?.credential.env ?? [];
  return [
    ...own,
    ...(catalogueVariables.get(provider.id) ?? []),
    ...bindings.flatMap((row) => (row.provider === provider.id ? row.env : [])),
  ];
}
