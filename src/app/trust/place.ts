import type { ConsentKey } from "../../auth/index.js";
import { UsageError } from "../usage-error.js";

/** Where a credential would go, as a person writes it; without a scheme, either one. */
export interface TrustPlace {
  readonly scheme: "http" | "https" | null;
  /** `host` or `host:port`. */
  readonly host: string;
}

/** Reads `host`, `host:port` or an address. */
export function parsePlace(text: string): TrustPlace {
  const hasScheme = /^https?:\/\//i.test(text);
  const address = hasScheme ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== "" || url.host === "") {
    throw new UsageError(
      "That is not a host. Write it as llm.example.com or llm.example.com:8443.",
    );
  }
  const scheme = url.protocol === "http:" ? "http" : "https";
  return { scheme: hasScheme ? scheme : null, host: url.host };
}

/** True if what needs consent goes to the place. */
export function sendsTo(
  { scheme, host }: Pick<ConsentKey, "scheme" | "host">,
  place: TrustPlace,
): boolean {
  return host === place.host && (place.scheme === null || place.scheme === scheme);
}

/** A credential's reference; the bare name of a variable counts as one. */
export function referenceOf(text: string): string {
  if (/^(\{(env|file):[^{}]+\}|(auth|chain):.+)$/.test(text)) return text;
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return `{env:${text}}`;
  throw new UsageError(
    "--credential takes the name of a variable, {env:NAME}, {file:path}, auth:PROVIDER or chain:NAME.",
  );
}
