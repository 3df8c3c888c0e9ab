import type { Rule } from "../rule.js";

export const machineToken: Rule = {
  id: "machine-token",
  code: "ALT410",
  severity: "warning",
  differsByMachine: true,
  summary: "The only credential is a codespace's or workflow's token.",
  details:
    "In Codespaces and Actions, GitHub sets `GITHUB_TOKEN` to a token for the machine. It does not work for models: requests are refused or rate-limited indefinitely (altimate-code#413). altimate-code does not enable these providers because of it. Sign in, or put a personal token in a variable with another name and refer to it in `apiKey`.",
  examples: {
    bad: {
      config: '{\n  "model": "github-copilot/gpt-5.4"\n}\n',
      env: { CODESPACES: "true", GITHUB_TOKEN: "ghu_example" },
    },
    good: {
      config:
        '{\n  "provider": { "github-copilot": { "options": { "apiKey": "{env:COPILOT_TOKEN}" } } },\n  "model": "github-copilot/gpt-5.4"\n}\n',
      env: { CODESPACES: "true", GITHUB_TOKEN: "ghu_example", COPILOT_TOKEN: "gho_example" },
    },
  },
  *check({ models, env }) {
    const where = MACHINES.find((name) => env[name] === "true");
    if (where === undefined) return;
    for (const { provider, providerId, node, path, roles } of models) {
      if (node === null || roles.every((role) => role === "listed")) continue;
      const { sources, option, chosen } = provider.credential;
      const set = sources.filter(({ state }) => state === "present" || state === "machine");
      const isMachines = ({ ref }: (typeof sources)[number]) =>
        ref.from === "env" && TOKENS.includes(ref.name);
      if (option !== null || set.length === 0 || !set.every(isMachines)) continue;
      if (!OWNERS.includes(provider.provider.hostId ?? provider.provider.id)) continue;
      const name = chosen?.reference ?? set[0]?.reference;
      const message = `${name} holds the token of this ${where === "CODESPACES" ? "codespace" : "workflow"}, which does not work for the models of ${providerId}. Sign in, or refer to a personal token in apiKey.`;
      yield { place: node, path, message };
    }
  },
};

const MACHINES = ["CODESPACES", "GITHUB_ACTIONS"];
const TOKENS = ["GITHUB_TOKEN", "GH_TOKEN"];
const OWNERS = ["github-copilot", "github-copilot-enterprise", "github-models"];
