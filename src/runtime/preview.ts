import type { Auth, CredentialRef, Manifest } from "../generated/manifest.js";
import type { RequestPreview } from "../generated/request-preview.js";
import { describeSource, type Environment } from "../net/index.js";
import { findModel } from "./model.js";
import { prepare } from "./prepare.js";
import type { ChatRequest } from "./request.js";

/** The request that a chat would send. No secret is read for it. */
export function preview(
  manifest: Manifest,
  request: ChatRequest,
  env: Environment,
): RequestPreview {
  const { model } = findModel(manifest, request.model);
  const { url, headers, body } = prepare(model, request, env);
  const own = Object.entries(model.headers).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === "string" ? value : describe(value),
  ]);
  return {
    method: "POST",
    url: url.href,
    headers: { ...headers, ...Object.fromEntries(own), ...describeAuth(model.auth) },
    // as it would be sent: without the fields that are undefined
    body: JSON.parse(JSON.stringify(body)),
  };
}

function describeAuth(auth: Auth): Record<string, string> {
  switch (auth.scheme) {
    case "none":
      return {};
    case "bearer":
      return { authorization: `Bearer ${describe(auth.credential)}` };
    case "header":
      return { [auth.header.toLowerCase()]: describe(auth.credential) };
    case "sigv4": {
      const { service, region, credential } = auth;
      return { authorization: `signed for ${service} in ${region} with ${describe(credential)}` };
    }
  }
}

function describe(ref: CredentialRef): string {
  switch (ref.from) {
    case "first":
      return ref.of.map(describe).join(" or ");
    case "template":
      return ref.parts.reduce<string>(
        (text, part, index) => text.replaceAll(`{${index}}`, () => describe(part)),
        ref.template,
      );
    default:
      return describeSource(ref);
  }
}
