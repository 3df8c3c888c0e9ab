import { isEmptyPlan, planOf } from "../emit/plan.js";
import { planText } from "../emit/plan-text.js";
import type { Manifest } from "../generated/manifest.js";
import { EXIT } from "./command.js";
import { type EmitRequest, emitConfig, obstacles } from "./emit.js";
import { readManifestFile } from "./manifest-file.js";
import type { World } from "./world.js";

/** `emit --check`: quiet where the runtime would do the same by both, else what it would do. */
export function checkAgainst(world: World, path: string, request: EmitRequest): number {
  const pair = bothManifests(world, path, request);
  if (pair === null) return EXIT.findings;
  const [old, next] = pair;
  if (old.digest === next.digest) return EXIT.ok;
  world.stdout.write(planText(planOf(old, next)));
  world.stderr.write(`\n${path} is out of date. Write it again: altimate emit -o ${path}\n`);
  return EXIT.findings;
}

/** `emit --diff`: what would change, prices and proofs included. It is no failure. */
export function showPlan(world: World, path: string, request: EmitRequest): number {
  const pair = bothManifests(world, path, request);
  if (pair === null) return EXIT.findings;
  const plan = planOf(...pair);
  world.stdout.write(isEmptyPlan(plan) ? "Nothing changes.\n" : planText(plan));
  return EXIT.ok;
}

function bothManifests(
  world: World,
  path: string,
  request: EmitRequest,
): readonly [old: Manifest, next: Manifest] | null {
  const { manifest: old, problem } = readManifestFile(world, path);
  if (old === null) {
    world.stderr.write(`${path}: ${problem}\n`);
    return null;
  }
  const result = emitConfig(world, request);
  if (result.manifest !== null) return [old, result.manifest];
  world.stderr.write(`${obstacles(result)}\nNothing could be compared.\n`);
  return null;
}
