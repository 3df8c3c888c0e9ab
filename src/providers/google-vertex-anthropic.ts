import { googleVertex, vertexLocation, vertexProject } from "./google-vertex.js";
import type { Provider } from "./provider.js";

/** Claude on Vertex under its own id: altimate-code reads different variables for it and defaults to global. */
export const googleVertexAnthropic: Provider = {
  ...googleVertex,
  id: "google-vertex-anthropic",
  name: "Google Vertex AI (Anthropic)",
  aliases: [],
  settings: [
    vertexProject,
    { ...vertexLocation, env: ["GOOGLE_CLOUD_LOCATION", "VERTEX_LOCATION"], default: "global" },
  ],
  example: { model: "claude-sonnet-4-6", options: { project: "my-gcp-project" } },
  notes: ["The models are those of google-vertex; only the default location differs: global."],
};
