import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Emitted, emit, type Folders, manifestText } from "../../src/emit/index.js";
import { targets } from "../../src/emit/targets/index.js";
import type { ProbeLock } from "../../src/generated/probe-lock.js";
import type { Program } from "../../src/resolve/index.js";
import { PROJECT, programOf } from "./lint.js";

const folders: Folders = { home: "/home/ann", project: PROJECT, base: PROJECT };

export interface EmitCase {
  /** The config's text. */
  readonly text: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly stored?: Readonly<Record<string, string>>;
  readonly defer?: boolean;
  readonly allowVariables?: readonly string[];
  readonly lock?: ProbeLock | null;
}

export interface EmitResult extends Emitted {
  readonly program: Program;
  readonly bytes: string;
}

/** Emits the program of one config. */
export function emitted({ text, defer = false, lock = null, ...rest }: EmitCase): EmitResult {
  const program = programOf({ configs: [{ name: "altimate-code.jsonc", text }], ...rest });
  const result = emit(program, { ...folders, version: "0.0.0", defer, lock });
  return { ...result, program, bytes: manifestText(result.manifest) };
}

/** The same for a target. */
export function rendered(name: string, { manifest, program }: EmitResult) {
  const target = targets.find((it) => it.name === name);
  if (target === undefined) throw new Error(`No target ${name}.`);
  return target.render({ manifest, program, folders });
}

const fixtures = join(import.meta.dirname, "../../fixtures/emit");

export const emitCases = readdirSync(fixtures).sort();

export function emitCasePath(name: string, file: string): string {
  return join(fixtures, name, file);
}

/** A case is a folder: a config, its variables in `env.json`, and anything else in `case.json`. */
export function readEmitCase(name: string): EmitCase {
  const read = (file: string) => readFileSync(emitCasePath(name, file), "utf8");
  const more = existsSync(emitCasePath(name, "case.json")) ? JSON.parse(read("case.json")) : {};
  return { text: read("altimate-code.jsonc"), env: JSON.parse(read("env.json")), ...more };
}
