import type { ProviderFacts } from "../catalog/index.js";
import type { Wire } from "../generated/manifest.js";
import { judgeListed, listStep } from "./parts/answers.js";
import type { ChatEndpoint, ModelTarget, Provider } from "./provider.js";

/** What is known of a provider that has no module of its own: a catalogue entry, or only its id. */
export interface KnownFacts {
  readonly id: string;
  readonly name: string;
  readonly env: readonly string[];
  readonly api: string | null;
  readonly npm: string | null;
  readonly modelsEndpoint: ProviderFacts["modelsEndpoint"] | null;
}

/**
 * A provider without a module: the long tail of the catalogue, and ids that only a config knows. It
 * speaks the protocol of its AI SDK package, OpenAI's where none is named, at exactly the address given.
 */
export function customProvider(facts: KnownFacts): Provider {
  const inCatalogue = facts.modelsEndpoint !== null;
  const scheme =
    wireOf(facts.npm) === "anthropic-messages"
      ? { kind: "header" as const, header: "x-api-key" }
      : { kind: "bearer" as const };
  return {
    id: facts.id,
    name: facts.name,
    aliases: [],
    hostId: null,
    links: { keys: null, docs: "https://models.dev" },
    credential: {
      env: facts.env,
      scheme,
      chain: null,
      // a server of one's own may ask for nothing
      optional: !inCatalogue,
      format: null,
      pair: null,
    },
    settings: [],
    hosts: hostsOf(facts.api),
    modelIds: inCatalogue ? "open" : "user-named",
    failures: wireOf(facts.npm) === "anthropic-messages" ? "anthropic" : "generic",
    pathTails: [],
    origin: () => facts.api?.replace(/\/+$/, "") ?? null,
    chat: (target) => chatEndpoint(target, target.npm ?? facts.npm),
    probe: {
      // where it is not known what a 200 of the list means, it proves nothing about the key
      credential: (target) => [
        listStep(
          target,
          "/models",
          facts.modelsEndpoint?.auth === "required" ? "credential" : null,
        ),
      ],
      model: (target) => [
        listStep(
          target,
          "/models",
          "model",
          judgeListed(target.model, {
            message: `The server answers, but lists no model "${target.model}".`,
            hint: `Compare the id with what GET ${target.base}/models lists.`,
          }),
        ),
      ],
    },
  };
}

function wireOf(npm: string | null): Wire {
  if (npm === null) return "openai-chat";
  if (npm === "@ai-sdk/anthropic") return "anthropic-messages";
  if (npm === "@ai-sdk/google") return "google-generate";
  return npm === "@ai-sdk/openai" ? "openai-responses" : "openai-chat";
}

function chatEndpoint({ base, model, shape }: ModelTarget, npm: string | null): ChatEndpoint {
  switch (wireOf(npm)) {
    case "anthropic-messages":
      return {
        wire: "anthropic-messages",
        url: `${base}/messages`,
        headers: { "anthropic-version": "2023-06-01" },
      };
    case "google-generate": {
      const path = `${base}/models/${encodeURIComponent(model)}`;
      return {
        wire: "google-generate",
        url: `${path}:generateContent`,
        streamUrl: `${path}:streamGenerateContent?alt=sse`,
      };
    }
    case "openai-responses":
      if (shape !== "completions") return { wire: "openai-responses", url: `${base}/responses` };
      break;
    default:
      if (shape === "responses") return { wire: "openai-responses", url: `${base}/responses` };
  }
  // one catalogue entry already ends in the chat path
  const url = base.endsWith("/chat/completions") ? base : `${base}/chat/completions`;
  return { wire: "openai-chat", url };
}

function hostsOf(api: string | null): readonly string[] {
  if (api === null) return [];
  // ${ACCOUNT} in a host stands for one label of the user's own
  const address = api.replaceAll(/\$\{\w+\}/g, "placeholder");
  if (!URL.canParse(address)) return [];
  const { hostname } = new URL(address);
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
    ? []
    : [hostname.replace("placeholder", "*")];
}
