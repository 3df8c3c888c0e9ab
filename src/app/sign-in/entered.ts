import type { NewCredential } from "../../auth/index.js";
import { UNSENDABLE_HINT, unsendable, unsendableText } from "../../language/usable.js";
import type { Provider } from "../../providers/index.js";
import { Secret } from "../../secret.js";
import { UsageError } from "../usage-error.js";

/** A credential as it will be stored, and as requests take it. */
export interface Entered {
  readonly credential: NewCredential;
  /** A pair as a whole. */
  readonly secret: Secret;
  /** The server that the credential is for, where it names one. */
  readonly address: string | null;
}

/**
 * Checks what a person entered against the provider's own grammar. Throws a `UsageError` that says what is
 * wrong and never quotes a part of it.
 */
export function readEntered(provider: Provider, secret: Secret): Entered {
  if (secret.isEmpty) throw new UsageError(`No credential for ${provider.name} was entered.`);
  const fault = unsendable(secret);
  if (fault !== null) {
    throw new UsageError(`${unsendableText("What was entered", fault)} ${UNSENDABLE_HINT}`);
  }
  if (provider.credential.pair !== null)
    return readPair(provider, provider.credential.pair, secret);
  const { format } = provider.credential;
  if (format !== null && !secret.matches(format.pattern)) {
    const where = provider.links.keys === null ? "" : ` Get one at ${provider.links.keys}.`;
    throw new UsageError(
      `That is not a valid key for ${provider.name}. A valid one ${format.description}.${where}`,
    );
  }
  const kind = provider.id === "github-copilot" ? "token" : "api";
  return {
    credential: kind === "token" ? { kind, token: secret } : { kind, key: secret },
    secret,
    address: null,
  };
}

type Pair = NonNullable<Provider["credential"]["pair"]>;

/** The gateway's key may name its server first: `url::instance::key`. */
const SERVER = /^https:\/\/[A-Za-z0-9.-]+(:\d+)?\/?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/;

function readPair(provider: Provider, pair: Pair, whole: Secret): Entered {
  const { separator, setting } = pair;
  const example = `${setting}${separator}${provider.id === "altimate" ? "key" : "token"}`;
  const isGateway = provider.id === "altimate";
  const server = isGateway ? whole.publicBefore(separator, SERVER) : null;
  const rest = server === null ? whole : (whole.split(separator)?.[1] ?? whole);
  const halves = rest.split(separator);
  if (halves === null || halves.some((half) => half.isEmpty)) {
    throw new UsageError(
      `A credential for ${provider.name} is written as ${example}, with neither half empty.`,
    );
  }
  const [, token] = halves;
  const written = rest.publicBefore(separator, pair.grammar);
  const owner = written === null ? null : normalised(provider, setting, written);
  if (owner === null) {
    const spec = provider.settings.find(({ name }) => name === setting);
    throw new UsageError(
      `The half before ${separator} is not a valid ${setting} for ${provider.name} (${spec?.description ?? setting}).`,
    );
  }
  const secret = Secret.joined([owner, separator, token], whole.reference);
  if (!isGateway) return { credential: { kind: "pair", owner, token }, secret, address: null };
  const address = server?.replace(/\/$/, "") ?? defaultServer(provider);
  return { credential: { kind: "gateway", address, instance: owner, key: token }, secret, address };
}

/** The setting as requests need it; null if its grammar rejects it. */
function normalised(provider: Provider, setting: string, written: string): string | null {
  const spec = provider.settings.find(({ name }) => name === setting);
  const value = spec?.normalise?.(written) ?? written;
  return spec?.grammar == null || spec.grammar.test(value) ? value : null;
}

function defaultServer({ settings }: Provider): string {
  return settings.find(({ name }) => name === "server")?.default ?? "";
}
