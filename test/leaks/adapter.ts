/**
 * The product, as the measurement of leaks sees it. Whatever moves inside the product, only this file
 * follows.
 */
import { targets } from "../../src/emit/targets/index.js";
import type { Manifest } from "../../src/generated/manifest.js";
import { checkFormats } from "../../src/report/check/index.js";
import { probeFormats } from "../../src/report/probe/index.js";
import { manifestDigest } from "../../src/runtime/index.js";
import {
  makePlace,
  type Outcome,
  type Place,
  removePlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";

export { makePlace, type Outcome, type Place, removePlace, writeFiles };

/** Names that commands take for `--format` and `--target`. */
export const formats = {
  check: checkFormats,
  probe: probeFormats,
  targets: targets.map(({ name }) => name),
} as const;

/** Somebody at the terminal. */
export interface Person {
  readonly says: "yes" | "no";
  /** Told of every question. */
  readonly hears: (question: string) => void;
  /** What is typed where a secret is asked for. */
  readonly types: string;
}

export interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
  readonly person: Person | null;
  /** Takes the answer, where it goes to a terminal. */
  readonly terminal: ((text: string) => void) | null;
}

/** Runs one command line of the product in this process. */
export function runProduct(place: Place, run: Run): Promise<Outcome> {
  const { args, env, stdin, person, terminal } = run;
  return runCommandLine(place, {
    args,
    env,
    stdin,
    world: {
      ...(person === null ? {} : atTerminal(person)),
      ...(terminal && { stdout: { write: terminal, isTerminal: true, columns: 80, rows: 24 } }),
    },
  });
}

function atTerminal({ says, hears, types }: Person) {
  const prompts = {
    secret: async () => types,
    choose: async <T>(message: string, choices: readonly { readonly value: T }[]) => {
      hears(message);
      const [first] = choices;
      if (first === undefined) throw new Error("There is nothing to choose.");
      return first.value;
    },
  };
  const confirm = async (message: string) => {
    hears(message);
    return says === "yes";
  };
  return { prompts, confirm };
}

/** A manifest with a matching digest, as whoever edits one can make it. */
export function sealed(manifest: Omit<Manifest, "digest">): Manifest {
  return { ...manifest, digest: manifestDigest(manifest) };
}

export { fields } from "../../src/generated/fields.js";
