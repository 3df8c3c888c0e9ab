import type { Instrumenter } from "@stryker-mutator/instrumenter";

type Options = Parameters<Instrumenter["instrument"]>[1];

export const prose: Options["ignorers"][number];
export function keyOf(mutant: {
  readonly fileName: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
}): string;
