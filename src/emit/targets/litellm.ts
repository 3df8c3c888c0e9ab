import type { ManifestModel, Quirk } from "../../generated/manifest.js";
import { isLoopback } from "../../language/addresses.js";
import { DEFAULT_TIMEOUT_MS, type LinkedModel } from "../../resolve/index.js";
import { openVariables } from "../defer.js";
import { liteLlmCredential } from "./parts/litellm-credential.js";
import { routeOf } from "./parts/litellm-route.js";
import { type YamlObject, yamlText } from "./parts/yaml.js";
import type { Target } from "./target.js";

/** What callers must take care of themselves, since LiteLLM passes it on unchanged. */
const LOST_QUIRKS: Partial<Record<Quirk, string>> = {
  "max-completion-tokens":
    "this provider expects max_completion_tokens, and LiteLLM may send max_tokens",
  "no-tools": "this model does not support tools, and LiteLLM does not leave them out",
  "no-stream-options": "this provider refuses stream_options, and LiteLLM may send them",
  "no-trailing-assistant":
    "a chat must not end with an assistant message, which LiteLLM does not ensure",
};

/** A `config.yaml` for the LiteLLM Proxy. https://docs.litellm.ai/docs/proxy/configs */
export const litellm: Target = {
  name: "litellm",
  summary: "a config.yaml for the LiteLLM Proxy",
  render: ({ manifest, program }) => {
    const warnings = new Set<string>();
    const byRef = new Map(program.models.map((model) => [model.ref, model]));
    const models = Object.entries(manifest.models).sort(byName);
    const model_list = models.flatMap(([ref, entry]): YamlObject[] => {
      const linked = byRef.get(ref);
      if (linked === undefined) return [];
      return [deployment(ref, entry, linked, (problem) => warnings.add(problem))];
    });
    const aliases = {
      ...(manifest.default === null ? {} : { default: manifest.default }),
      ...(manifest.small === null ? {} : { small: manifest.small }),
    };
    const hasAliases = Object.keys(aliases).length > 0;
    return {
      text: yamlText({
        model_list,
        ...(hasAliases ? { router_settings: { model_group_alias: aliases } } : {}),
      }),
      warnings: [...warnings],
    };
  },
};

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

function deployment(
  ref: string,
  entry: ManifestModel,
  linked: LinkedModel,
  warn: (problem: string) => unknown,
): YamlObject {
  const { prefix, params, problem } = routeOf(entry, linked);
  if (problem !== null) warn(`${ref}: ${problem}.`);
  for (const name of openVariables(entry.url)) {
    warn(`${ref}: LiteLLM does not substitute {env:${name}} in an address. Emit without --defer.`);
  }
  for (const quirk of entry.quirks) {
    const lost = LOST_QUIRKS[quirk];
    const known = quirk === "max-completion-tokens" && linked.provider.provider.id === "openai";
    if (lost !== undefined && !known) warn(`${ref}: ${lost}.`);
  }
  const { timeouts } = entry;
  const hasUsualIdle = timeouts.idleMs === DEFAULT_TIMEOUT_MS;
  const isUsual = timeouts.headersMs === DEFAULT_TIMEOUT_MS && hasUsualIdle;
  if (!hasUsualIdle) {
    warn(`${entry.provider}: LiteLLM has no timeout between two chunks.`);
  }
  return {
    model_name: ref,
    litellm_params: {
      model: `${prefix}/${entry.model}`,
      ...params,
      ...keyOf(entry, warn),
      ...extraHeaders(entry, warn),
      timeout: isUsual ? undefined : timeouts.headersMs / 1000,
    },
    model_info: infoOf(entry),
  };
}

function keyOf({ auth, provider }: ManifestModel, warn: (problem: string) => unknown): YamlObject {
  if (auth.scheme === "none") return {};
  const { value, problems } = liteLlmCredential(auth.credential, auth.hosts.every(isLoopback));
  for (const problem of problems) warn(`${provider}: ${problem}.`);
  return { api_key: value };
}

function extraHeaders(entry: ManifestModel, warn: (problem: string) => unknown): YamlObject {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry.headers)) {
    // its Anthropic client sends its own
    if (name === "anthropic-version") continue;
    const written =
      typeof value === "string" ? { value, problems: [] } : liteLlmCredential(value, false);
    for (const problem of written.problems) warn(`${entry.provider}: header ${name}: ${problem}.`);
    if (written.value !== undefined) headers[name] = written.value;
  }
  return Object.keys(headers).length === 0 ? {} : { extra_headers: headers };
}

function infoOf({ capabilities, limits, cost, wire }: ManifestModel): YamlObject {
  const perToken = (price: number | undefined) =>
    price === undefined ? undefined : price / 1_000_000;
  const { input, reasoning, toolCall } = capabilities;
  return {
    mode: wire === "openai-responses" ? "responses" : "chat",
    max_input_tokens: limits.context ?? undefined,
    max_output_tokens: limits.output ?? undefined,
    input_cost_per_token: perToken(cost?.input),
    output_cost_per_token: perToken(cost?.output),
    cache_read_input_token_cost: perToken(cost?.cacheRead),
    cache_creation_input_token_cost: perToken(cost?.cacheWrite),
    supports_function_calling: toolCall ?? undefined,
    supports_reasoning: reasoning ?? undefined,
    supports_vision: input.includes("image"),
    supports_pdf_input: input.includes("pdf"),
  };
}
