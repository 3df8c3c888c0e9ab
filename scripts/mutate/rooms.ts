/** What a mutation run measures: the goal of each room, and the tests that answer for it. */

interface Room {
  readonly name: string;
  /** The lowest share of mutants, in percent, that the room's tests must kill. */
  readonly goal: number;
  /** Paths under src/, a folder ending in "/". The first room that holds a file has it. */
  readonly sources: readonly string[];
  /** Paths under test/, the room's own first: the sooner a mutant dies, the sooner the run ends. */
  readonly tests: readonly string[];
}

/** Security and money come first: single files that answer to a higher goal than their rooms. */
export const rooms: readonly Room[] = [
  {
    name: "consent",
    goal: 90,
    sources: ["resolve/consent.ts", "app/trust.ts", "cli/trust.ts"],
    tests: ["resolve/", "cli/trust.test.ts", "lint/rules.test.ts"],
  },
  {
    name: "runtime: retry, cost, digest",
    goal: 90,
    sources: ["runtime/retry.ts", "runtime/cost.ts", "runtime/digest.ts"],
    tests: ["runtime/"],
  },
  { name: "expand", goal: 90, sources: ["expand/"], tests: ["expand/"] },
  { name: "auth", goal: 90, sources: ["auth/"], tests: ["auth/", "cli/trust.test.ts"] },
  { name: "net", goal: 90, sources: ["net/"], tests: ["net/"] },
  {
    name: "secret",
    goal: 80,
    sources: ["secret.ts"],
    tests: ["secret.test.ts", "expand/", "auth/", "net/", "lint/lint.test.ts"],
  },
  { name: "language", goal: 80, sources: ["language/"], tests: ["language/", "lint/", "runtime/"] },
  { name: "gate", goal: 80, sources: ["gate/"], tests: ["gate/", "lint/"] },
  { name: "source", goal: 80, sources: ["source/"], tests: ["source/", "lint/"] },
  { name: "catalog", goal: 80, sources: ["catalog/"], tests: ["catalog/", "lint/"] },
  { name: "report", goal: 80, sources: ["report/"], tests: ["report/", "cli/golden.test.ts"] },
  { name: "providers", goal: 80, sources: ["providers/"], tests: ["providers/", "probe/"] },
  { name: "failures", goal: 80, sources: ["failures/"], tests: ["failures/"] },
  { name: "resolve", goal: 80, sources: ["resolve/"], tests: ["resolve/", "emit/", "lint/"] },
  { name: "runtime", goal: 80, sources: ["runtime/"], tests: ["runtime/"] },
  { name: "lint", goal: 80, sources: ["lint/"], tests: ["lint/"] },
  { name: "probe", goal: 80, sources: ["probe/"], tests: ["probe/", "resolve/probe-lock.test.ts"] },
  { name: "emit", goal: 80, sources: ["emit/"], tests: ["emit/"] },
];

/** What is not mutated, and why. Rooms above floor 5 have no goal. */
const excepted: Readonly<Record<string, string>> = {
  "generated/": "written by scripts from schema/ and providers/; nobody edits it",
  "catalog/data/": "dated facts, no code",
  "catalog/supplement/altimate.ts": "dated facts, no code",
  "catalog/supplement/anthropic.ts": "dated facts, no code",
  "catalog/supplement/databricks.ts": "dated facts, no code",
  "catalog/supplement/models.ts": "dated facts, no code",
  "catalog/supplement/providers.ts": "dated facts, no code",
  "catalog/supplement/retirements.ts": "dated facts, no code",
  "catalog/supplement/snowflake-cortex.ts": "dated facts, no code",
  "catalog/regions/cortex-tables.ts": "dated facts, no code",
  "cli/": "floor 7, the terminal: no goal of its own",
  "app/": "floor 6, the use cases: no goal of its own",
  "lsp/": "floor 7, the editor: no goal of its own",
  "index.ts": "passes on what others export",
};

/** Tests that see no mutant, since what they test runs in another process or from dist/. */
export const outOfProcess: readonly string[] = [
  "test/project/**",
  "test/cli/built.test.ts",
  "test/net/tls.test.ts",
  "test/runtime/bundle.test.ts",
  "test/runtime/providers.test.ts",
];

const holds = (path: string) => (file: string) =>
  path.endsWith("/") ? file.startsWith(path) : file === path;

/** The room responsible for a file in src/ (`net/http.ts`); null if it has no goal. */
export function roomOf(file: string): Room | null {
  const room = rooms.find(({ sources }) => sources.some((path) => holds(path)(file)));
  if (room !== undefined && sharp(room, file)) return room;
  if (Object.keys(excepted).some((path) => holds(path)(file))) return null;
  if (room === undefined) throw new Error(`src/${file} is in no room of scripts/mutate/rooms.ts`);
  return room;
}

/** A file named on its own outweighs an excepted folder. */
const sharp = (room: Room, file: string): boolean => room.sources.includes(file);

export type { Room };
