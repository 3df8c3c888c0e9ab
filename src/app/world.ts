import type { Environment, Http } from "../net/index.js";
import type { Glob } from "../source/expand-paths.js";
import type { FileSystem } from "../source/files.js";

/** Everything outside of the program that a use case needs, in one place. There is no terminal in it. */
export interface World {
  readonly version: string;
  /** The version of Node. */
  readonly node: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Environment;
  readonly cwd: string;
  readonly home: string;
  readonly files: FileSystem;
  /** Replaces the file as a whole, or leaves it as it was. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Makes a folder and those above it; one that is there is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Loads what finds files by a pattern, which few commands need. */
  readonly loadGlob: () => Promise<Glob>;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The network as an environment has it, with its proxies. Whoever connects closes it. */
  readonly connect: (env: Environment) => Promise<Http>;
  /** Asks a person a question that only a yes answers; null where nobody is there to be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
  /** What another program prints; null where it fails or is not there. */
  readonly outputOf: (program: string, args: readonly string[]) => Promise<string | null>;
  /** Where the catalogue's files lie. */
  readonly catalogFolder: string;
  /** The JSON Schema of the config. */
  readonly schemaFile: string;
}
