import { isLoopback } from "../../language/addresses.js";
import { hostMatches } from "../../language/hosts.js";
import type { LinkedProvider } from "../../resolve/index.js";

/** Settings that identify nobody. */
const SHARED_SETTINGS = ["region", "location"];

/** An address of this machine is the same for everyone. */
const HERE = /^(https?:\/\/)?(localhost|127\.|\[::1\])/i;

/** A text of the report without anything that identifies a machine, account or workspace. */
export type Redact = (text: string) => string;

/** Builds the redactor from what this configuration would give away: tenants, private hosts, the home folder. */
export function redactor(providers: readonly LinkedProvider[], home: string): Redact {
  const hidden = new Map<string, string>([[home, "~"]]);
  for (const linked of providers) {
    for (const { name, value, written, origin } of linked.settings.values()) {
      if (origin.from === "default" || SHARED_SETTINGS.includes(name)) continue;
      if (HERE.test(value)) continue;
      for (const text of [value, written]) hidden.set(text, `<${name} of ${linked.id}>`);
    }
    const { endpoint } = linked;
    if (endpoint.problem !== null) continue;
    const { host, hostname } = new URL(endpoint.base);
    if (isLoopback(host) || isPublicHost(host, linked)) continue;
    for (const text of [host, hostname]) hidden.set(text, `<host of ${linked.id}>`);
  }
  // the longest first: an account is part of its host
  const all = [...hidden].filter(([text]) => text !== "").sort(([a], [b]) => b.length - a.length);
  return (text) => all.reduce((left, [value, label]) => left.replaceAll(whole(value), label), text);
}

/** A host that all of a vendor's customers share. */
function isPublicHost(host: string, { provider }: LinkedProvider): boolean {
  return provider.hosts.some((pattern) => !pattern.startsWith("*") && hostMatches(pattern, host));
}

/** The value by itself, not inside a longer word. */
function whole(value: string): RegExp {
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
}
