import type { Path } from "../language/path.js";
import type { KeyNode, SourceFile } from "./node.js";

/** Why a text is not usable config, with the exact place that shows it. */
export interface ParseProblem {
  readonly kind:
    | "syntax"
    | "duplicate-key"
    | "prototype-key"
    | "too-deep"
    | "too-large"
    | "empty"
    | "binary"
    | "encoding"
    | "number-range"
    | "not-an-object";
  readonly message: string;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** Steps to the object that holds the key, then the key; empty for whole-file problems. */
  readonly path: Path;
  /** The first of two equal keys. */
  readonly first?: KeyNode;
}
