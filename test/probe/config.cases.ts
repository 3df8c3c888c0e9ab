import { globalLayer } from "../support/probe.js";
import { key } from "../support/probe-openai.js";

export const configCases = [
  {
    name: "no key anywhere",
    config: { model: "openai/gpt-5.1" },
    state: "failed",
    reason: "missing_credential",
    told: /Set OPENAI_API_KEY, or store one with `altimate auth login openai`/,
  },
  {
    name: "variables are named in their order",
    config: { model: "google/gemini-2.5-pro" },
    state: "failed",
    reason: "missing_credential",
    told: /GOOGLE_API_KEY or GOOGLE_GENERATIVE_AI_API_KEY or GEMINI_API_KEY/,
  },
  {
    name: "a variable of the config that is not set",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { apiKey: "{env:TEAM_KEY}" } } },
    },
    env: { OPENAI_API_KEY: key },
    state: "failed",
    reason: "missing_credential",
    told: /TEAM_KEY/,
  },
  {
    name: "a custom server far away whose key is not set",
    config: {
      model: "corp/m",
      provider: {
        corp: { options: { baseURL: "https://llm.corp.example/v1", apiKey: "{env:CORP_KEY}" } },
      },
    },
    state: "failed",
    reason: "missing_credential",
    told: /CORP_KEY/,
  },
  {
    name: "a header whose variable is not set",
    config: {
      model: "corp/m",
      provider: {
        corp: {
          options: {
            baseURL: "https://llm.corp.example/v1",
            headers: { "X-Team": "{env:TEAM_TOKEN}" },
          },
        },
      },
    },
    state: "failed",
    reason: "missing_credential",
    told: /X-Team/,
  },
  {
    name: "a key of another vendor",
    config: { model: "anthropic/claude-sonnet-4-6" },
    env: { ANTHROPIC_API_KEY: key },
    state: "failed",
    reason: "invalid_key",
    told: /ANTHROPIC_API_KEY.* starts with "sk-ant-"/,
  },
  {
    name: "a key with a line break",
    config: { model: "openai/gpt-5.1" },
    env: { OPENAI_API_KEY: "sk-test\nInjected: yes" },
    state: "failed",
    reason: "invalid_key",
    told: /line break/,
  },
  {
    name: "no address",
    config: { model: "corp/m", provider: { corp: { options: { apiKey: "{env:CORP_KEY}" } } } },
    env: { CORP_KEY: "corp" },
    state: "failed",
    reason: "bad_base_url",
    told: /Set options\.baseURL/,
  },
  {
    name: "an address whose variable is not set",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { baseURL: "https://{env:GATEWAY}/v1" } } },
    },
    env: { OPENAI_API_KEY: key },
    state: "failed",
    reason: "bad_base_url",
    told: /Set GATEWAY/,
  },
  {
    name: "an address that is none",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { baseURL: "gateway.example/v1" } } },
    },
    env: { OPENAI_API_KEY: key },
    state: "failed",
    reason: "bad_base_url",
    told: /https/,
  },
  {
    name: "plain http to another machine",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { baseURL: "http://gateway.example/v1" } } },
    },
    env: { OPENAI_API_KEY: key },
    layer: globalLayer,
    state: "failed",
    reason: "egress_refused",
    told: /not encrypted/,
  },
  {
    name: "a password in the address",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { baseURL: "https://me:pass@gateway.example/v1" } } },
    },
    env: { OPENAI_API_KEY: key },
    layer: globalLayer,
    state: "failed",
    reason: "bad_base_url",
    told: /user name or password/,
  },
  {
    name: "an account that is not set",
    config: { model: "snowflake-cortex/claude-sonnet-4-6" },
    env: { SNOWFLAKE_CORTEX_PAT: "pat" },
    state: "failed",
    reason: "bad_base_url",
    told: /SNOWFLAKE_ACCOUNT/,
  },
  {
    name: "a host that is no workspace",
    config: { model: "databricks/m" },
    env: { DATABRICKS_TOKEN: "dapi1", DATABRICKS_HOST: "evil.example" },
    state: "failed",
    reason: "bad_base_url",
    told: /^DATABRICKS_HOST does not hold a valid host of the workspace\. Write/,
  },
  {
    name: "a region that is none",
    config: {
      model: "amazon-bedrock/anthropic.claude-sonnet-4-6",
      provider: { "amazon-bedrock": { options: { region: "eu-west-1.evil.example/" } } },
    },
    env: { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" },
    state: "failed",
    reason: "bad_base_url",
    told: /^options\.region of amazon-bedrock does not hold a valid AWS region/,
  },
  {
    name: "a service that was shut down",
    config: { model: "github-models/openai/gpt-4o" },
    env: { GITHUB_TOKEN: "ghp_1" },
    state: "failed",
    reason: "service_retired",
    told: /2026-07-30/,
  },
  {
    name: "a name for a vendor's second half",
    config: { model: "altimate/auto" },
    stored: { altimate: "acme::" },
    state: "failed",
    reason: "invalid_key",
    told: /the token is missing/,
  },
  {
    name: "a pair that is none",
    config: { model: "databricks/m" },
    env: { DATABRICKS_HOST: "x.cloud.databricks.com" },
    stored: { databricks: "no workspace::dapi1" },
    state: "failed",
    reason: "invalid_key",
    told: /is no host/,
  },
  {
    name: "a key with a typographic quote",
    config: { model: "openai/gpt-5.1" },
    env: { OPENAI_API_KEY: "sk-“test”" },
    state: "failed",
    reason: "invalid_key",
    told: /typographic quote/,
  },
  {
    name: "a header with a line break",
    config: {
      model: "corp/m",
      provider: {
        corp: {
          options: {
            baseURL: "http://localhost:9/v1",
            headers: { "X-Fine": "{env:FINE}", "X-Plain": "plain", "X-Team": "{env:TEAM_TOKEN}" },
          },
        },
      },
    },
    env: { FINE: "fine", TEAM_TOKEN: "a\nb" },
    layer: globalLayer,
    state: "failed",
    reason: "invalid_key",
    told: /The header X-Team of corp/,
  },
  {
    name: "a key of several variables",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { apiKey: "{env:TEAM}-{env:TEAM_KEY}" } } },
    },
    state: "failed",
    reason: "missing_credential",
    told: /Set TEAM and TEAM_KEY/,
  },
  {
    name: "an empty key",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { apiKey: "" } } },
    },
    state: "failed",
    reason: "missing_credential",
    told: /Set the value/,
  },
  {
    name: "a vendor whose keys come from no variable",
    config: { model: "altimate/auto" },
    state: "failed",
    reason: "missing_credential",
    told: /Store one with `altimate auth login altimate`/,
  },
  {
    name: "another header than the vendor's own",
    config: {
      model: "anthropic/claude-sonnet-4-6",
      provider: { anthropic: { options: { headers: { "X-Team": "{env:TEAM_TOKEN}" } } } },
    },
    env: { TEAM_TOKEN: "team" },
    layer: globalLayer,
    state: "failed",
    reason: "missing_credential",
    told: /ANTHROPIC_API_KEY/,
  },
  {
    name: "the vendor's header with nothing secret in it",
    config: {
      model: "anthropic/claude-sonnet-4-6",
      provider: { anthropic: { options: { headers: { "x-api-key": "{env:TEAM_TOKEN}" } } } },
    },
    state: "failed",
    reason: "missing_credential",
    told: /ANTHROPIC_API_KEY/,
  },
  {
    name: "a local vendor's key that is not set, at another machine",
    config: {
      model: "ollama/m",
      provider: {
        ollama: { options: { baseURL: "https://gw.example", apiKey: "{env:TEAM_KEY}" } },
      },
    },
    state: "failed",
    reason: "missing_credential",
    told: /Set TEAM_KEY/,
  },
];
