import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  addConsents,
  type ConsentKey,
  isTrusted,
  readTrust,
  removeConsents,
  StoreError,
} from "../../src/auth/index.js";
import { homeWith, json, modeOf, NOW } from "../support/store.js";

const consent: ConsentKey = {
  project: "/work/a",
  credential: "{env:KEY}",
  scheme: "https",
  host: "gateway.example",
};
const grantedAt = "2026-11-22T00:00:00.000Z";

/** A home folder, and its file of consents with this text in it. */
function homeWithTrust(text?: string, env: Readonly<Record<string, string>> = {}) {
  const home = homeWith({}, env);
  const path = join(home.home, ".config/altimate-config/trust.json");
  if (text !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { home, path };
}

describe("reading consents", () => {
  it("finds none where nothing was granted", () => {
    expect(readTrust(homeWithTrust().home)).toEqual({ consents: [], problem: null });
  });

  it.each(["{", "[]", "{}", '{"version":2,"consents":[]}', '{"version":1,"consents":[{}]}', ""])(
    "uses nothing of %j, and says so",
    (text) => {
      const { home, path } = homeWithTrust(text);
      expect(readTrust(home)).toEqual({
        consents: [],
        problem: `${path} is not a list of consents, so none is used.`,
      });
    },
  );

  it("says why a file cannot be read", () => {
    const { home, path } = homeWithTrust();
    mkdirSync(path, { recursive: true });
    expect(readTrust(home)).toEqual({
      consents: [],
      problem: `${path}: It is not a plain file.`,
    });
  });

  it("reads what was written", async () => {
    const { home, path } = homeWithTrust();
    await addConsents(home, [consent], NOW);
    expect(readTrust(home)).toEqual({ consents: [{ ...consent, grantedAt }], problem: null });
    expect(modeOf(path)).toBe("600");
  });
});

describe("a consent holds for this very", () => {
  it.each<[string, Partial<ConsentKey>]>([
    ["project", { project: "/work/b" }],
    ["credential", { credential: "{env:OTHER}" }],
    ["scheme", { scheme: "http" }],
    ["host", { host: "gateway.example:8443" }],
  ])("%s", (_name, other) => {
    expect(isTrusted([consent], consent)).toBe(true);
    expect(isTrusted([consent], { ...consent, ...other })).toBe(false);
    expect(isTrusted([{ ...consent, ...other }, consent], consent)).toBe(true);
  });

  it("is never there by itself", () => {
    expect(isTrusted([], consent)).toBe(false);
  });
});

describe("changing consents", () => {
  it("keeps one that is there as it is", async () => {
    const { home } = homeWithTrust();
    await addConsents(home, [consent], NOW);
    const plain = { ...consent, scheme: "http" as const };
    await addConsents(home, [consent, plain], NOW + 1_000);
    expect(readTrust(home).consents).toEqual([
      { ...consent, grantedAt },
      { ...plain, grantedAt: "2026-11-22T00:00:01.000Z" },
    ]);
  });

  it("takes back what is unwanted, and tells what that was", async () => {
    const { home } = homeWithTrust();
    const other = { ...consent, project: "/work/b" };
    await addConsents(home, [consent, other], NOW);
    const removed = await removeConsents(home, ({ project }) => project === "/work/a");
    expect(removed).toEqual([{ ...consent, grantedAt }]);
    expect(readTrust(home).consents).toEqual([{ ...other, grantedAt }]);
  });

  it("takes nothing back where nothing is", async () => {
    const { home } = homeWithTrust();
    expect(await removeConsents(home, () => true)).toEqual([]);
    expect(readTrust(home).consents).toEqual([]);
  });

  it.each(['{"version":2}', '{"version":1,"consents":[{}]}'])("leaves %s alone", async (text) => {
    const { home, path } = homeWithTrust(text);
    await expect(addConsents(home, [consent], NOW)).rejects.toThrow(
      new StoreError(`${path} is not a list of consents. Move it away and try again.`),
    );
    expect(json(path)).toEqual(JSON.parse(text));
  });
});
