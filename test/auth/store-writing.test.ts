import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/app/node-world.js";
import { readStore, removeCredential, StoreError, storeCredential } from "../../src/auth/index.js";
import { Secret } from "../../src/secret.js";
import { CANARY, DAY, homeWith, json, key, modeOf, NOW } from "../support/store.js";

describe("writing", () => {
  it("stores a key as the host product does, readable only by its owner", async () => {
    const home = homeWith();
    await storeCredential(home, "openai", key(CANARY), NOW);
    expect(json(home.store)).toEqual({ openai: { type: "api", key: CANARY } });
    expect(modeOf(home.store)).toBe("600");
    expect(modeOf(dirname(home.store))).toBe("700");
  });

  it("narrows the permissions of a file that others could read", async () => {
    const home = homeWith({ store: {} });
    expect(modeOf(home.store)).not.toBe("600");
    await storeCredential(home, "openai", key(CANARY), NOW);
    expect(modeOf(home.store)).toBe("600");
  });

  it("keeps a pair as a token with an account and an expiry", async () => {
    const home = homeWith();
    const token = new Secret(CANARY, "new");
    await storeCredential(home, "databricks", { kind: "pair", owner: "acme.host", token }, NOW);
    const [access, expires] = [CANARY, NOW + 90 * DAY];
    expect(json(home.store)).toEqual({
      databricks: { type: "oauth", refresh: "", access, expires, accountId: "acme.host" },
    });
  });

  it("keeps a sign-in's token without an expiry", async () => {
    const home = homeWith();
    const token = new Secret(CANARY, "new");
    await storeCredential(home, "github-copilot", { kind: "token", token }, NOW);
    expect(json(home.store)).toEqual({
      "github-copilot": { type: "oauth", refresh: CANARY, access: CANARY, expires: 0 },
    });
    expect(readStore(home).credentials.get("github-copilot")?.renewable).toBe(false);
  });

  it("keeps the gateway in its own file, with whatever else is there", async () => {
    const home = homeWith({ gateway: { mcpServerUrl: "https://mcp.example.com" } });
    const gateway = {
      kind: "gateway",
      address: "https://api.myaltimate.com",
      instance: "acme",
      key: new Secret(CANARY, "new"),
    } as const;
    await storeCredential(home, "altimate-backend", gateway, NOW);
    expect(json(home.gateway)).toEqual({
      mcpServerUrl: "https://mcp.example.com",
      altimateUrl: "https://api.myaltimate.com",
      altimateInstanceName: "acme",
      altimateApiKey: CANARY,
    });
    expect(modeOf(home.gateway)).toBe("600");
  });

  it("leaves other entries and fields that it does not know as they are", async () => {
    const foreign = {
      future: { type: "magic", value: [1, { a: null }] },
      text: "not even an object",
      openai: { type: "api", key: "old", metadata: { team: "data" }, extra: true },
    };
    const home = homeWith({ store: foreign });
    await storeCredential(home, "openai", key("new"), NOW);
    expect(json(home.store)).toEqual({ ...foreign, openai: { ...foreign.openai, key: "new" } });
  });

  it("replaces the same id with a trailing slash, and one of another kind as a whole", async () => {
    const home = homeWith({
      store: {
        "openai/": { type: "api", key: "old" },
        google: { type: "oauth", access: "a", refresh: "r", expires: 1, accountId: "x" },
      },
    });
    await storeCredential(home, "openai", key("new"), NOW);
    await storeCredential(home, "google", key("new"), NOW);
    const entry = { type: "api", key: "new" };
    expect(json(home.store)).toEqual({ openai: entry, google: entry });
  });

  it.each([["{ broken"], ["[]"]])("refuses to overwrite what it cannot read: %s", async (store) => {
    const home = homeWith({ store });
    await expect(storeCredential(home, "openai", key(CANARY), NOW)).rejects.toThrow(StoreError);
    expect(readFileSync(home.store, "utf8")).toBe(store);
  });

  it("refuses if a variable replaces the file", async () => {
    const home = homeWith({}, { OPENCODE_AUTH_CONTENT: "{}" });
    await expect(storeCredential(home, "openai", key(CANARY), NOW)).rejects.toThrow(
      "OPENCODE_AUTH_CONTENT",
    );
  });

  it("takes over what a killed program left: its lock, and its half of a file", async () => {
    const home = homeWith({ store: {} });
    const lock = `${home.store}.lock`;
    mkdirSync(lock);
    const then = Date.now() / 1_000 - 4;
    utimesSync(lock, then, then);
    writeFileSync(`${home.store}.draft`, `{ "openai": { "key": "${CANARY}`);
    await storeCredential(home, "openai", key("new"), NOW);
    expect(json(home.store)).toEqual({ openai: { type: "api", key: "new" } });
    expect(modeOf(home.store)).toBe("600");
    expect(nodeFiles.list(dirname(home.store))).toEqual(["auth.json"]);
  });

  it("follows a link to where the file is kept", async () => {
    const home = homeWith({ store: {} });
    const kept = `${home.store}.kept`;
    renameSync(home.store, kept);
    symlinkSync(kept, home.store);
    await storeCredential(home, "openai", key("new"), NOW);
    expect(lstatSync(home.store).isSymbolicLink()).toBe(true);
    expect(json(kept)).toEqual({ openai: { type: "api", key: "new" } });
  });

  it("says why a file cannot be written, and leaves nothing half-done", async () => {
    const home = homeWith();
    mkdirSync(dirname(dirname(home.store)), { recursive: true });
    writeFileSync(dirname(home.store), "in the way");
    const stored = storeCredential(home, "openai", key(CANARY), NOW);
    await expect(stored).rejects.toThrow(StoreError);
    await expect(stored).rejects.toThrow(/cannot be written: a part of the path is a file/);
  });

  it("loses nothing from concurrent writers, and leaves no lock behind", async () => {
    const home = homeWith();
    const ids = Array.from({ length: 12 }, (_, index) => `provider-${index}`);
    await Promise.all(ids.map((id) => storeCredential(home, id, key(id), NOW)));
    expect(Object.keys(json(home.store)).sort()).toEqual([...ids].sort());
    expect(nodeFiles.list(dirname(home.store))).toEqual(["auth.json"]);
  });
});

describe("removing", () => {
  it("removes one entry, even a broken one, and nothing else", async () => {
    const home = homeWith({ store: { openai: 5, google: { type: "api", key: "k" } } });
    expect(await removeCredential(home, ["openai"])).toBe(true);
    expect(json(home.store)).toEqual({ google: { type: "api", key: "k" } });
    expect(await removeCredential(home, ["openai"])).toBe(false);
  });

  it("signs out of the gateway without forgetting its address", async () => {
    const gateway = { altimateUrl: "https://a.example", altimateInstanceName: "a" };
    const home = homeWith({ gateway: { ...gateway, altimateApiKey: CANARY } });
    expect(await removeCredential(home, ["altimate-backend"])).toBe(true);
    expect(json(home.gateway)).toEqual(gateway);
    expect(readStore(home)).toEqual({ credentials: new Map(), problems: [] });
  });
});
