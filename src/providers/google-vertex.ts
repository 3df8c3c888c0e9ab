import { vertexChat, vertexHost } from "./parts/vertex-chat.js";
import { vertexLadder } from "./parts/vertex-probe.js";
import type { Provider, SettingSpec } from "./provider.js";

/** `example.com:project` is the form of a domain's projects. */
const PROJECT = /^([a-z0-9][a-z0-9.-]*:)?[a-z0-9][a-z0-9-]*$/;

export const vertexProject: SettingSpec = {
  name: "project",
  description: "Google Cloud project",
  options: ["project"],
  env: ["GOOGLE_CLOUD_PROJECT", "GCP_PROJECT", "GCLOUD_PROJECT"],
  default: null,
  required: true,
  grammar: PROJECT,
  form: "Write the project's ID, in lower-case letters, digits and hyphens, not its name.",
};

export const vertexLocation: SettingSpec = {
  name: "location",
  description: "Google Cloud location, or `global`, `us`, `eu`",
  options: ["location"],
  env: ["GOOGLE_VERTEX_LOCATION", "GOOGLE_CLOUD_LOCATION", "VERTEX_LOCATION"],
  default: "us-central1",
  required: true,
  grammar: /^[a-z]+(-[a-z]+\d+)?$/,
  form: "Locations look like us-central1; global, us and eu are locations as well.",
};

export const googleVertex: Provider = {
  id: "google-vertex",
  name: "Google Vertex AI",
  aliases: [],
  hostId: null,
  links: {
    keys: "https://cloud.google.com/docs/authentication/provide-credentials-adc",
    docs: "https://cloud.google.com/vertex-ai/generative-ai/docs",
  },
  credential: {
    env: [],
    scheme: { kind: "bearer" },
    chain: "google",
    optional: false,
    format: null,
    pair: null,
    guarded: ["GOOGLE_APPLICATION_CREDENTIALS"],
  },
  settings: [vertexProject, vertexLocation],
  hosts: [
    "aiplatform.googleapis.com",
    "*-aiplatform.googleapis.com",
    "aiplatform.*.rep.googleapis.com",
  ],
  modelIds: "closed",
  failures: "google",
  pathTails: ["/v1", "/v1beta1"],
  origin: ({ location }) => (location === undefined ? null : vertexHost(location)),
  chat: vertexChat,
  probe: vertexLadder,
  example: {
    model: "gemini-2.5-pro",
    options: { project: "my-gcp-project", location: "us-central1" },
  },
  notes: [
    "Uses Google's Application Default Credentials: `gcloud auth application-default login`.",
    "Claude models are also served through this provider; their ids contain an `@`, and a bare id means `@default`.",
    "The default location us-central1 serves Gemini but not Claude: set location to global, us-east5 or europe-west1.",
  ],
};
