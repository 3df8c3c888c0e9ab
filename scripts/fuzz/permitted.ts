import type { Reach } from "../../test/leaks/row.js";
import { type FuzzConfig, isRecord } from "./config.js";
import { ownHosts, secrets } from "./secrets.js";

/** A config that the person wrote. */
export type TrustedConfig = FuzzConfig;

/**
 * Where secrets may go, and which may be shown: the vendor's own hosts; what a trusted config leads
 * somewhere; what was allowed. Wide rather than narrow where a config of the person's own is concerned,
 * so that whatever is found is a breach.
 */
export function reachOf(
  trusted: readonly TrustedConfig[],
  allowed: string | null,
): { readonly reach: Reach; readonly shown: readonly string[] } {
  const reach: Record<string, readonly string[]> = { ...ownHosts, LITERAL: ["*"] };
  const add = (canary: string, hosts: readonly string[]) => {
    reach[canary] = [...(reach[canary] ?? []), ...hosts];
  };
  const shown: string[] = [];
  for (const { provider, value } of trusted) {
    const texts = strings(value);
    const named = texts.flatMap((text) => text.match(/(?<=https:\/\/)[^/?{$]+/g) ?? []);
    const vendors = secrets.flatMap((it) => (it.provider === provider ? it.hosts : []));
    for (const secret of secrets) {
      const { canary, token } = secret;
      const isNamed = texts.some((text) => mentions(text, token));
      // a trusted layer may put it into an address, an id or a body: then it is a public value
      if (isNamed) {
        add(canary, ["*"]);
        shown.push(canary);
      }
      if (secret.provider === provider) add(canary, [...named, ...vendors]);
    }
  }
  if (allowed !== null) for (const { canary } of secrets) add(canary, [allowed]);
  return { reach, shown };
}

function mentions(text: string, token: string | null): boolean {
  if (token === null) return false;
  const name = token.match(/^\{env:(\w+)\}$/)?.[1];
  return text.includes(token) || (name !== undefined && new RegExp(`\\$\\{${name}\\b`).test(text));
}

/** Every text in a value. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}

/** What the person said yes to: each question names the secret and the host. */
export function withConsents(reach: Reach, questions: readonly string[]): Reach {
  const wider: Record<string, readonly string[]> = { ...reach };
  for (const question of questions) {
    const host = question.match(/https?:\/\/([^\s/,]+)/)?.[1];
    for (const { canary, token, provider } of secrets) {
      const isMeant =
        mentions(question, token) || (token === null && question.includes(`${provider}`));
      if (host !== undefined && isMeant) wider[canary] = [...(wider[canary] ?? []), host];
    }
  }
  return wider;
}
