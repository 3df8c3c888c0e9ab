import type { ModelCorrection, ModelSupplement } from "./types.js";

const MODEL_TABLES =
  "https://docs.snowflake.com/en/user-guide/snowflake-cortex/aisql-regional-availability";
const DEPRECATIONS =
  "https://docs.snowflake.com/release-notes/bcr-bundles/un-bundled/bcr-june-model-deprecations";

/** Calls fail after Snowflake's date; altimate-code dropped these models two days before it. */
function ended(name: string): ModelCorrection {
  return {
    name,
    toolCall: false,
    status: "retired",
    retirement: { date: "2026-07-10", replacement: null, note: null, source: DEPRECATIONS },
  };
}

/** Gone from Snowflake's tables, at an unknown date. */
function retired(name: string): ModelCorrection {
  return {
    name,
    toolCall: true,
    status: "retired",
    retirement: { date: null, replacement: null, note: null, source: MODEL_TABLES },
  };
}

/** Snowflake's lifecycle stage LEGACY. */
function legacy(facts: ModelCorrection): ModelCorrection {
  return {
    ...facts,
    status: "deprecated",
    retirement: {
      date: null,
      replacement: null,
      note: "Legacy: only accounts that already used it can call it.",
      source: MODEL_TABLES,
    },
  };
}

/**
 * What altimate-code documents for Cortex, retired names included, with the state of Snowflake's
 * tables of October 2026. Tool calling is Snowflake's own: only OpenAI and Claude models have it on
 * the REST API, whatever the same weights can do elsewhere.
 */
export const snowflakeCortexModels: ModelSupplement = {
  provider: "snowflake-cortex",
  source: MODEL_TABLES,
  read: "2026-11-22",
  models: {
    "claude-4-sonnet": legacy({
      name: "Claude Sonnet 4",
      context: 200_000,
      output: 64_000,
      toolCall: true,
    }),
    "claude-3-7-sonnet": retired("Claude 3.7 Sonnet"),
    "claude-3-5-sonnet": retired("Claude 3.5 Sonnet"),
    "claude-fable-5-1": {
      name: "Claude Fable 5.1",
      toolCall: true,
      status: "alpha",
    },
    "claude-opus-5-5": {
      name: "Claude Opus 5.5",
      toolCall: true,
      status: "beta",
    },
    "claude-haiku-5-5": {
      name: "Claude Haiku 5.5",
      toolCall: true,
      released: "2026-10-07",
      status: "beta",
    },
    "openai-gpt-4.1": legacy({}),
    "openai-gpt-5-chat": retired("GPT-5 Chat"),
    "openai-gpt-5.4-mini": {
      name: "GPT-5.4 mini",
      context: 400_000,
      output: 128_000,
      toolCall: true,
    },
    "openai-gpt-5.4-nano": {
      name: "GPT-5.4 nano",
      context: 400_000,
      output: 128_000,
      toolCall: true,
    },
    "openai-gpt-6-astra": {
      name: "GPT-6 Astra",
      toolCall: true,
      status: "alpha",
    },
    "openai-1p-gpt-5.6-luna": { name: "GPT-5.6 Luna", toolCall: true, status: "alpha" },
    "openai-1p-gpt-5.6-sol": { name: "GPT-5.6 Sol", toolCall: true, status: "alpha" },
    "openai-1p-gpt-5.6-terra": { name: "GPT-5.6 Terra", toolCall: true, status: "alpha" },
    "llama4-maverick": legacy({
      name: "Llama 4 Maverick",
      context: 1_048_576,
      output: 4_096,
      toolCall: false,
    }),
    "llama3.3-70b": {
      name: "Llama 3.3 70B",
      context: 128_000,
      output: 8_192,
      toolCall: false,
    },
    // models.dev's spelling of the same model.
    "snowflake-llama3.3-70b": ended("Snowflake Llama 3.3 70B"),
    "snowflake-llama-3.3-70b": ended("Snowflake Llama 3.3 70B"),
    "snowflake-llama-3.1-405b": ended("Snowflake Llama 3.1 405B"),
    "llama4-scout": ended("Llama 4 Scout"),
    "llama3.1-405b": ended("Llama 3.1 405B"),
    "llama3.1-70b": legacy({
      name: "Llama 3.1 70B",
      context: 128_000,
      output: 4_096,
      toolCall: false,
    }),
    "llama3.1-8b": {
      name: "Llama 3.1 8B",
      context: 128_000,
      output: 4_096,
      toolCall: false,
    },
    "mistral-large3": {
      name: "Mistral Large 3",
      toolCall: false,
      status: "beta",
    },
    "mistral-large2": legacy({ toolCall: false }),
    "mistral-large": ended("Mistral Large"),
    "mistral-7b": legacy({
      name: "Mistral 7B",
      context: 32_000,
      output: 4_096,
      toolCall: false,
    }),
    "mixtral-8x7b": legacy({ name: "Mixtral 8x7B", toolCall: false }),
    "deepseek-r1": ended("DeepSeek R1"),
    // Newer than Snowflake's statement on tool calling that was read: not known.
    "gemini-3.1-pro": { toolCall: null },
    "gemini-3.5-flash": { name: "Gemini 3.5 Flash", toolCall: null },
    "kimi-k3": { name: "Kimi K3", toolCall: null, status: "alpha" },
    "qwen3-32b": { name: "Qwen3 32B", toolCall: null },
    "qwen3-next-80b-a3b": { name: "Qwen3 Next 80B A3B", toolCall: null },
    "qwen3-vl-235b-a22b": { name: "Qwen3 VL 235B A22B", toolCall: null },
  },
};
