import { withoutTrailingSlashes } from "../language/addresses.js";
import { replaceClosed } from "../language/braces.js";
import { parseObject } from "../language/json.js";
import { Secret } from "../secret.js";
import type { StoredCredential, StoreProblem } from "./credential.js";
import { gatewayPath, type StoreSurroundings } from "./places.js";
import { readStoreFile } from "./read.js";

/** The id under which the host product keeps the Altimate gateway. */
export const GATEWAY_ID = "altimate-backend";

/** The fields of `~/.altimate/altimate.json` that make the credential. */
export const GATEWAY_FIELDS = {
  address: "altimateUrl",
  instance: "altimateInstanceName",
  key: "altimateApiKey",
} as const;

interface Gateway {
  readonly credential: StoredCredential | null;
  readonly problems: readonly StoreProblem[];
}

/** Reads the gateway's file, which may name variables as `${env:NAME}`. */
export function readGateway(surroundings: StoreSurroundings): Gateway {
  const source = gatewayPath(surroundings);
  const { text, problem } = readStoreFile(surroundings, source);
  const failed = (message: string): Gateway => ({
    credential: null,
    problems: [{ source, provider: GATEWAY_ID, message }],
  });
  if (problem !== null) return failed(problem);
  if (text === null) return { credential: null, problems: [] };
  const fields = parseObject(text);
  if (fields === null) return failed("It is not a JSON object, so it is not used.");
  // signed out: the address stays for the next time
  if (fields[GATEWAY_FIELDS.key] === undefined) return { credential: null, problems: [] };

  const values: Record<string, string> = {};
  for (const [name, field] of Object.entries(GATEWAY_FIELDS)) {
    const written = fields[field];
    if (typeof written !== "string" || written.trim() === "") {
      return failed(`It has no ${field}, so it is not used.`);
    }
    const { value, missing } = resolveVariables(written, surroundings.env);
    if (missing !== null) return failed(`${field} needs ${missing}, which is not set.`);
    values[name] = value.trim();
  }
  const { address = "", instance = "", key = "" } = values;
  return { credential: credentialOf(address, instance, key, source), problems: [] };
}

/** A key as entered at the gateway's sign-in: `instance::key` or `url::instance::key`. */
export function gatewayOf(entered: string, source: string): StoredCredential {
  const [, address = null, rest = entered] = /^(https?:\/\/.*?)::(.*)$/s.exec(entered.trim()) ?? [];
  const at = rest.indexOf("::");
  const instance = at < 0 ? null : rest.slice(0, at);
  return credentialOf(address, instance, at < 0 ? rest : rest.slice(at + 2), source);
}

function credentialOf(
  address: string | null,
  instance: string | null,
  key: string,
  source: string,
): StoredCredential {
  return {
    kind: "gateway",
    secret: new Secret(key.trim(), `auth:${GATEWAY_ID}`),
    owner: instance?.trim() || null,
    address: withoutTrailingSlashes(address?.trim() ?? "") || null,
    renewable: false,
    expiresAt: null,
    source,
  };
}

function resolveVariables(text: string, env: StoreSurroundings["env"]) {
  let missing: string | null = null;
  const value = replaceClosed(text, /\$\{env:([^}]+)(?:\}|$)/g, (name) => {
    const found = env[name] ?? "";
    if (found === "") missing = name;
    return found;
  });
  return { value, missing };
}
