/** A mutant that no test can kill, since the program does the same with it. */
export interface Equivalent {
  /** Under src/. */
  readonly file: string;
  /** Part of the line where it begins, where the file has the same text twice. */
  readonly line?: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

export const equivalents: readonly Equivalent[] = [];
