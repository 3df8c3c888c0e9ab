import type { Finding } from "../generated/check-report.js";
import { lint } from "../lint/index.js";
import { wrap } from "../report/text.js";
import { explainEndpoint } from "../resolve/endpoint-problem.js";
import type { LinkedProvider, Program } from "../resolve/index.js";
import type { World } from "./world.js";

/** The errors in what a command is about to use; those elsewhere in the config don't stop it. */
export function blockingErrors(program: Program, world: World): readonly Finding[] {
  const today = new Date(world.now()).toISOString().slice(0, 10);
  const used = new Set(program.models.map(({ providerId }) => providerId));
  const options = { requireEnv: false, assumeEnv: false, compat: false, unread: [] };
  return lint(program, { ...options, today }).filter(
    ({ severity, path, rule }) =>
      // an address that is not complete is told by whoever needs it: a manifest may leave it open
      severity === "error" && rule !== "missing-setting" && concerns(path, used),
  );
}

function concerns(path: string | null, used: ReadonlySet<string>): boolean {
  if (path === null || path === "") return true;
  const [, top, provider] = path.split("/");
  if (top === "model" || top === "small_model") return true;
  return top === "provider" && (provider === undefined || used.has(provider));
}

export const LINE_WIDTH = 80;

/** One line for each error, as people look for it: place, code, message. */
export function errorLines(findings: readonly Finding[]): string {
  return findings
    .map(({ file, range, code, rule, message }) => {
      const place = range === null ? "" : `:${range.start.line}:${range.start.column}`;
      const lines = wrap(message, LINE_WIDTH - 2).map((line) => `  ${line}\n`);
      return `${file ?? "config"}${place}  error  ${code} ${rule}\n${lines.join("")}\n`;
    })
    .join("");
}

/** Why it is not known where a provider's requests go, and what to do about it. */
export function endpointProblem(linked: LinkedProvider): string {
  const { message, remedy } = explainEndpoint(linked) ?? { message: "", remedy: "" };
  return `${message} ${remedy}`.trim();
}
