import { resolve } from "node:path";
import type { Baseline } from "../generated/baseline.js";
import type { Finding } from "../generated/check-report.js";
import validate from "../generated/validate-baseline.js";
import { baselineOf } from "../lint/baseline.js";
import { printJson } from "../report/text.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";
import { writeNamed } from "./write-named.js";

/** Reads the list of known findings. */
export function readBaseline(world: World, path: string): Baseline {
  let text: string;
  try {
    text = world.files.readText(resolve(world.cwd, path));
  } catch {
    throw new UsageError(
      `The baseline ${path} cannot be read. Create it with altimate config check --write-baseline ${path}`,
    );
  }
  const baseline = parse(text);
  if (isBaseline(baseline)) return baseline;
  throw new UsageError(
    `${path} is not a baseline. Create one with altimate config check --write-baseline ${path}`,
  );
}

/** Writes today's findings, to be left out of later checks. */
export async function writeBaseline(
  world: World,
  path: string,
  findings: readonly Finding[],
): Promise<void> {
  await writeNamed(world, path, printJson(baselineOf(findings)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBaseline(value: unknown): value is Baseline {
  return validate(value);
}
