import type { Manifest } from "../../generated/manifest.js";
import type { Program } from "../../resolve/index.js";
import type { Folders } from "../inputs.js";

/** What a target is made of: the manifest, and the program that it came from. */
export interface TargetInput {
  readonly manifest: Manifest;
  readonly program: Program;
  readonly folders: Folders;
}

export interface TargetOutput {
  readonly text: string;
  /** What this target cannot express, each listed once. */
  readonly warnings: readonly string[];
}

/** One form that a program can be emitted in. Every file of this folder's registry exports one. */
export interface Target {
  readonly name: string;
  readonly summary: string;
  readonly render: (input: TargetInput) => TargetOutput;
}
