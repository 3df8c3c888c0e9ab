import type { CredentialRef, ManifestModel } from "../generated/manifest.js";
import { isLoopback } from "../language/addresses.js";
import { fold } from "../language/credential-ref.js";
import { mayHoldKey } from "../language/key-shapes.js";
import { PLACEHOLDER } from "../language/placeholders.js";
import { isSecretHeader } from "../language/secret-names.js";
import { urlSecrets } from "../language/url-secrets.js";

/** Text next to a reference that is long enough to be a key itself. */
const LONG_WORD = /[A-Za-z0-9+/_-]{16,}/;

/**
 * The fields of an entry that contain a secret in plain text, which no manifest may. A placeholder for a
 * server on this machine does not count. Names only: the values are never shown.
 */
export function plainSecrets({ url, streamUrl, headers, auth }: ManifestModel): readonly string[] {
  const isLocal = auth.hosts.every(isLoopback);
  const found: string[] = [];
  if ([url, streamUrl ?? url].some(holdsSecret)) found.push("the address");
  if (auth.scheme !== "none" && isPlain(auth.credential, isLocal)) found.push("apiKey");
  for (const [name, value] of Object.entries(headers)) {
    const plain =
      typeof value === "string"
        ? mayHoldKey(value) ||
          (isSecretHeader(name) && value !== "" && !(isLocal && PLACEHOLDER.test(value)))
        : isPlain(value, isLocal);
    if (plain) found.push(`the header ${name}`);
  }
  return found;
}

function isPlain(ref: CredentialRef, isLocal: boolean): boolean {
  return fold<boolean>(ref, {
    source: (source) =>
      source.from === "literal" &&
      source.value !== "" &&
      !(isLocal && PLACEHOLDER.test(source.value)),
    template: (template, parts) =>
      LONG_WORD.test(template.replaceAll(/\{\d+\}/g, " ")) || parts.includes(true),
    first: (of) => of.includes(true),
  });
}

/** A user name or password, a parameter named like a key, a key anywhere, or what follows a #, which no server sees. */
function holdsSecret(url: string): boolean {
  return mayHoldKey(url) || urlSecrets(url).length > 0 || url.includes("#");
}
