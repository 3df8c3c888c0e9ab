import type { Manifest } from "../generated/manifest.js";
import validateManifest from "../generated/validate-manifest.js";
import { hostMatches } from "../language/hosts.js";
import { list, object, string } from "../language/json.js";
import { assertSecureUrl, NetError } from "../net/index.js";
import { hasDeferred } from "./deferred.js";
import { manifestDigest } from "./digest.js";
import { RuntimeError } from "./error.js";
import { wires } from "./wires/index.js";

/** The versions this runtime reads. */
const MANIFEST_VERSION = 1;

function invalid(message: string, hint: string): RuntimeError {
  return new RuntimeError("invalid_manifest", message, hint);
}

function isManifest(value: unknown): value is Manifest {
  return validateManifest(value);
}

/**
 * Accepts a value as a manifest only if every part of it can be trusted: version, wires, schema,
 * digest, and each entry's own hosts. Nothing is sent and no secret is read here.
 */
export function checkManifest(value: unknown): Manifest {
  checkVersion(value);
  checkWires(value);
  if (!isManifest(value)) {
    const [first] = validateManifest.errors ?? [];
    const place = first?.instancePath ? ` at ${first.instancePath}` : "";
    throw invalid(
      `This is not a manifest: it ${first?.message ?? "does not match the schema"}${place}.`,
      "Write it again with altimate emit.",
    );
  }
  if (manifestDigest(value) !== value.digest) {
    throw invalid(
      "The manifest was changed after it was emitted: its digest does not match its content.",
      "Change the config and write the manifest again with altimate emit.",
    );
  }
  for (const [name, model] of Object.entries(value.models)) {
    for (const url of [model.url, model.streamUrl]) {
      if (url !== null && !hasDeferred(url)) checkUrl(name, url, model.auth.hosts);
    }
  }
  return value;
}

function checkVersion(value: unknown): void {
  const version = object(value).manifestVersion;
  if (version === MANIFEST_VERSION) return;
  if (typeof version === "number" && version > MANIFEST_VERSION) {
    throw invalid(
      `The manifest has version ${version}; this runtime reads version ${MANIFEST_VERSION}.`,
      "Update altimate-config.",
    );
  }
  throw invalid(
    "This is not a manifest: it has no manifestVersion.",
    "Write one with altimate emit.",
  );
}

function checkWires(value: unknown): void {
  for (const [name, model] of Object.entries(object(object(value).models))) {
    const wire = string(object(model).wire);
    if (Object.hasOwn(wires, wire) || wire === "") continue;
    throw invalid(
      `${name} uses the wire ${wire}, which this runtime does not know.`,
      `Update altimate-config. It knows ${list(Object.keys(wires)).join(", ")}.`,
    );
  }
}

function checkUrl(name: string, text: string, hosts: readonly string[]): void {
  try {
    const url = assertSecureUrl(text);
    if (hosts.some((host) => hostMatches(host, url.host))) return;
    throw new NetError(
      "egress_refused",
      `${url.host} is not one of the hosts that the manifest allows for it.`,
      "Write the manifest again with altimate emit.",
    );
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    throw new RuntimeError(error.reason, `${name}: ${error.message}`, error.hint);
  }
}
