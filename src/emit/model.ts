import type { Auth, CredentialRef, ManifestModel } from "../generated/manifest.js";
import { type LinkedModel, modelTarget } from "../resolve/index.js";
import { type Folders, portablePath } from "./inputs.js";

/** One entry of the manifest; null while the provider's address is not known. */
export function manifestModel(model: LinkedModel, folders: Folders): ManifestModel | null {
  const target = modelTarget(model);
  if (target === null) return null;
  const { facts, provider, wireId } = model;
  const chat = provider.provider.chat(target);
  const hosts = [chat.url, chat.streamUrl ?? chat.url].map((url) => new URL(url).host);
  return {
    provider: model.providerId,
    model: chat.model ?? wireId,
    wire: chat.wire,
    url: chat.url,
    streamUrl: chat.streamUrl ?? null,
    headers: headersOf(model, chat.headers ?? {}, folders),
    auth: authOf(model, [...new Set(hosts)], folders),
    capabilities: {
      toolCall: facts.toolCall,
      reasoning: facts.reasoning,
      input: [...facts.input],
    },
    limits: { context: facts.context, output: facts.output },
    cost: facts.cost === null ? null : { ...facts.cost },
    quirks: [...(chat.quirks ?? [])],
    failures: provider.provider.failures,
    timeouts: provider.timeouts,
    evidence: null,
  };
}

/** Vendor headers first, then the provider's, then the model's; names count without case. */
function headersOf(
  { provider, headers }: LinkedModel,
  vendor: Readonly<Record<string, string>>,
  folders: Folders,
): ManifestModel["headers"] {
  const merged: ManifestModel["headers"] = {};
  for (const [name, value] of Object.entries(vendor)) merged[name.toLowerCase()] = value;
  for (const { name, value } of [...provider.headers, ...headers]) {
    merged[name.toLowerCase()] = typeof value === "string" ? value : portable(value, folders);
  }
  return merged;
}

function authOf({ provider }: LinkedModel, hosts: string[], folders: Folders): Auth {
  const { ref } = provider.credential;
  if (ref === null) return { scheme: "none", hosts };
  const credential = portable(ref, folders);
  const { scheme } = provider.provider.credential;
  switch (scheme.kind) {
    case "bearer":
      return { scheme: "bearer", credential, hosts };
    case "header":
      return { scheme: "header", header: scheme.header, credential, hosts };
    case "sigv4": {
      const region = provider.settings.get("region")?.value ?? "us-east-1";
      return { scheme: "sigv4", service: scheme.service, region, credential, hosts };
    }
  }
}

/** The reference with its file paths made independent of this machine. */
function portable(ref: CredentialRef, folders: Folders): CredentialRef {
  switch (ref.from) {
    case "file":
      return ref.path.startsWith("~/")
        ? ref
        : { ...ref, path: portablePath(ref.path, folders.base, folders) };
    case "template":
      return { ...ref, parts: ref.parts.map((part) => portable(part, folders)) };
    case "first":
      return { ...ref, of: ref.of.map((one) => portable(one, folders)) };
    default:
      return ref;
  }
}
