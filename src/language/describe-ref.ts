import type { ChainCredential, CredentialRef } from "../generated/manifest.js";
import { type CredentialSource, fillTemplate, fold } from "./credential-ref.js";

/** A source in the short form used by reports, consents and the trust file: `{env:NAME}`, `auth:openai`. */
export function sourceReference(source: Exclude<CredentialSource, { from: "literal" }>): string {
  switch (source.from) {
    case "env":
      return `{env:${source.name}}`;
    case "file":
      return `{file:${source.path}}`;
    case "auth":
      return `auth:${source.provider}`;
    case "chain":
      return `chain:${source.chain}`;
  }
}

const IDENTITIES: Readonly<Record<ChainCredential["chain"], string>> = {
  aws: "the AWS identity",
  google: "the Google identity",
  entra: "the Entra identity",
  databricks: "the Databricks identity",
  snowflake: "the Snowflake identity",
};

/** A source for use in a sentence: `{env:NAME}`, `the stored credential of openai`. */
export function describeSource(source: CredentialSource): string {
  switch (source.from) {
    case "env":
    case "file":
      return sourceReference(source);
    case "auth":
      return `the stored credential of ${source.provider}`;
    case "chain":
      return IDENTITIES[source.chain];
    case "literal":
      return source.value === "" ? "no key" : "the placeholder key";
  }
}

/** A reference for use in a sentence: its sources, with `or` between those that are tried in turn. */
export function describe(ref: CredentialRef): string {
  return fold<string>(ref, {
    source: describeSource,
    template: fillTemplate,
    first: (of) => of.join(" or "),
  });
}

/** A reference in the short form of listings: `{env:NAME}`, `chain:aws (work)`, `the first of …`. */
export function nameRef(ref: CredentialRef): string {
  return fold<string>(ref, {
    source: shortName,
    template: fillTemplate,
    first: (of) => `the first of ${of.join(", ")}`,
  });
}

function shortName(source: CredentialSource): string {
  if (source.from === "literal") return source.value === "" ? "no key" : "a placeholder";
  return source.from === "chain" && source.profile !== null
    ? `${sourceReference(source)} (${source.profile})`
    : sourceReference(source);
}
