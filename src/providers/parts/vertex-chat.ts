import type { ChatEndpoint, ModelTarget, Target } from "../provider.js";

/** The three kinds of models on Vertex, each with a route and a protocol of its own. */
export type VertexModel =
  | { readonly kind: "claude"; readonly id: string }
  | { readonly kind: "gemini"; readonly id: string }
  /** Partner models behind an OpenAI-compatible route: `meta/llama-3.3-70b-instruct-maas`. */
  | { readonly kind: "partner"; readonly id: string };

export function vertexModel({ model, npm }: ModelTarget): VertexModel {
  if (model.startsWith("claude-") || npm === "@ai-sdk/google-vertex/anthropic") {
    return { kind: "claude", id: model.includes("@") ? model : `${model}@default` };
  }
  return model.includes("/") ? { kind: "partner", id: model } : { kind: "gemini", id: model };
}

/** Multi-regions have their own hosts; a location that does not exist has none. */
export function vertexHost(location: string): string {
  switch (location) {
    case "global":
      return "https://aiplatform.googleapis.com";
    case "us":
    case "eu":
      return `https://aiplatform.${location}.rep.googleapis.com`;
    default:
      return `https://${location}-aiplatform.googleapis.com`;
  }
}

/** The path under which a project calls models in its location. */
export function vertexScope({ base, settings }: Target): string {
  const { project = "", location = "" } = settings;
  return `${base}/v1/projects/${project}/locations/${location}`;
}

/** The URL of a publisher's model within a scope; `@` separates id and version and is kept. */
export function publisherModel(scope: string, publisher: string, id: string): string {
  const name = encodeURIComponent(id).replaceAll("%40", "@");
  return `${scope}/publishers/${publisher}/models/${name}`;
}

/** Where and how a chat request to Vertex AI is sent. */
export function vertexChat(target: ModelTarget): ChatEndpoint {
  const scope = vertexScope(target);
  const { kind, id } = vertexModel(target);
  switch (kind) {
    case "claude": {
      const url = publisherModel(scope, "anthropic", id);
      return {
        wire: "anthropic-messages",
        url: `${url}:rawPredict`,
        streamUrl: `${url}:streamRawPredict`,
        quirks: ["anthropic-version-vertex", "no-model-in-body"],
        model: id,
      };
    }
    case "partner":
      // unconfirmed
      return { wire: "openai-chat", url: `${scope}/endpoints/openapi/chat/completions` };
    case "gemini": {
      const url = publisherModel(scope, "google", id);
      return {
        wire: "google-generate",
        url: `${url}:generateContent`,
        streamUrl: `${url}:streamGenerateContent?alt=sse`,
      };
    }
  }
}
