import type { ModelSupplement } from "./types.js";

/** Newer than the snapshot, and what Anthropic recommends in place of Claude Sonnet 4.5. */
export const anthropicModels: ModelSupplement = {
  provider: "anthropic",
  source: "https://platform.claude.com/docs/en/about-claude/model-deprecations",
  read: "2026-11-22",
  models: { "claude-sonnet-5-5": { name: "Claude Sonnet 5.5" } },
};
