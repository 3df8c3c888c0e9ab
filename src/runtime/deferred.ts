import { withoutTrailingSlashes } from "../language/addresses.js";
import { mayHoldCredential } from "../language/credential-variables.js";
import type { Environment } from "../net/index.js";
import { RuntimeError } from "./error.js";

const token = /\{env:([^{}]+)\}/g;

/** True where `emit --defer` left a variable for the runtime. */
export function hasDeferred(text: string): boolean {
  return text.search(token) >= 0;
}

/** The text with its variables put in. Only what may stand in a host name or path segment is taken. */
export function fillDeferred(text: string, env: Environment): string {
  const filled = text.replace(token, (whole, name: string, at: number) => {
    // a manifest from elsewhere could spell a secret into a host name, where DNS alone would carry it away
    if (mayHoldCredential(name)) {
      throw new RuntimeError(
        "egress_refused",
        `The address names {env:${name}}, which looks like a secret; addresses end up in logs.`,
        "Put secrets into apiKey or a header.",
      );
    }
    // DATABRICKS_HOST and its like are set with and without https://
    const value = withoutTrailingSlashes(env[name]?.trim() ?? "").replace(/^https?:\/\//, "");
    if (!value) {
      throw new RuntimeError(
        "bad_base_url",
        `The address needs {env:${name}}, which is not set.`,
        `Set ${name}, or emit the manifest without --defer.`,
      );
    }
    if (!/^[A-Za-z0-9._~:/-]+$/.test(value)) {
      throw new RuntimeError(
        "bad_base_url",
        `{env:${name}} has a character that cannot stand in an address.`,
        `Check ${name}.`,
      );
    }
    const piece = withoutRepeat(value, text.slice(at + whole.length));
    return isInHost(text.slice(0, at)) ? asHostName(piece) : piece;
  });
  // a variable that holds the whole address brings its own scheme, which for this machine may be http
  const [, first = ""] = /^https:\/\/\{env:([^{}]+)\}/.exec(text) ?? [];
  return env[first]?.trim().startsWith("http://") ? filled.replace(/^https/, "http") : filled;
}

/** People write an address with and without the path that the vendor's begins with: `/v1` counts once. */
function withoutRepeat(value: string, behind: string): string {
  for (let at = value.indexOf("/"); at >= 0; at = value.indexOf("/", at + 1)) {
    const tail = value.slice(at);
    if (behind === tail || behind.startsWith(`${tail}/`)) return value.slice(0, at);
  }
  return value;
}

/** True where what follows `before` is still part of the host, in a URL or in a host on its own. */
function isInHost(before: string): boolean {
  return /^(?:[a-z]+:\/\/)?[^/]*$/.test(before);
}

/** Snowflake account names may have underscores, which host names have as dashes (unconfirmed). */
function asHostName(value: string): string {
  const [host = "", ...path] = value.split("/");
  return [host.replaceAll("_", "-"), ...path].join("/");
}
