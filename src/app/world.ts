import type { Environment, Http } from "../net/index.js";
import type { Glob } from "../source/expand-paths.js";
import type { FileSystem } from "../source/files.js";

/** Everything outside the program that a use case needs, in one place. It includes no terminal. */
export interface World {
  readonly version: string;
  /** The version of Node. */
  readonly node: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Environment;
  readonly cwd: string;
  readonly home: string;
  /** The number of the user, where the system has one. */
  readonly user?: number;
  readonly files: FileSystem;
  /** Replaces the file as a whole, or leaves it as it was. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Creates a folder and its parents; an existing one is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Loads what finds files by a pattern, which few commands need. */
  readonly loadGlob: () => Promise<Glob>;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The network of an environment, with its proxies. The caller closes it. */
  readonly connect: (env: Environment) => Promise<Http>;
  /** Asks a person a yes/no question; null if there is nobody to ask. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
  /** What another program prints; null if it fails or is not installed. */
  readonly outputOf: (program: string, args: readonly string[]) => Promise<string | null>;
  /** Where the catalogue's files are. */
  readonly catalogFolder: string;
  /** The JSON Schema of the config. */
  readonly schemaFile: string;
}
