/**
 * The OpenAI wire a model needs where it cannot be chosen, else null.
 *
 * OpenAI's `-pro`, `-codex` and deep-research models answer on /v1/responses only (unconfirmed).
 * Copilot serves the GPT line from 5 on by Responses, except gpt-5-mini, and everything else by chat.
 */
export function wireShape(providerId: string, modelId: string): "responses" | "completions" | null {
  switch (providerId) {
    case "openai":
      return /-pro\b|-codex|deep-research/.test(modelId) ? "responses" : null;
    case "github-copilot":
    case "github-copilot-enterprise":
      return /^gpt-([5-9]|\d\d)/.test(modelId) && !modelId.startsWith("gpt-5-mini")
        ? "responses"
        : "completions";
    default:
      return null;
  }
}
