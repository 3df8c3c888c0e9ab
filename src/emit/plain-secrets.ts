import type { CredentialRef, ManifestModel } from "../generated/manifest.js";
import { isLoopback } from "../net/hosts.js";
import { PLACEHOLDER, SECRET_HEADER } from "../resolve/index.js";

/** How the keys of the big vendors begin, and tokens in JWT form. */
const KEY =
  /(?<![A-Za-z0-9])(sk|rk|pk|gsk|dapi|hf|gh[pousr]|github_pat|glpat|xox[abp]|AKIA|ASIA|AIza|ya29|eyJ)[-_.A-Za-z0-9]{16,}/;

/** Text beside a reference that is long enough to be a key itself. */
const LONG_WORD = /[A-Za-z0-9+/_-]{16,}/;

/**
 * The fields of an entry that hold a secret in plain text, which no manifest may. A placeholder for a
 * server on this machine is none. Names only: the values are never shown.
 */
export function plainSecrets({ url, streamUrl, headers, auth }: ManifestModel): readonly string[] {
  const isLocal = auth.hosts.every(isLoopback);
  const found: string[] = [];
  if ([url, streamUrl ?? url].some(holdsSecret)) found.push("the address");
  if (auth.scheme !== "none" && isPlain(auth.credential, isLocal)) found.push("apiKey");
  for (const [name, value] of Object.entries(headers)) {
    const plain =
      typeof value === "string"
        ? KEY.test(value) ||
          (SECRET_HEADER.test(name) && value !== "" && !(isLocal && PLACEHOLDER.test(value)))
        : isPlain(value, isLocal);
    if (plain) found.push(`the header ${name}`);
  }
  return found;
}

function isPlain(ref: CredentialRef, isLocal: boolean): boolean {
  switch (ref.from) {
    case "literal":
      return ref.value !== "" && !(isLocal && PLACEHOLDER.test(ref.value));
    case "template":
      return (
        LONG_WORD.test(ref.template.replaceAll(/\{\d+\}/g, " ")) ||
        ref.parts.some((part) => isPlain(part, isLocal))
      );
    case "first":
      return ref.of.some((one) => isPlain(one, isLocal));
    default:
      return false;
  }
}

/** A user name or password, or a key anywhere in the text. */
function holdsSecret(url: string): boolean {
  return KEY.test(url) || /^https?:\/\/[^/?#]*@/.test(url);
}
