import type { ProviderFacts } from "../catalog/index.js";
import type { Wire } from "../generated/manifest.js";
import {
  addressSettings,
  credentialVariables,
  fillAddress,
  hostsOf,
  pathOf,
} from "./parts/catalogue-address.js";
import { catalogueLadder } from "./parts/catalogue-probe.js";
import { sdkPackage } from "./parts/sdk-packages.js";
import type { ChatEndpoint, ModelTarget, Provider } from "./provider.js";

/** What is known about a provider without its own module: a catalogue entry, or only its id. */
export type KnownFacts = Pick<ProviderFacts, "id" | "name" | "env" | "npm" | "api"> & {
  readonly modelsEndpoint: ProviderFacts["modelsEndpoint"] | null;
  readonly retirement: ProviderFacts["retirement"];
};

/**
 * A provider without a module: the long tail of the catalogue, and ids that only a config knows. It
 * speaks the protocol of its AI SDK package, or OpenAI's if none is named. If that protocol is the
 * package's own, it has no address until a config provides one that speaks OpenAI's.
 */
export function customProvider(facts: KnownFacts): Provider {
  const sdk = sdkPackage(facts.npm);
  const api = sdk.wire === null ? null : (facts.api ?? sdk.base);
  const inCatalogue = facts.modelsEndpoint !== null;
  const env = credentialVariables(facts.env, facts.api);
  const check = facts.modelsEndpoint?.credentialProbe?.url ?? null;
  return {
    id: facts.id,
    name: facts.name,
    aliases: [],
    hostId: null,
    links: { keys: null, docs: "https://models.dev" },
    credential: {
      env,
      scheme: schemeOf(sdk.wire),
      chain: null,
      // a custom server may need no key
      optional: !inCatalogue || env.length === 0,
      format: null,
      pair: null,
    },
    settings: addressSettings(api),
    hosts: [...new Set([...hostsOf(api), ...hostsOf(check), ...sdk.hosts])],
    modelIds: inCatalogue ? "open" : "user-named",
    failures: failuresOf(sdk.wire),
    pathTails: [],
    barePath: pathOf(api),
    origin: (settings) => (api === null ? null : fillAddress(api, settings)),
    chat: (target) => chatEndpoint(target, facts.npm),
    probe: catalogueLadder(facts.modelsEndpoint, api),
    ...(facts.retirement === null ? {} : { retirement: facts.retirement }),
  };
}

/** The packages for these two send the key as their vendor's own API expects it. */
function schemeOf(wire: Wire | null): Provider["credential"]["scheme"] {
  if (wire === "anthropic-messages") return { kind: "header", header: "x-api-key" };
  if (wire === "google-generate") return { kind: "header", header: "x-goog-api-key" };
  return { kind: "bearer" };
}

function failuresOf(wire: Wire | null): Provider["failures"] {
  if (wire === "anthropic-messages") return "anthropic";
  return wire === "google-generate" ? "google" : "generic";
}

function chatEndpoint(target: ModelTarget, npm: string | null): ChatEndpoint {
  const { model, shape } = target;
  const { wire } = sdkPackage(target.npm ?? npm);
  const base = modelBase(target);
  switch (wire) {
    case "anthropic-messages":
      return {
        wire,
        url: `${base}/messages`,
        headers: { "anthropic-version": "2023-06-01" },
      };
    case "google-generate": {
      const path = `${base}/models/${encodeURIComponent(model)}`;
      return {
        wire,
        url: `${path}:generateContent`,
        streamUrl: `${path}:streamGenerateContent?alt=sse`,
      };
    }
    default: {
      const usual = wire === "openai-responses" ? "responses" : "completions";
      if ((shape ?? usual) === "responses") {
        return { wire: "openai-responses", url: `${base}/responses` };
      }
      // one catalogue entry already ends in the chat path
      const url = base.endsWith("/chat/completions") ? base : `${base}/chat/completions`;
      return { wire: "openai-chat", url };
    }
  }
}

/** Some vendors serve some models at a different address, unless a config has moved them all. */
function modelBase({ base, moved, api, settings }: ModelTarget): string {
  return moved || api === null ? base : (fillAddress(api, settings) ?? base);
}
