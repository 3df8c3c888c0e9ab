import type { Auth, ManifestModel } from "../generated/manifest.js";
import { nameRef } from "../language/describe-ref.js";

/** The header that carries an entry's credential, with its reference; null if there is none. */
export function describeAuth(auth: Auth): readonly [header: string, value: string] | null {
  switch (auth.scheme) {
    case "none":
      return null;
    case "bearer":
      return ["authorization", `Bearer ${nameRef(auth.credential)}`];
    case "header":
      return [auth.header.toLowerCase(), nameRef(auth.credential)];
    case "sigv4":
      return [
        "authorization",
        `AWS4-HMAC-SHA256 for ${auth.service} in ${auth.region}, by ${nameRef(auth.credential)}`,
      ];
  }
}

/** All headers that carry a reference of their own, as `name: reference`. */
export function describeHeaders({ headers }: Pick<ManifestModel, "headers">): readonly string[] {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : nameRef(value)}`)
    .sort();
}
