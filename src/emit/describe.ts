import type { Auth, CredentialRef, ManifestModel } from "../generated/manifest.js";

/** A credential reference as people write it: `{env:NAME}`, `auth:openai`, `chain:aws`. */
export function describeRef(ref: CredentialRef): string {
  switch (ref.from) {
    case "env":
      return `{env:${ref.name}}`;
    case "file":
      return `{file:${ref.path}}`;
    case "auth":
      return `auth:${ref.provider}`;
    case "chain":
      return ref.profile === null ? `chain:${ref.chain}` : `chain:${ref.chain} (${ref.profile})`;
    case "literal":
      return ref.value === "" ? "no key" : "a placeholder";
    case "template":
      return ref.template.replace(/\{(\d+)\}/g, (token, index) => {
        const part = ref.parts[Number(index)];
        return part === undefined ? token : describeRef(part);
      });
    case "first":
      return `the first of ${ref.of.map(describeRef).join(", ")}`;
  }
}

/** The header that carries an entry's credential, with its reference; null where there is none. */
export function describeAuth(auth: Auth): readonly [header: string, value: string] | null {
  switch (auth.scheme) {
    case "none":
      return null;
    case "bearer":
      return ["authorization", `Bearer ${describeRef(auth.credential)}`];
    case "header":
      return [auth.header.toLowerCase(), describeRef(auth.credential)];
    case "sigv4":
      return [
        "authorization",
        `AWS4-HMAC-SHA256 for ${auth.service} in ${auth.region}, by ${describeRef(auth.credential)}`,
      ];
  }
}

/** All headers that carry a reference of their own, as `name: reference`. */
export function describeHeaders({ headers }: Pick<ManifestModel, "headers">): readonly string[] {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : describeRef(value)}`)
    .sort();
}
