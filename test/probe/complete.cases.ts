import { key } from "../support/probe-openai.js";

/** Configurations that are complete, though something in them is missing or unusual. */
export const completeCases = [
  {
    name: "a vendor's own header in place of a key",
    config: {
      model: "anthropic/claude-sonnet-4-6",
      provider: { anthropic: { options: { headers: { "X-API-Key": "{env:TEAM_TOKEN}" } } } },
    },
    env: { TEAM_TOKEN: "team" },
  },
  {
    name: "an authorization of one's own in place of a key",
    config: {
      model: "openai/gpt-5.1",
      provider: { openai: { options: { headers: { Authorization: "Bearer {env:TEAM_TOKEN}" } } } },
    },
    env: { TEAM_TOKEN: "team" },
  },
  {
    name: "a local vendor's key that is not set",
    config: { model: "ollama/m", provider: { ollama: { options: { apiKey: "{env:TEAM_KEY}" } } } },
  },
  {
    name: "another vendor's key behind a gateway",
    config: {
      model: "anthropic/claude-sonnet-4-6",
      provider: { anthropic: { options: { baseURL: "https://gw.example" } } },
    },
    env: { ANTHROPIC_API_KEY: key },
  },
  {
    name: "a key of unusual form",
    config: { model: "anthropic/claude-sonnet-4-6" },
    env: { ANTHROPIC_API_KEY: "team-key" },
  },
];
