import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStore, removeCredential, StoreError, storeCredential } from "../../src/auth/index.js";
import { homeWith, json, key, NOW } from "../support/store.js";
import { type Entry, virtualFiles } from "../support/virtual-files.js";

const PATH = "/home/ann/.local/share/altimate-code/auth.json";
const MEBIBYTE = 1024 * 1024;

/** What is wrong with a store where this stands. */
const problemsWith = (entry: Entry) =>
  readStore({ home: "/home/ann", env: {}, files: virtualFiles({ [PATH]: entry }) }).problems.map(
    ({ provider, message }) => [provider, message],
  );

describe("a file of credentials that cannot be read", () => {
  it.each<[string, Entry, string]>([
    ["a folder", { folder: true }, "It is not a plain file."],
    ["a pipe", { other: true }, "It is not a plain file."],
    ["a huge file", { size: MEBIBYTE + 1 }, "It is larger than 1 MiB."],
    [
      "somebody else's",
      { locked: true },
      "It cannot be read. Check who owns it and its permissions.",
    ],
    [
      "a broken disk",
      { error: "EIO" },
      "It cannot be read. Check who owns it and its permissions.",
    ],
    ["a text", "text", "It is not a JSON object, so nothing in it is used."],
  ])("%s", (_name, entry, message) => {
    expect(problemsWith(entry)).toEqual([[null, message]]);
  });

  it("may be as large as 1 MiB", () => {
    expect(problemsWith("{}".padEnd(MEBIBYTE))).toEqual([]);
  });

  it("says of an entry that its form is not known", () => {
    expect(problemsWith('{"openai/":{}}')).toEqual([
      ["openai", "This entry has an unknown form, so it is not used."],
    ]);
  });
});

describe("what a stored credential is called", () => {
  it("names the provider, in messages and on requests", () => {
    const { credentials } = readStore(homeWith({ store: { openai: { type: "api", key: "k" } } }));
    expect(`${credentials.get("openai")?.secret}`).toBe("auth:openai");
  });

  it("has an owner without blanks, or none", () => {
    const entry = { type: "oauth", access: "a", refresh: "", expires: 0 };
    const { credentials } = readStore(
      homeWith({
        store: { a: { ...entry, accountId: " acme " }, b: { ...entry, accountId: " " }, c: entry },
      }),
    );
    expect([...credentials.values()].map(({ owner }) => owner)).toEqual(["acme", null, null]);
  });
});

describe("a file that is changed", () => {
  it.each(["", " \n"])("may be empty: %j", async (text) => {
    const home = homeWith({ store: text });
    await storeCredential(home, "openai", key("k"), NOW);
    expect(json(home.store)).toEqual({ openai: { type: "api", key: "k" } });
  });

  it("is left alone where it cannot be read, with a message of ours", async () => {
    const home = homeWith();
    mkdirSync(home.store, { recursive: true });
    const error = await storeCredential(home, "openai", key("k"), NOW).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toBe(
      `StoreError: ${home.store} cannot be read. Check who owns it and its permissions.`,
    );
  });

  it("of the gateway loses its key only, and only when the gateway is signed out", async () => {
    const gateway = { altimateUrl: "https://api.example", altimateApiKey: "k" };
    const home = homeWith({ store: { openai: { type: "api", key: "k" } }, gateway });
    expect(await removeCredential(home, ["openai"])).toBe(true);
    expect(json(home.gateway)).toEqual(gateway);
    expect(await removeCredential(home, ["altimate-backend"])).toBe(true);
    expect(json(home.gateway)).toEqual({ altimateUrl: "https://api.example" });
    expect(await removeCredential(home, ["altimate-backend"])).toBe(false);
    expect(await removeCredential(homeWith(), ["openai"])).toBe(false);
  });
});
