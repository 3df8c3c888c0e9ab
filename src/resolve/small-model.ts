import { explainDefaultModel, type ModelChoice } from "./default-model.js";
import { usableModels } from "./host-choice.js";
import { splitModel } from "./models.js";
import type { Program } from "./program.js";

/** Parts of ids that altimate-code looks for; the first that any model has wins. */
const SMALL = [
  "claude-haiku-4-5",
  "claude-haiku-4.5",
  "3-5-haiku",
  "3.5-haiku",
  "gemini-3-flash",
  "gemini-2.5-flash",
  "gpt-5-nano",
];

/**
 * Which model writes titles and summaries, and why: `small_model`, else a small one of the main model's
 * provider, else the main model itself.
 */
export function explainSmallModel(program: Program): ModelChoice {
  const explicit = program.models.find(({ roles }) => roles.includes("small"));
  if (explicit !== undefined && explicit.node !== null) {
    const because = `${explicit.node.file.display} sets small_model.`;
    return { ref: explicit.ref, rule: "config", because, passed: [] };
  }
  const main = explainDefaultModel(program).ref;
  const provider = main === null ? null : (splitModel(main)?.provider ?? null);
  const passed = ["No small_model is set in the config."];
  if (provider === null) {
    return { ref: null, rule: "none", because: "There is no main model either.", passed };
  }
  const ids = usableModels(program, provider);
  for (const part of wordsFor(provider)) {
    const found = pick(
      program,
      provider,
      ids.filter((id) => id.includes(part)),
    );
    if (found === null) continue;
    const because = `It is the first model of ${provider} with "${part}" in its id, which altimate-code considers small.`;
    return { ref: `${provider}/${found}`, rule: "small-list", because, passed };
  }
  passed.push(`${provider} has none of the models that altimate-code considers small.`);
  return {
    ref: main,
    rule: "main-model",
    because: "The main model does this work as well.",
    passed,
  };
}

function wordsFor(provider: string): readonly string[] {
  if (provider.startsWith("opencode")) return ["gpt-5-nano"];
  const isCopilot = /^(github-)?copilot/.test(provider);
  return isCopilot ? ["gpt-5-mini", "claude-haiku-4.5", ...SMALL] : SMALL;
}

/** On Bedrock a global profile comes first, then the region's own, then an id with another prefix or none. */
function pick(program: Program, provider: string, ids: readonly string[]): string | null {
  const linked = program.providers.find(({ id }) => id === provider);
  if ((linked?.provider.id ?? provider) !== "amazon-bedrock") return ids[0] ?? null;
  const region = linked?.settings.get("region");
  const area = region?.origin.from === "config" ? /^(us|eu)-/.exec(region.value)?.[1] : undefined;
  return (
    ids.find((id) => id.startsWith("global.")) ??
    ids.find((id) => area !== undefined && id.startsWith(`${area}.`)) ??
    ids.find((id) => !/^(global|us|eu)\./.test(id)) ??
    null
  );
}
