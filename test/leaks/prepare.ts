import type { Manifest } from "../../src/generated/manifest.js";
import { sealed } from "./adapter.js";
import { canariesIn, canaryValue, withCanaries } from "./canary.js";
import type { Files, Row } from "./row.js";

/** A secret that answers of token endpoints bring in. */
export const DERIVED = "DERIVED";

/** A row with its canaries filled in. */
export interface Prepared {
  readonly values: ReadonlyMap<string, string>;
  readonly home: Readonly<Record<string, string>>;
  readonly project: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly runs: readonly (readonly string[])[];
  readonly stdin: string;
}

/** What stands for a place in a row. */
interface Addresses {
  /** A server on this machine. */
  readonly here: string;
  readonly home: string;
}

/** Fills in the canaries of a row; another salt gives other values. */
export function prepare(row: Row, { here, home: folder }: Addresses, salt: string): Prepared {
  const { home = {}, project = {}, env = {}, runs, stdin = "" } = row;
  const names = new Set([
    DERIVED,
    ...canariesIn(JSON.stringify([home, project, env, runs, stdin])),
  ]);
  const values = new Map([...names].map((name) => [name, canaryValue(name, salt)]));
  const filled = (text: string) =>
    withCanaries(text, values).replaceAll("{{here}}", here).replaceAll("{{home}}", folder);
  const files = (given: Files) =>
    Object.fromEntries(Object.entries(given).map(([path, it]) => [path, fileText(it, filled)]));
  return {
    values,
    home: files(home),
    project: files(project),
    env: Object.fromEntries(Object.entries(env).map(([name, text]) => [name, filled(text)])),
    runs: runs.map((args) => args.map(filled)),
    stdin: filled(stdin),
  };
}

function fileText(content: unknown, filled: (text: string) => string): string {
  if (typeof content === "string") return filled(content);
  const value: unknown = JSON.parse(filled(JSON.stringify(content)));
  return JSON.stringify(isUnsealed(value) ? sealed(value) : value, null, 2);
}

function isUnsealed(value: unknown): value is Omit<Manifest, "digest"> {
  return typeof value === "object" && value !== null && "manifestVersion" in value;
}
