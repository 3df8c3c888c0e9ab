import type { Wire } from "../../generated/manifest.js";

/** What an AI SDK package of the catalogue speaks, and where, unless the catalogue says where itself. */
export interface SdkPackage {
  /** Null: a protocol of its own, available only through that package. */
  readonly wire: Wire | null;
  readonly base: string | null;
  /** Hosts that its key belongs to, if no base URL says so. */
  readonly hosts: readonly string[];
}

/** Base URLs are the packages' own defaults, or the vendor's OpenAI-compatible address if the package uses another protocol. */
const PACKAGES: Readonly<Record<string, SdkPackage>> = {
  "@ai-sdk/anthropic": speaks("anthropic-messages", "https://api.anthropic.com/v1"),
  "@ai-sdk/google": speaks("google-generate", "https://generativelanguage.googleapis.com/v1beta"),
  "@ai-sdk/openai": speaks("openai-responses", "https://api.openai.com/v1"),
  "@ai-sdk/openai-compatible": speaks("openai-chat", null),
  "@openrouter/ai-sdk-provider": speaks("openai-chat", "https://openrouter.ai/api/v1"),
  "@ai-sdk/cerebras": speaks("openai-chat", "https://api.cerebras.ai/v1"),
  "@ai-sdk/cohere": speaks("openai-chat", "https://api.cohere.ai/compatibility/v1"),
  "@ai-sdk/deepinfra": speaks("openai-chat", "https://api.deepinfra.com/v1/openai"),
  "@ai-sdk/gateway": speaks("openai-chat", "https://ai-gateway.vercel.sh/v1"),
  "@ai-sdk/groq": speaks("openai-chat", "https://api.groq.com/openai/v1"),
  "@ai-sdk/mistral": speaks("openai-chat", "https://api.mistral.ai/v1", "api.eu.mistral.ai"),
  "@ai-sdk/perplexity": speaks("openai-chat", "https://api.perplexity.ai"),
  "@ai-sdk/togetherai": speaks("openai-chat", "https://api.together.xyz/v1", "api.together.ai"),
  "@ai-sdk/vercel": speaks("openai-chat", "https://api.v0.dev/v1"),
  "@ai-sdk/xai": speaks("openai-chat", "https://api.x.ai/v1"),
  "venice-ai-sdk-provider": speaks("openai-chat", "https://api.venice.ai/api/v1"),
  "ai-gateway-provider": own("gateway.ai.cloudflare.com"),
  "gitlab-ai-provider": own("gitlab.com", "cloud.gitlab.com"),
  "merge-gateway-ai-sdk-provider": own("api-gateway.merge.dev"),
};

const OWN = own();

/** The package by its name; an unknown one has its own protocol. */
export function sdkPackage(npm: string | null): SdkPackage {
  if (npm === null) return speaks("openai-chat", null);
  return (Object.hasOwn(PACKAGES, npm) ? PACKAGES[npm] : undefined) ?? OWN;
}

function speaks(wire: Wire, base: string | null, ...hosts: readonly string[]): SdkPackage {
  return { wire, base, hosts };
}

function own(...hosts: readonly string[]): SdkPackage {
  return { wire: null, base: null, hosts };
}
