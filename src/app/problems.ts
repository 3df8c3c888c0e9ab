import type { Finding } from "../generated/check-report.js";
import { lint } from "../lint/index.js";
import { explainEndpoint, type LinkedProvider, type Program } from "../resolve/index.js";
import { today } from "./today.js";
import type { World } from "./world.js";

/** The errors in what a command is about to use; those elsewhere in the config don't stop it. */
export function blockingErrors(program: Program, world: World): readonly Finding[] {
  const used = new Set(program.models.map(({ providerId }) => providerId));
  const options = { requireEnv: false, assumeEnv: false, compat: false, unread: [] };
  return lint(program, { ...options, today: today(world) }).filter(
    ({ severity, path, rule }) =>
      // an incomplete address is reported by whoever needs it: a manifest may leave it open
      severity === "error" && rule !== "missing-setting" && concerns(path, used),
  );
}

function concerns(path: string | null, used: ReadonlySet<string>): boolean {
  if (path === null || path === "") return true;
  const [, top, provider] = path.split("/");
  if (top === "model" || top === "small_model") return true;
  return top === "provider" && (provider === undefined || used.has(provider));
}

/** Why a provider has no known address, and what to do about it. */
export function endpointProblem(linked: LinkedProvider): string {
  const { message, remedy } = explainEndpoint(linked) ?? { message: "", remedy: "" };
  return `${message} ${remedy}`.trim();
}
