import type { Auth, CredentialRef } from "../generated/manifest.js";
import { mapLeaves } from "../language/credential-ref.js";
import type { ChatEndpoint } from "../providers/index.js";
import type { LinkedModel } from "../resolve/index.js";
import { type Folders, portablePath } from "./inputs.js";

/** How a model's requests are authenticated, and the only hosts that its secrets may go to. */
export function authOf(
  { provider }: LinkedModel,
  chat: ChatEndpoint,
  hosts: string[],
  folders: Folders,
): Auth {
  const { ref } = provider.credential;
  if (ref === null) return { scheme: "none", hosts };
  const credential = portableRef(ref, folders);
  const { scheme } = provider.provider.credential;
  switch (scheme.kind) {
    case "bearer":
      return { scheme: "bearer", credential, hosts };
    case "header":
      return { scheme: "header", header: scheme.header, credential, hosts };
    case "sigv4": {
      const region = provider.settings.get("region")?.value ?? "us-east-1";
      const service = chat.signAs ?? scheme.service;
      return { scheme: "sigv4", service, region, credential, hosts };
    }
  }
}

/** The reference with its file paths made independent of this machine. */
export function portableRef(ref: CredentialRef, folders: Folders): CredentialRef {
  return mapLeaves(ref, (source) =>
    source.from !== "file" || source.path.startsWith("~/")
      ? source
      : { ...source, path: portablePath(source.path, folders.base, folders) },
  );
}
