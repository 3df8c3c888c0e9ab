import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeFiles } from "../../src/app/node-world.js";
import {
  type NewCredential,
  readStore,
  removeCredential,
  StoreError,
  type StoreSurroundings,
  storeCredential,
} from "../../src/auth/index.js";
import { Secret } from "../../src/secret.js";

const CANARY = "canary-4711";
const NOW = Date.UTC(2026, 10, 22);
const DAY = 24 * 60 * 60 * 1000;

interface Home extends StoreSurroundings {
  readonly store: string;
  readonly gateway: string;
}

/** An empty home folder, with the given files in it. */
function homeWith(
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
function summary(surroundings: StoreSurroundings, expected: Readonly<Record<string, string>>) {
  const { credentials } = readStore(surroundings);
  return Object.fromEntries(
    [...credentials].map(([id, { kind, secret, owner, expiresAt, renewable, address }]) => [
      id,
      { kind, owner, expiresAt, renewable, address, is: secret.equals(expected[id] ?? "") },
    ]),
  );
}

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const key = (value: string): NewCredential => ({ kind: "api", key: new Secret(value, "new") });

describe("reading", () => {
  it("knows every kind of entry that the host product writes", () => {
    const home = homeWith({
      store: {
        openai: { type: "api", key: ` ${CANARY}\n`, metadata: { team: "data" } },
        databricks: {
          type: "oauth",
          access: `dapi${CANARY}`,
          refresh: "",
          expires: NOW,
          accountId: "acme.cloud.databricks.com",
        },
        "github-copilot": { type: "oauth", access: "gho_1", refresh: "gho_1", expires: 0 },
        anthropic: { type: "oauth", access: "a", refresh: "r", expires: NOW },
        "https://config.example.com/": { type: "wellknown", key: "COMPANY_TOKEN", token: "t" },
      },
    });
    const plain = { owner: null, expiresAt: null, renewable: false, address: null, is: true };
    const expected = {
      openai: CANARY,
      databricks: `dapi${CANARY}`,
      "github-copilot": "gho_1",
      anthropic: "a",
      "https://config.example.com": "t",
    };
    expect(summary(home, expected)).toEqual({
      openai: { ...plain, kind: "api" },
      databricks: {
        ...plain,
        kind: "oauth",
        owner: "acme.cloud.databricks.com",
        expiresAt: NOW,
      },
      "github-copilot": { ...plain, kind: "oauth" },
      anthropic: { ...plain, kind: "oauth", expiresAt: NOW, renewable: true },
      "https://config.example.com": { ...plain, kind: "wellknown" },
    });
    expect(readStore(home).problems).toEqual([]);
  });

  it("leaves bad entries out one by one, and says which", () => {
    const home = homeWith({
      store: {
        good: { type: "api", key: "k" },
        unknown: { type: "magic", key: CANARY },
        number: { type: "api", key: 4711 },
        empty: { type: "api", key: "" },
        half: { type: "oauth", access: CANARY },
        negative: { type: "oauth", access: CANARY, refresh: "", expires: -1 },
        text: CANARY,
        nothing: null,
      },
    });
    const { credentials, problems } = readStore(home);
    expect([...credentials.keys()]).toEqual(["good"]);
    expect(problems.map(({ provider }) => provider)).toEqual([
      "unknown",
      "number",
      "empty",
      "half",
      "negative",
      "text",
      "nothing",
    ]);
    expect(JSON.stringify(problems)).not.toContain(CANARY);
  });

  it.each([
    ["broken", `{"openai": {"type": "api", "key": "${CANARY}"`],
    ["a list", `["${CANARY}"]`],
    ["text", `"${CANARY}"`],
    ["nothing", "null"],
    ["empty", ""],
    ["binary", "\u0000\u0001"],
    ["too large", `{"a": "${"x".repeat(1024 * 1024)}"}`],
  ])("takes a file that is %s for an empty one, with a problem", (_, store) => {
    const { credentials, problems } = readStore(homeWith({ store }));
    expect(credentials.size).toBe(0);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain(CANARY);
  });

  it("finds nothing wrong where there is no store", () => {
    expect(readStore(homeWith())).toEqual({ credentials: new Map(), problems: [] });
  });

  it("names a folder that stands in the place of the file", () => {
    const home = homeWith();
    mkdirSync(home.store, { recursive: true });
    expect(readStore(home).problems).toMatchObject([{ source: home.store, provider: null }]);
  });

  it("takes ids that are names of JavaScript for ids like any other", () => {
    const store = '{"__proto__": {"type": "api", "key": "k"}, "constructor": {"type": "api"}}';
    const { credentials, problems } = readStore(homeWith({ store }));
    expect([...credentials.keys()]).toEqual(["__proto__"]);
    expect(problems.map(({ provider }) => provider)).toEqual(["constructor"]);
  });

  it("follows XDG_DATA_HOME", () => {
    const elsewhere = homeWith({ store: { openai: { type: "api", key: "k" } } });
    const home = homeWith({}, { XDG_DATA_HOME: join(elsewhere.home, ".local/share") });
    expect([...readStore(home).credentials.keys()]).toEqual(["openai"]);
  });

  it.each([["OPENCODE_AUTH_CONTENT"], ["ALTIMATE_CLI_AUTH_CONTENT"]])(
    "lets %s stand in the place of the file",
    (name) => {
      const content = JSON.stringify({ google: { type: "api", key: CANARY } });
      const home = homeWith({ store: { openai: { type: "api", key: "k" } } }, { [name]: content });
      const { credentials } = readStore(home);
      expect([...credentials.keys()]).toEqual(["google"]);
      expect(credentials.get("google")?.source).toBe(`{env:${name}}`);
    },
  );

  it("takes an empty variable for none", () => {
    const store = { openai: { type: "api", key: "k" } };
    const home = homeWith({ store }, { OPENCODE_AUTH_CONTENT: "" });
    expect([...readStore(home).credentials.keys()]).toEqual(["openai"]);
  });
});

describe("the gateway's own file", () => {
  const file = {
    altimateUrl: "https://gateway.example.com/",
    altimateInstanceName: "acme",
    altimateApiKey: CANARY,
  };
  const whole = {
    kind: "gateway",
    owner: "acme",
    expiresAt: null,
    renewable: false,
    address: "https://gateway.example.com",
    is: true,
  };

  it("is read, and wins over the store", () => {
    const store = { "altimate-backend": { type: "api", key: "other::key" } };
    const home = homeWith({ store, gateway: file });
    expect(summary(home, { "altimate-backend": CANARY })).toEqual({ "altimate-backend": whole });
  });

  it("may name variables", () => {
    const gateway = { ...file, altimateApiKey: "${env:GATEWAY_KEY}" };
    const home = homeWith({ gateway }, { GATEWAY_KEY: CANARY });
    expect(summary(home, { "altimate-backend": CANARY })).toEqual({ "altimate-backend": whole });
  });

  it.each([
    [
      "a variable that is not set",
      { ...file, altimateApiKey: "${env:GATEWAY_KEY}" },
      "GATEWAY_KEY",
    ],
    ["no instance", { ...file, altimateInstanceName: " " }, "altimateInstanceName"],
    ["no address", { ...file, altimateUrl: 1 }, "altimateUrl"],
    ["broken JSON", `{"altimateApiKey": "${CANARY}"`, "JSON"],
  ])("is not used with %s, and says so", (_, gateway, named) => {
    const { credentials, problems } = readStore(homeWith({ gateway }));
    expect(credentials.size).toBe(0);
    expect(problems).toMatchObject([{ provider: "altimate-backend" }]);
    expect(problems[0]?.message).toContain(named);
    expect(JSON.stringify(problems)).not.toContain(CANARY);
  });

  it.each([
    ["acme::a::b", "acme", null, "a::b"],
    ["https://gw.example.com::acme::a::b", "acme", "https://gw.example.com", "a::b"],
    ["key-alone", null, null, "key-alone"],
  ])("understands what is entered at its sign-in: %s", (entered, owner, address, secret) => {
    const home = homeWith({ store: { "altimate-backend": { type: "api", key: entered } } });
    expect(summary(home, { "altimate-backend": secret })).toMatchObject({
      "altimate-backend": { owner, address, is: true },
    });
  });
});

describe("writing", () => {
  it("keeps a key as the host product does, for its owner's eyes only", async () => {
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

  it("keeps a pair as a token with an account and an end", async () => {
    const home = homeWith();
    const token = new Secret(CANARY, "new");
    await storeCredential(home, "databricks", { kind: "pair", owner: "acme.host", token }, NOW);
    const [access, expires] = [CANARY, NOW + 90 * DAY];
    expect(json(home.store)).toEqual({
      databricks: { type: "oauth", refresh: "", access, expires, accountId: "acme.host" },
    });
  });

  it("keeps a sign-in's token without an end", async () => {
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

  it("replaces the same id with a slash at its end, and one of another kind as a whole", async () => {
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

  it("refuses where a variable stands in the place of the file", async () => {
    const home = homeWith({}, { OPENCODE_AUTH_CONTENT: "{}" });
    await expect(storeCredential(home, "openai", key(CANARY), NOW)).rejects.toThrow(
      "OPENCODE_AUTH_CONTENT",
    );
  });

  it("loses nothing of many who write at the same time, and leaves no lock behind", async () => {
    const home = homeWith();
    const ids = Array.from({ length: 12 }, (_, index) => `provider-${index}`);
    await Promise.all(ids.map((id) => storeCredential(home, id, key(id), NOW)));
    expect(Object.keys(json(home.store)).sort()).toEqual([...ids].sort());
    expect(nodeFiles.list(dirname(home.store))).toEqual(["auth.json"]);
  });
});

describe("removing", () => {
  it("takes out one entry, a broken one too, and nothing else", async () => {
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
