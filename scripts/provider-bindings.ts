import type { Catalog } from "../src/catalog/index.js";
import type { Binding } from "../src/generated/bindings.js";
import { knownProvider, providerModule, providers } from "../src/providers/index.js";
import { hostsOf } from "../src/providers/parts/catalogue-address.js";
import type { Provider } from "../src/providers/provider.js";

/** One row for each id under which a vendor's credential can be named, sorted by id. */
export function providerBindings(catalog: Catalog): readonly Binding[] {
  const longTail = catalog
    .providers()
    .filter(({ id }) => providerModule(id) === null)
    .flatMap(({ id }) => {
      const provider = knownProvider(id, catalog);
      if (provider === null) return [];
      const elsewhere = [...catalog.models(id).values()].flatMap(({ api }) => hostsOf(api));
      return rows(provider, elsewhere);
    })
    // a key without a host of its own belongs to the entry that names it
    .filter(({ hosts }) => hosts.length > 0);
  return [...providers.flatMap((provider) => rows(provider, [])), ...longTail].sort((one, other) =>
    one.provider < other.provider ? -1 : 1,
  );
}

/**
 * What the catalogue names beside: the variables in its addresses, and those of keys without a host of their
 * own. Each is `provider | variables`.
 */
export function catalogueVariables(catalog: Catalog): readonly (readonly [string, string])[] {
  return catalog
    .providers()
    .filter(({ id }) => providerModule(id) === null)
    .flatMap(({ id }): (readonly [string, string])[] => {
      const provider = knownProvider(id, catalog);
      if (provider === null) return [];
      const keys = provider.hosts.length === 0 ? provider.credential.env : [];
      const names = sorted([...provider.settings.map(({ name }) => name), ...keys]);
      return names.length === 0 ? [] : [[id, names.join(",")]];
    });
}

function rows(provider: Provider, elsewhere: readonly string[]): readonly Binding[] {
  const { env, guarded = [] } = provider.credential;
  const hosts = sorted([...provider.hosts, ...elsewhere]);
  const names = sorted([provider.id, ...provider.aliases, provider.hostId ?? provider.id]);
  return names.map((name) => ({
    provider: name,
    // the variables appear once, with the vendor's own id
    env: name === provider.id ? sorted([...env, ...guarded]) : [],
    hosts,
  }));
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
