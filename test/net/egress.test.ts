import { describe, expect, it } from "vitest";
import { vendorHosts } from "../../src/gate/index.js";
import type { Binding } from "../../src/generated/bindings.js";
import {
  assertDestination,
  assertSecureUrl,
  type Destination,
  NetError,
} from "../../src/net/index.js";

const bindings: readonly Binding[] = [
  { provider: "acme", env: ["ACME_KEY", "ACME_TOKEN"], hosts: ["api.acme.example"] },
  { provider: "acme-eu", env: ["ACME_KEY"], hosts: ["eu.acme.example"] },
  { provider: "amazon-bedrock", env: [], hosts: ["*.amazonaws.com"] },
];

/** What stops a credential; null where it may go. */
function refusal(check: () => unknown): Pick<NetError, "reason" | "message" | "hint"> | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    expect(error.name).toBe("NetError");
    return { reason: error.reason, message: error.message, hint: error.hint };
  }
}

describe("the hosts of a vendor's credential", () => {
  it.each<[string, Destination["source"], readonly string[] | null]>([
    ["a variable", { from: "env", name: "ACME_TOKEN" }, ["api.acme.example"]],
    [
      "a variable of two providers",
      { from: "env", name: "ACME_KEY" },
      ["api.acme.example", "eu.acme.example"],
    ],
    ["nobody's variable", { from: "env", name: "OTHER" }, null],
    ["a stored key", { from: "auth", provider: "acme-eu" }, ["eu.acme.example"]],
    ["a stored key of nobody", { from: "auth", provider: "other" }, null],
    ["a file", { from: "file", path: "key" }, null],
    ["a placeholder", { from: "literal", value: "x" }, null],
    ["a cloud", { from: "chain", chain: "aws", profile: null }, ["*.amazonaws.com"]],
    // an identity of a cloud is never nobody's
    ["a cloud without a row", { from: "chain", chain: "google", profile: null }, []],
  ])("%s", (_name, source, hosts) => {
    expect(vendorHosts(source, bindings)).toEqual(hosts);
  });
});

describe("a credential on its way", () => {
  const destination = (part: Partial<Destination>): Destination => ({
    url: new URL("https://api.acme.example/v1"),
    hosts: ["api.acme.example"],
    source: { from: "env", name: "ACME_KEY" },
    owner: null,
    bindings,
    allowHosts: [],
    ...part,
  });

  it.each<[string, Partial<Destination>]>([
    ["the vendor's host", {}],
    ["one of several hosts", { hosts: ["other.example", "api.acme.example"] }],
    [
      "a host that somebody allowed",
      { url: new URL("https://x.example"), hosts: [], allowHosts: ["y.example", "x.example"] },
    ],
    [
      "a placeholder for this machine",
      { url: new URL("http://localhost:1"), source: { from: "literal", value: "x" } },
    ],
  ])("may go to %s", (_name, part) => {
    expect(refusal(() => assertDestination(destination(part)))).toBeNull();
  });

  it("says which credential may not go where, and how to allow it", () => {
    const elsewhere = destination({
      url: new URL("https://x.example:8443/v1"),
      hosts: ["x.example:8443"],
    });
    expect(refusal(() => assertDestination(elsewhere))).toEqual({
      reason: "egress_refused",
      message: "x.example:8443 is not a host to which {env:ACME_KEY} may be sent.",
      hint: "If you trust x.example:8443, allow it: --allow-host x.example:8443, or allowHosts in a program.",
    });
  });

  it("keeps a placeholder on this machine, even where a host is allowed", () => {
    const allowed = destination({
      source: { from: "literal", value: "x" },
      allowHosts: ["api.acme.example"],
    });
    expect(refusal(() => assertDestination(allowed))).toEqual({
      reason: "egress_refused",
      message: "A placeholder key is for servers on this machine, not for api.acme.example.",
      hint: "Name the variable that holds the real key.",
    });
  });
});

describe("an address that a secret may be sent to", () => {
  it.each(["https://a.example/v1", "http://localhost:8080/", "http://127.0.0.1/", "http://[::1]/"])(
    "%s",
    (text) => {
      expect(assertSecureUrl(text).href).toBe(text);
    },
  );

  const inLogs = {
    reason: "bad_base_url",
    message:
      "The address of a.example contains a user name or password, which would end up in logs.",
    hint: "Move it to apiKey or to a header.",
  };

  it.each([
    [
      "nothing",
      {
        reason: "bad_base_url",
        message: "The address of the provider is not a URL.",
        hint: "Check baseURL.",
      },
    ],
    ["https://ann@a.example", inLogs],
    ["https://:hunter2@a.example", inLogs],
    ["https://ann:hunter2@a.example", inLogs],
    [
      "http://a.example/v1",
      {
        reason: "egress_refused",
        message:
          "http://a.example is not encrypted, so others could read the key and the prompt in transit.",
        hint: "Use https. Plain http is for servers on this machine.",
      },
    ],
  ])("is not %s", (text, expected) => {
    expect(refusal(() => assertSecureUrl(text))).toEqual(expected);
  });
});
