import { before } from "../language/text.js";
import { copilotLadder } from "./parts/copilot-probe.js";
import type { ModelTarget, Provider } from "./provider.js";

/** Requests of a person, not of an agent: how Copilot counts premium requests depends on it. */
const headers = { "Openai-Intent": "conversation-edits", "x-initiator": "user" };

export const githubCopilot: Provider = {
  id: "github-copilot",
  name: "GitHub Copilot",
  aliases: ["copilot"],
  hostId: null,
  links: {
    keys: "https://github.com/settings/copilot",
    docs: "https://docs.github.com/en/copilot",
  },
  credential: {
    // COPILOT_GITHUB_TOKEN is what Copilot's own CLI reads first (unconfirmed)
    env: ["COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN"],
    scheme: { kind: "bearer" },
    chain: null,
    optional: false,
    format: {
      pattern: /^(gho_|ghu_|github_pat_|tid=)/,
      description: 'starts with "gho_", "ghu_" or "github_pat_"; classic "ghp_" tokens are refused',
    },
    pair: null,
    // altimate-code only looks at the names, so it also skips a PAT in them
    machine: { env: ["GH_TOKEN", "GITHUB_TOKEN"], where: ["CODESPACES", "GITHUB_ACTIONS"] },
  },
  settings: [
    {
      name: "enterprise",
      description: "Host of GitHub Enterprise, if Copilot is not on github.com",
      options: ["enterpriseUrl"],
      env: [],
      default: null,
      required: false,
      grammar: /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+$/,
      normalise: (value) => before(value.toLowerCase().replace(/^https?:\/\//, ""), "/"),
    },
  ],
  hosts: ["*.githubcopilot.com", "copilot-api.*.ghe.com", "api.github.com"],
  tenants: ["copilot-api.*.ghe.com"],
  modelIds: "closed",
  failures: "copilot",
  pathTails: [],
  origin: ({ enterprise }) =>
    enterprise === undefined
      ? "https://api.githubcopilot.com"
      : `https://copilot-api.${enterprise}`,
  chat: (target) =>
    needsResponses(target)
      ? { wire: "openai-responses", url: `${target.base}/responses`, headers }
      : { wire: "openai-chat", url: `${target.base}/chat/completions`, headers },
  probe: copilotLadder,
  example: { model: "claude-sonnet-4.6", options: {} },
  notes: [
    "Uses a GitHub Copilot subscription: sign in with `altimate auth copilot`.",
    "In Codespaces and GitHub Actions the machine's GITHUB_TOKEN has no Copilot seat and is skipped; sign in, or set a token under another name.",
    "GitHub Models, which shared this token, was closed on 2026-07-30.",
  ],
};

/** altimate-code's own rule: GPT-5 and later, except gpt-5-mini, use the Responses API. */
function needsResponses({ model, shape }: ModelTarget): boolean {
  if (shape !== null) return shape === "responses";
  const generation = Number(/^gpt-(\d+)/.exec(model)?.[1] ?? 0);
  return generation >= 5 && !model.startsWith("gpt-5-mini");
}
