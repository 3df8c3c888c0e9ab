import { withoutTrailingSlashes } from "../language/addresses.js";
import { mayHoldCredential } from "../language/credential-variables.js";
import type { Environment } from "../net/index.js";
import { RuntimeError } from "./error.js";

const TOKEN = /\{env:([^{}]+)\}/g;

/** True if `emit --defer` left a variable for the runtime. */
export function hasDeferred(text: string): boolean {
  return text.search(TOKEN) >= 0;
}

/** The variables that a text leaves open. */
export function openVariables(text: string): readonly string[] {
  return Array.from(text.matchAll(TOKEN), ([, name = ""]) => name);
}

/** The text with its variables filled in. Only characters valid in a host name or path segment are accepted. */
export function fillDeferred(text: string, env: Environment): string {
  const filled = text.replace(TOKEN, (whole, name: string, at: number) => {
    // a foreign manifest could put a secret into a host name, where a DNS lookup alone would leak it
    if (mayHoldCredential(name)) {
      throw new RuntimeError(
        "egress_refused",
        `The address names {env:${name}}, which looks like a secret; addresses end up in logs.`,
        "Put secrets in apiKey or a header.",
      );
    }
    // DATABRICKS_HOST and the like are set with and without https://
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
        `{env:${name}} contains a character that is not allowed in an address.`,
        `Check ${name}.`,
      );
    }
    const piece = withoutRepeat(value, text.slice(at + whole.length));
    return isInHost(text.slice(0, at)) ? asHostName(piece) : piece;
  });
  // a variable that holds the whole address has its own scheme, which for this machine may be http
  const [, first = ""] = /^https:\/\/\{env:([^{}]+)\}/.exec(text) ?? [];
  return env[first]?.trim().startsWith("http://") ? filled.replace(/^https/, "http") : filled;
}

/** People write an address with or without the vendor's first path segments: `/v1` counts once. */
function withoutRepeat(value: string, behind: string): string {
  for (let at = value.indexOf("/"); at >= 0; at = value.indexOf("/", at + 1)) {
    const tail = value.slice(at);
    if (behind === tail || behind.startsWith(`${tail}/`)) return value.slice(0, at);
  }
  return value;
}

/** True if what follows `before` is still part of the host, in a URL or a bare host. */
function isInHost(before: string): boolean {
  return /^(?:[a-z]+:\/\/)?[^/]*$/.test(before);
}

/** Snowflake account names may have underscores, which become dashes in host names (unconfirmed). */
function asHostName(value: string): string {
  const [host = "", ...path] = value.split("/");
  return [host.replaceAll("_", "-"), ...path].join("/");
}
