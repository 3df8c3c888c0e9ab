import type { CredentialProbe, ModelsEndpoint } from "./types.js";

const TRUFFLEHOG = "https://github.com/trufflesecurity/trufflehog";
const STARMAP = "https://github.com/agentstation/starmap";
const CRUSH = "https://github.com/charmbracelet/crush";
const MODELS_DEV = "https://github.com/anomalyco/models.dev";

type Confidence = ModelsEndpoint["confidence"];

/** Read on 2026-11-22. */
const ENDPOINTS: Readonly<Record<string, ModelsEndpoint>> = {
  anthropic: required("documented", "https://platform.claude.com/docs/en/api/models-list"),
  openai: required("documented", "https://developers.openai.com/api/docs/api-reference/models"),
  google: required("documented", "https://ai.google.dev/api/models"),
  groq: required("source", TRUFFLEHOG),
  mistral: required("unconfirmed", "https://docs.mistral.ai/api"),
  xai: {
    ...required("source", TRUFFLEHOG),
    note: "The list shows what the key's own rules allow.",
    credentialProbe: get("https://api.x.ai/v1/api-key"),
  },
  deepseek: {
    ...required("source", "https://api-docs.deepseek.com"),
    credentialProbe: get("https://api.deepseek.com/user/balance"),
  },
  togetherai: {
    ...required("observed", "https://docs.together.ai/reference/models"),
    note: "The list is a bare array.",
  },
  "fireworks-ai": required("source", "https://docs.fireworks.ai"),
  cerebras: required("source", "https://inference-docs.cerebras.ai"),
  cohere: {
    // The host is api.cohere.com for the list and the check, whichever base URL chats.
    ...required("unconfirmed", "https://docs.cohere.com/reference/list-models"),
    credentialProbe: post("https://api.cohere.com/v1/check-api-key", "unconfirmed"),
  },
  baseten: required("source", STARMAP),
  moonshotai: {
    ...required("source", STARMAP),
    note: "Keys for the Chinese site do not work here.",
  },
  "moonshotai-cn": {
    ...required("source", STARMAP),
    note: "Keys for the international site do not work here.",
  },
  "sap-ai-core": required("unconfirmed", "https://help.sap.com/docs/sap-ai-core"),
  "cloudflare-workers-ai": {
    ...required("source", TRUFFLEHOG),
    credentialProbe: get("https://api.cloudflare.com/client/v4/user/tokens/verify"),
    note: "A token owned by the account is verified at /accounts/<account>/tokens/verify.",
  },
  databricks: {
    ...required("source", TRUFFLEHOG),
    credentialProbe: get("https://${DATABRICKS_HOST}/api/2.0/preview/scim/v2/Me"),
  },
  "snowflake-cortex": required(
    "documented",
    "https://docs.snowflake.com/en/developer-guide/snowflake-rest-api/cortex-inference/cortex-inference-introduction",
  ),
  "github-copilot": {
    ...required("source", "https://github.com/anomalyco/opencode"),
    note: "A model can be listed and still be refused to this kind of client.",
  },
  openrouter: {
    ...ignored("observed", "https://github.com/accomplish-ai/coworker/issues/208"),
    credentialProbe: get("https://openrouter.ai/api/v1/key"),
  },
  vercel: {
    ...ignored("source", CRUSH),
    credentialProbe: get("https://ai-gateway.vercel.sh/v1/credits", "unconfirmed"),
  },
  deepinfra: {
    ...ignored("source", STARMAP),
    credentialProbe: get("https://api.deepinfra.com/v1/me", "unconfirmed"),
  },
  nvidia: {
    ...ignored("observed", "https://github.com/langchain-ai/langchain-nvidia/issues/92"),
    note: "A listed model can be missing for the account; only a request shows it.",
  },
  sambanova: ignored("unconfirmed", "https://docs.sambanova.ai"),
  "llama.cpp": {
    ...ignored("observed", "https://github.com/ggml-org/llama.cpp/issues/14352"),
    note: "With one model loaded, any model name is answered.",
    credentialProbe: get("http://localhost:8080/props"),
  },
  huggingface: {
    ...optional("source", TRUFFLEHOG),
    credentialProbe: get("https://huggingface.co/api/whoami-v2"),
  },
  venice: {
    ...optional("source", MODELS_DEV),
    credentialProbe: get("https://api.venice.ai/api/v1/api_keys/rate_limits", "unconfirmed"),
  },
  llmgateway: optional("source", MODELS_DEV),
  chutes: optional("source", MODELS_DEV),
  ovhcloud: optional("source", MODELS_DEV),
  vllm: {
    ...optional("observed", "https://github.com/langflow-ai/langflow/issues/12772"),
    note: "A key is needed if the server was started with --api-key.",
  },
  litellm: {
    ...required("unconfirmed", "https://docs.litellm.ai/docs/proxy/virtual_keys"),
    note: "The list shows what the key may use.",
    credentialProbe: get("http://localhost:4000/key/info", "unconfirmed"),
  },
  ollama: none("https://docs.ollama.com/api/authentication"),
  lmstudio: none("https://lmstudio.ai/docs/developer/rest/quickstart"),
  "ollama-cloud": {
    ...unknown("https://docs.ollama.com/api/authentication"),
    credentialProbe: post("https://ollama.com/api/me", "unconfirmed"),
  },
  gitlab: {
    ...unknown(TRUFFLEHOG),
    note: "Duo has no model list.",
    credentialProbe: get("https://gitlab.com/api/v4/user"),
  },
  minimax: { ...unknown(CRUSH), note: "Errors can come inside HTTP 200." },
  zai: { ...unknown(CRUSH), note: "Only a 401 says something about the key." },
  zhipuai: { ...unknown(CRUSH), note: "Only a 401 says something about the key." },
  alibaba: { ...unknown(CRUSH), note: "A key only works on its own site." },
  "alibaba-cn": { ...unknown(CRUSH), note: "A key only works on its own site." },
};

/**
 * What a 200 of this provider's model list proves, and the request that proves a key where there is a
 * better one. "unknown" for the long tail: it is not documented, so a 200 there proves nothing.
 */
export function modelsEndpoint(providerId: string): ModelsEndpoint {
  const known = Object.hasOwn(ENDPOINTS, providerId) ? ENDPOINTS[providerId] : undefined;
  return known ?? unknown(MODELS_DEV);
}

function required(confidence: Confidence, source: string): ModelsEndpoint {
  return { auth: "required", confidence, source };
}

function ignored(confidence: Confidence, source: string): ModelsEndpoint {
  return { auth: "ignored", confidence, source };
}

function optional(confidence: Confidence, source: string): ModelsEndpoint {
  return { auth: "optional", confidence, source };
}

function none(source: string): ModelsEndpoint {
  return { auth: "none", confidence: "documented", source };
}

function unknown(source: string): ModelsEndpoint {
  return { auth: "unknown", confidence: "unconfirmed", source };
}

function get(url: string, confidence: Confidence = "source"): CredentialProbe {
  return { method: "GET", url, confidence };
}

function post(url: string, confidence: Confidence = "source"): CredentialProbe {
  return { method: "POST", url, confidence };
}
