import type { CredentialRef } from "../generated/manifest.js";
import { type CredentialSource, leaves } from "../language/credential-ref.js";
import { type Credential, type CredentialContext, resolveCredential } from "../net/index.js";
import { RuntimeError } from "./error.js";

/** Reads a credential of a model's entry; if there is none, throws with what was tried and what to do. */
export async function needCredential(
  model: string,
  ref: CredentialRef,
  context: CredentialContext,
): Promise<Exclude<Credential, { kind: "missing" }>> {
  const credential = await resolveCredential(ref, context);
  if (credential.kind !== "missing") return credential;
  throw new RuntimeError(
    "missing_credential",
    `There is no credential for ${model}: ${credential.tried.join("; ")}.`,
    remedy(ref),
  );
}

const logins = {
  aws: "Run aws sso login, or set AWS_PROFILE.",
  google: "Run gcloud auth application-default login.",
  entra: "Run az login.",
  databricks: "Set DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET.",
  snowflake: "Set SNOWFLAKE_OAUTH_TOKEN, or SNOWFLAKE_USER with SNOWFLAKE_PRIVATE_KEY_PATH.",
} as const;

/** What to set or do to provide the credential; of several ways, the first. */
function remedy(ref: CredentialRef): string | null {
  return (
    leaves(ref)
      .map(remedyOf)
      .find((hint) => hint !== null) ?? null
  );
}

function remedyOf(source: CredentialSource): string | null {
  switch (source.from) {
    case "env":
      return `Set ${source.name}.`;
    case "file":
      return `Write the key to ${source.path}.`;
    case "auth":
      return `Store a key: altimate auth login ${source.provider}.`;
    case "chain":
      return logins[source.chain];
    case "literal":
      return null;
  }
}
