import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { main } from "../../src/cli/main.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { worldOf } from "./world.js";

/** Folders of one test: an empty home, and a repository to work in. */
export interface Place {
  readonly root: string;
  readonly project: string;
  readonly home: string;
}

/** Makes the folders, filled from a fixture where one is given. Remove them with `removePlace`. */
export function makePlace(fixture: string | null = null): Place {
  const root = mkdtempSync(join(tmpdir(), "altimate-cli-"));
  const place = { root, project: join(root, "project"), home: join(root, "home") };
  for (const name of ["project", "home"] as const) {
    mkdirSync(place[name]);
    const from = fixture === null ? null : join(fixture, name);
    if (from !== null && existsSync(from)) cpSync(from, place[name], { recursive: true });
  }
  mkdirSync(join(place.project, ".git"));
  return place;
}

export function removePlace({ root }: Place): void {
  rmSync(root, { recursive: true, force: true });
}

/** Fresh folders for each test of the file that calls this. */
export function eachPlace(): Place {
  let place: Place | null = null;
  beforeEach(() => {
    place = makePlace();
  });
  afterEach(() => {
    if (place !== null) removePlace(place);
  });
  const now = (): Place => {
    if (place === null) throw new Error("Folders only exist within a test.");
    return place;
  };
  return {
    get root() {
      return now().root;
    },
    get project() {
      return now().project;
    },
    get home() {
      return now().home;
    },
  };
}

/** Part of every credential of a test, so that it is found in any output. */
export const CANARY = "canary4711";

/** Text without the line breaks of the terminal. */
export const words = (text: string): string => text.replace(/\s+/g, " ");

/** Writes files by relative path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export interface CommandLine {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly world?: Partial<Terminal>;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, in the folders of a place and in no other environment. */
export async function runCommandLine(
  { project, home }: Place,
  { args, env = {}, stdin = "", world = {} }: CommandLine,
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTerminal: false,
    columns: 80,
    rows: 24,
  });
  const code = await main(args, {
    ...worldOf({ project, home }, { env }),
    appendFile: (path, text) => appendFile(path, text),
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    readStdin: async () => stdin,
    prompts: null,
    ...world,
  });
  return { code, ...written };
}

/** The text of a file, or null. */
export function textOf(path: string): string | null {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, "utf8") : null;
}
