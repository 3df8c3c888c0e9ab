import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { nodeFiles } from "../../src/app/node-world.js";
import { type NewCredential, readStore, type StoreSurroundings } from "../../src/auth/index.js";
import { Secret } from "../../src/secret.js";

export const CANARY = "canary-4711";

export const NOW = Date.UTC(2026, 10, 22);

export const DAY = 24 * 60 * 60 * 1000;

/** A home folder with its two files of credentials. */
export interface Home extends StoreSurroundings {
  readonly store: string;
  readonly gateway: string;
}

/** An empty home folder, with the given files in it. */
export function homeWith(
  files: { readonly store?: unknown; readonly gateway?: unknown } = {},
  env: Readonly<Record<string, string>> = {},
): Home {
  const home = mkdtempSync(join(tmpdir(), "altimate-auth-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const store = join(home, ".local/share/altimate-code/auth.json");
  const gateway = join(home, ".altimate/altimate.json");
  for (const [path, content] of [
    [store, files.store],
    [gateway, files.gateway],
  ] as const) {
    if (content === undefined) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  }
  return { home, env, files: nodeFiles, store, gateway };
}

/** What a test may look at: the secrets as answers to a question. */
export function summary(
  surroundings: StoreSurroundings,
  expected: Readonly<Record<string, string>>,
) {
  const { credentials } = readStore(surroundings);
  return Object.fromEntries(
    [...credentials].map(([id, { kind, secret, owner, expiresAt, renewable, address }]) => [
      id,
      { kind, owner, expiresAt, renewable, address, is: secret.equals(expected[id] ?? "") },
    ]),
  );
}

export const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The permissions of a file. */
export const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

export const key = (value: string): NewCredential => ({
  kind: "api",
  key: new Secret(value, "new"),
});
