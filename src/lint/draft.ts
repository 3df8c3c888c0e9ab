import type { Severity } from "../generated/check-report.js";
import type { Path } from "../language/path.js";
import type { SourceFile } from "../source/node.js";

/** Part of a file: a node, a key, a token, or the place of a syntax error. */
export interface Place {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** What a rule says about one mistake; the engine turns it into a finding. */
export interface Draft {
  /** Null for a mistake that is in no file, such as a variable that is not set. */
  readonly place: Place | null;
  readonly path: Path | null;
  readonly message: string;
  /** Set if the mistake is more or less severe than the rule's own severity. */
  readonly severity?: Severity;
  /** What to write instead, in one word or line. */
  readonly suggestion?: string;
  readonly related?: readonly { readonly message: string; readonly place: Place | null }[];
  /** Only where the result is certainly what was meant. */
  readonly fix?: {
    readonly description: string;
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
  };
}
