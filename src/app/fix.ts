import { unifiedDiff } from "../lint/diff.js";
import { applyFixes } from "../lint/fixes.js";
import { maskedText } from "../lint/index.js";
import type { ParsedFile } from "../source/parse.js";
import { readInputs } from "./check/inputs.js";
import { type Checked, type CheckRequest, checkWith } from "./check.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** A config with its safe fixes applied, before anything is written. */
export interface Fixed {
  /** What is left. */
  readonly checked: Checked;
  /** How many findings were corrected. */
  readonly count: number;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly before: ParsedFile;
  readonly after: ParsedFile;
}

/** One fix can make room for the next; more rounds than this have never helped. */
const MOST_ROUNDS = 10;

/** Applies all fixes, in memory, until none is left. */
export async function fixConfig(world: World, request: CheckRequest): Promise<Fixed> {
  const inputs = await readInputs(world, request);
  const first = checkWith(inputs, world, request);
  const texts = new Map<string, string>();
  let { stdin } = request;
  let checked = first;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const results = checked.files.filter(isWritable).map(({ file }) => ({
      file,
      ...applyFixes(
        file.text,
        checked.report.findings.filter((finding) => finding.file === file.display),
      ),
    }));
    const applied = results.filter((result) => result.applied.length > 0);
    if (applied.length === 0) break;
    for (const { file, text } of applied) {
      if (stdin !== null && file.layer.name === "stdin") stdin = { ...stdin, text };
      else texts.set(file.path, text);
    }
    count += applied.flatMap((result) => result.applied).length;
    checked = checkWith(inputs, withTexts(world, texts), { ...request, stdin });
  }
  const changes = first.files.flatMap((before) => {
    const after = checked.files.find(({ file }) => file.path === before.file.path);
    return after === undefined || after.file.text === before.file.text ? [] : [{ before, after }];
  });
  return { checked, count, changes };
}

/** What the fixes change, for people and for `git apply`; secrets are masked in the lines around. */
export function diffOf(changes: readonly Change[]): string {
  return changes
    .map(({ before, after }) =>
      unifiedDiff(maskedText(before), maskedText(after), before.file.display),
    )
    .join("");
}

/** Writes corrected files, each as a whole or not at all. */
export async function writeChanges(world: World, changes: readonly Change[]): Promise<void> {
  for (const { after } of changes) {
    const { path, display, text } = after.file;
    try {
      await world.writeFile(path, text);
    } catch {
      throw new UsageError(`${display} could not be written. Check its owner and mode.`);
    }
  }
}

/** Managed config stays as it is, and so does a text whose bytes are not what they seem. */
function isWritable({ file }: ParsedFile): boolean {
  const { name } = file.layer;
  return name !== "managed" && name !== "inline" && !file.text.includes("\uFFFD");
}

function withTexts(world: World, texts: ReadonlyMap<string, string>): World {
  const readText = (path: string) => texts.get(path) ?? world.files.readText(path);
  return { ...world, files: { ...world.files, readText } };
}
