import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStore } from "../../src/auth/index.js";
import { CANARY, homeWith, NOW, summary } from "../support/store.js";

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

  it("finds nothing wrong if there is no store", () => {
    expect(readStore(homeWith())).toEqual({ credentials: new Map(), problems: [] });
  });

  it("reports a folder in place of the file", () => {
    const home = homeWith();
    mkdirSync(home.store, { recursive: true });
    expect(readStore(home).problems).toMatchObject([{ source: home.store, provider: null }]);
  });

  it("treats ids that are JavaScript names like any other", () => {
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
    "lets %s replace the file",
    (name) => {
      const content = JSON.stringify({ google: { type: "api", key: CANARY } });
      const home = homeWith({ store: { openai: { type: "api", key: "k" } } }, { [name]: content });
      const { credentials } = readStore(home);
      expect([...credentials.keys()]).toEqual(["google"]);
      expect(credentials.get("google")?.source).toBe(`{env:${name}}`);
    },
  );

  it("treats an empty variable as unset", () => {
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
