import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { type Equivalent, equivalents } from "./equivalents.js";
import { keyOf, prose } from "./plugin.mjs";

/** One change that a run may make to a file, and whether a test can see it at all. */
export interface Mutant {
  readonly key: string;
  /** Under src/. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly equivalent: Equivalent | null;
}

const silent = () => {};
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** Every mutant of a file of src/, in the order of the file. */
export async function mutantsOf(file: string): Promise<Mutant[]> {
  const content = readFileSync(`src/${file}`, "utf8");
  const lines = content.split("\n");
  const offsetOf = ({ line, column }: { readonly line: number; readonly column: number }) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, column);
  const { mutants } = await new Instrumenter(logger).instrument(
    [{ name: `/src/${file}`, content, mutate: true }],
    { plugins: null, excludedMutations: [], ignorers: [prose] },
  );
  return mutants
    .filter(({ status }) => status === undefined)
    .map((mutant) => {
      const { start, end } = mutant.location;
      const found = {
        key: keyOf(mutant),
        file,
        line: start.line + 1,
        mutator: mutant.mutatorName,
        original: content.slice(offsetOf(start), offsetOf(end)),
        replacement: mutant.replacement,
      };
      const text = lines[start.line] ?? "";
      return { ...found, equivalent: equivalents.find((it) => names(it, found, text)) ?? null };
    });
}

function names(entry: Equivalent, mutant: Omit<Mutant, "equivalent">, text: string): boolean {
  return (
    entry.file === mutant.file &&
    entry.mutator === mutant.mutator &&
    entry.original === mutant.original &&
    entry.replacement === mutant.replacement &&
    (entry.line === undefined || text.includes(entry.line))
  );
}

/** The same few mutants on every machine, spread over a room by a hash of what they are. */
export function sampleOf(mutants: readonly Mutant[], size: number): readonly Mutant[] {
  const hash = ({ key }: Mutant) => createHash("sha256").update(key).digest("hex");
  return mutants
    .map((mutant) => ({ mutant, rank: hash(mutant) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}
