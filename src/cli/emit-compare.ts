import { type Comparison, compareManifest } from "../app/compare.js";
import type { EmitRequest } from "../app/emit.js";
import { isEmptyPlan, planText } from "../emit/index.js";
import { EXIT } from "./command.js";
import { obstacleLines } from "./obstacles.js";
import type { Terminal } from "./terminal.js";

/** `emit --check`: silent if the runtime would do the same with both, else what it would do. */
export function checkAgainst(terminal: Terminal, path: string, request: EmitRequest): number {
  const comparison = compareManifest(terminal, path, request);
  if (comparison.kind !== "compared") return notCompared(terminal, path, comparison);
  if (comparison.isSame) return EXIT.ok;
  terminal.stdout.write(planText(comparison.plan));
  terminal.stderr.write(`\n${path} is out of date. Write it again: altimate emit -o ${path}\n`);
  return EXIT.findings;
}

/** `emit --diff`: what would change, prices and proofs included. It is not a failure. */
export function showPlan(terminal: Terminal, path: string, request: EmitRequest): number {
  const comparison = compareManifest(terminal, path, request);
  if (comparison.kind !== "compared") return notCompared(terminal, path, comparison);
  const { plan } = comparison;
  terminal.stdout.write(isEmptyPlan(plan) ? "Nothing changes.\n" : planText(plan));
  return EXIT.ok;
}

function notCompared(
  { stderr }: Terminal,
  path: string,
  comparison: Exclude<Comparison, { kind: "compared" }>,
): number {
  stderr.write(
    comparison.kind === "broken"
      ? `${path}: ${comparison.problem}\n`
      : `${obstacleLines(comparison.obstacles)}\nNothing could be compared.\n`,
  );
  return EXIT.findings;
}
