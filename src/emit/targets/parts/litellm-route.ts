import type { ManifestModel } from "../../../generated/manifest.js";
import { before } from "../../../language/text.js";
import type { LinkedModel } from "../../../resolve/index.js";

/** How LiteLLM is told which protocol to speak, and where. */
export interface Route {
  /** What precedes the model id. */
  readonly prefix: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Null, or why LiteLLM would call a different address from ours. */
  readonly problem: string | null;
}

/** Providers that LiteLLM knows by name and talks to in OpenAI's protocol. https://docs.litellm.ai/docs/providers */
const OPENAI_LIKE: Readonly<Record<string, string>> = {
  cerebras: "cerebras",
  databricks: "databricks",
  deepinfra: "deepinfra",
  deepseek: "deepseek",
  "fireworks-ai": "fireworks_ai",
  groq: "groq",
  lmstudio: "lm_studio",
  mistral: "mistral",
  openrouter: "openrouter",
  perplexity: "perplexity",
  togetherai: "together_ai",
  xai: "xai",
};

/** The route of one entry: by its wire, and by its vendor where LiteLLM has a way of its own for it. */
export function routeOf(entry: ManifestModel, linked: LinkedModel): Route {
  const { provider, settings, endpoint } = linked.provider;
  const setting = (name: string) => settings.get(name)?.value;
  const isMoved = endpoint.problem === null && endpoint.moved;
  switch (entry.wire) {
    case "bedrock-converse":
      return {
        prefix: "bedrock/converse",
        params: {
          aws_region_name: setting("region"),
          aws_profile_name: profileOf(linked),
          aws_bedrock_runtime_endpoint: isMoved
            ? cut(entry.url, /\/model\/[^/]+\/converse$/)
            : undefined,
        },
        problem: null,
      };
    case "google-generate":
      return provider.failures === "google" && setting("project") !== undefined
        ? vertex(entry, isMoved, setting)
        : {
            prefix: "gemini",
            params: { api_base: isMoved ? before(entry.url, "/v1beta/models/") : undefined },
            problem: null,
          };
    case "anthropic-messages":
      if (setting("project") !== undefined) return vertex(entry, isMoved, setting);
      return anthropic(entry, provider.failures === "azure" ? "azure_ai" : "anthropic");
    case "openai-responses":
      return openai(entry, "openai/responses", /\/responses$/);
    case "openai-chat":
      if (entry.quirks.includes("no-model-in-body")) return azureDeployment(entry);
      return setting("project") !== undefined
        ? vertex(entry, isMoved, setting)
        : openai(entry, OPENAI_LIKE[provider.id] ?? "openai", /\/chat\/completions$/);
  }
}

type Setting = (name: string) => string | undefined;

function vertex({ url }: ManifestModel, isMoved: boolean, setting: Setting): Route {
  return {
    prefix: "vertex_ai",
    params: { vertex_project: setting("project"), vertex_location: setting("location") },
    problem: isMoved ? `it would call Google itself, not ${url}` : null,
  };
}

/** LiteLLM appends `/v1/messages` to the base. */
function anthropic(entry: ManifestModel, prefix: string): Route {
  const base = cut(entry.url, /\/v1\/messages$/);
  const fits = base !== entry.url;
  return {
    prefix,
    params: { api_base: base },
    problem: fits ? null : `it would call ${base}/v1/messages, not ${entry.url}`,
  };
}

function openai(entry: ManifestModel, prefix: string, tail: RegExp): Route {
  const base = cut(entry.url, tail);
  const fits = base !== entry.url;
  return {
    prefix,
    params: { api_base: base },
    problem: fits ? null : `it appends its own path to ${entry.url}`,
  };
}

const DEPLOYMENTS = "/openai/deployments/";
const DEPLOYMENT_CHAT = /^[^/]+\/chat\/completions\?api-version=(.*)$/;

function azureDeployment({ url }: ManifestModel): Route {
  const base = before(url, DEPLOYMENTS);
  const [, version] = DEPLOYMENT_CHAT.exec(url.slice(base.length + DEPLOYMENTS.length)) ?? [];
  const api_base = version === undefined ? undefined : base;
  return { prefix: "azure", params: { api_base, api_version: version }, problem: null };
}

function profileOf({ provider }: LinkedModel): string | undefined {
  const chain = provider.credential.sources.find(({ ref }) => ref.from === "chain")?.ref;
  return chain?.from === "chain" ? (chain.profile ?? undefined) : undefined;
}

function cut(url: string, tail: RegExp): string {
  return url.replace(tail, "");
}
