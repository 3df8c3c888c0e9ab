import type { Auth, Manifest } from "../generated/manifest.js";
import type { RequestPreview } from "../generated/request-preview.js";
import { describe } from "../language/describe-ref.js";
import type { Environment } from "../net/index.js";
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
