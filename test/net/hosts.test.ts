import { describe, expect, test } from "vitest";
import { bindings } from "../../src/generated/bindings.js";
import { isLoopback } from "../../src/language/addresses.js";
import type { CredentialSource } from "../../src/language/credential-ref.js";
import { hostMatches } from "../../src/language/hosts.js";
import {
  allowedDestination,
  assertSecureUrl,
  isMetadataHost,
  proxyOf,
} from "../../src/net/index.js";

describe("hostMatches", () => {
  test.each([
    ["api.openai.com", "api.openai.com", true],
    ["api.openai.com", "API.OpenAI.com", true],
    ["api.openai.com", "api.openai.com.evil.example", false],
    ["api.openai.com", "xapi.openai.com", false],
    ["api.openai.com", "apiXopenai.com", false],
    ["api.openai.com", "api.openai.com.", false],
    ["api.openai.com", "api.openai.com:8443", false],
    ["api.openai.com:8443", "api.openai.com:8443", true],
    ["api.openai.com:443", "api.openai.com", true],
    ["api.openai.com:443", "api.openai.com:8443", false],
    ["*.snowflakecomputing.com", "org-acct.snowflakecomputing.com", true],
    ["*.snowflakecomputing.com", "acct.privatelink.snowflakecomputing.com", true],
    ["*.snowflakecomputing.com", "snowflakecomputing.com", false],
    ["*.snowflakecomputing.com", "evilsnowflakecomputing.com", false],
    ["bedrock-runtime.*.amazonaws.com", "bedrock-runtime.us-east-1.amazonaws.com", true],
    ["bedrock-runtime.*.amazonaws.com", "bedrock-runtime.a.b.amazonaws.com", false],
    ["bedrock-runtime.*.amazonaws.com", "bedrock-runtime..amazonaws.com", false],
    ["*-aiplatform.googleapis.com", "us-central1-aiplatform.googleapis.com", true],
    ["*-aiplatform.googleapis.com", "evil.x-aiplatform.googleapis.com", false],
    ["[::1]:8080", "[::1]:8080", true],
    ["a+b.example", "aab.example", false],
  ])("%s and %s: %s", (pattern, host, matches) => {
    expect(hostMatches(pattern, host)).toBe(matches);
  });
});

describe("isLoopback", () => {
  test.each(["localhost", "LOCALHOST:1234", "127.0.0.1", "127.9.8.7:80", "[::1]", "[::1]:11434"])(
    "%s is this machine",
    (host) => expect(isLoopback(host)).toBe(true),
  );
  test.each([
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.localhost",
    "10.0.0.1",
    "128.0.0.1",
  ])("%s is another", (host) => expect(isLoopback(host)).toBe(false));
  test("an IPv4-mapped IPv6 address is this machine", () => {
    expect(isLoopback(new URL("http://[::ffff:127.0.0.1]/").host)).toBe(true);
  });
  test("short forms of 127.0.0.1 are seen as URL reads them", () => {
    expect(isLoopback(new URL("http://127.1/").host)).toBe(true);
    expect(isLoopback(new URL("http://0x7f000001/").host)).toBe(true);
  });
  test("metadata servers are known", () => {
    expect(isMetadataHost("169.254.169.254:80")).toBe(true);
    expect(isMetadataHost("metadata.google.internal")).toBe(true);
    expect(isMetadataHost("169.254.1.1")).toBe(false);
  });
});

describe("assertSecureUrl", () => {
  test.each(["https://api.openai.com/v1", "http://127.0.0.1:1/", "http://localhost:11434/api"])(
    "takes %s",
    (url) => expect(assertSecureUrl(url).href).toContain("://"),
  );
  test.each([
    ["http://api.openai.com/v1", "egress_refused"],
    ["http://localhost.evil.example/", "egress_refused"],
    ["ftp://127.0.0.1/", "egress_refused"],
    ["https://user:hunter2@api.openai.com/", "bad_base_url"],
    ["not a url", "bad_base_url"],
  ])("refuses %s", (url, reason) => {
    expect(() => assertSecureUrl(url)).toThrow(expect.objectContaining({ reason }));
    expect(() => assertSecureUrl(url)).not.toThrow(/hunter2/);
  });
});

describe("allowedDestination", () => {
  const openaiKey: CredentialSource = { from: "env", name: "OPENAI_API_KEY" };
  const ownKey: CredentialSource = { from: "env", name: "GATEWAY_KEY" };
  const databricks: CredentialSource = { from: "env", name: "DATABRICKS_TOKEN" };
  const table: {
    it: string;
    source: CredentialSource;
    url: string;
    hosts?: string[];
    allowHosts?: string[];
    owner?: string;
    allowed: boolean;
  }[] = [
    {
      it: "a vendor's key to the vendor",
      source: openaiKey,
      url: "https://api.openai.com/",
      allowed: true,
    },
    {
      it: "a vendor's key to this machine",
      source: openaiKey,
      url: "http://127.0.0.1:4000/",
      allowed: true,
    },
    {
      it: "a vendor's key to a stranger",
      source: openaiKey,
      url: "https://evil.example/",
      allowed: false,
    },
    {
      it: "a vendor's key to another port of the vendor",
      source: openaiKey,
      url: "https://api.openai.com:8443/",
      allowed: false,
    },
    {
      it: "a vendor's key to a gateway that is trusted",
      source: openaiKey,
      url: "https://gateway.example/",
      allowHosts: ["gateway.example"],
      allowed: true,
    },
    {
      it: "a vendor's key to the vendor where the entry names other hosts",
      source: openaiKey,
      url: "https://api.openai.com/",
      hosts: ["api.example"],
      allowed: false,
    },
    {
      it: "an own variable to its entry's host",
      source: ownKey,
      url: "https://gateway.example/",
      allowed: true,
    },
    {
      it: "an own variable to another host",
      source: ownKey,
      url: "https://gateway.example/",
      hosts: ["other.example"],
      allowed: false,
    },
    {
      it: "a stored key of a vendor to a stranger",
      source: { from: "auth", provider: "anthropic" },
      url: "https://evil.example/",
      allowed: false,
    },
    {
      it: "a stored key of a custom provider to its host",
      source: { from: "auth", provider: "my-gateway" },
      url: "https://gateway.example/",
      allowed: true,
    },
    {
      it: "the AWS identity to Bedrock",
      source: { from: "chain", chain: "aws", profile: null },
      url: "https://bedrock-runtime.eu-west-1.amazonaws.com/",
      allowed: true,
    },
    {
      it: "the AWS identity to a bucket",
      source: { from: "chain", chain: "aws", profile: null },
      url: "https://evil.s3.amazonaws.com/",
      allowed: false,
    },
    {
      it: "the Google identity to another Google service",
      source: { from: "chain", chain: "google", profile: null },
      url: "https://storage.googleapis.com/",
      allowed: false,
    },
    {
      it: "a placeholder to this machine",
      source: { from: "literal", value: "lm-studio" },
      url: "http://localhost:1234/",
      allowed: true,
    },
    {
      it: "a placeholder to a host that is trusted",
      source: { from: "literal", value: "sk-looks-real" },
      url: "https://gateway.example/",
      allowHosts: ["gateway.example"],
      allowed: false,
    },
    {
      it: "a token to the workspace it names",
      source: databricks,
      owner: "mine.cloud.databricks.com",
      url: "https://mine.cloud.databricks.com/",
      allowed: true,
    },
    {
      it: "a token to another workspace of the same vendor",
      source: databricks,
      owner: "mine.cloud.databricks.com",
      url: "https://evil.cloud.databricks.com/",
      allowed: false,
    },
    {
      it: "a token to the account it names, underscores as dashes",
      source: { from: "env", name: "SNOWFLAKE_CORTEX_PAT" },
      owner: "MY_ORG-acct",
      url: "https://my-org-acct.snowflakecomputing.com/",
      allowed: true,
    },
    {
      it: "a stored token to another workspace of the same vendor",
      source: { from: "auth", provider: "databricks", after: "::" },
      owner: "mine.cloud.databricks.com",
      url: "https://evil.cloud.databricks.com/",
      allowed: false,
    },
    {
      it: "the key of an instance to the host that all instances share",
      source: { from: "auth", provider: "altimate-backend", after: "::" },
      owner: "acme",
      url: "https://api.myaltimate.com/",
      allowed: true,
    },
  ];
  test.each(table)("$it: $allowed", ({ source, url, hosts, allowHosts, owner, allowed }) => {
    const parsed = new URL(url);
    const destination = {
      url: parsed,
      hosts: hosts ?? [parsed.host],
      source,
      owner: owner ?? null,
      bindings,
      allowHosts: allowHosts ?? [],
    };
    expect(allowedDestination(destination)).toBe(allowed);
  });
});

describe("proxyOf", () => {
  const env = {
    HTTPS_PROXY: "http://proxy.example:3128",
    NO_PROXY: "internal.example, .corp.example,db.example:8443",
  };
  test.each([
    ["https://api.openai.com/", env, "proxy.example:3128"],
    ["https://internal.example/", env, null],
    ["https://deep.internal.example/", env, null],
    ["https://a.corp.example/", env, null],
    ["https://notinternal.example/", env, "proxy.example:3128"],
    ["https://db.example/", env, "proxy.example:3128"],
    ["https://db.example:8443/", env, null],
    ["http://localhost:11434/", { HTTP_PROXY: "proxy.example:3128" }, null],
    ["http://169.254.169.254/latest", { HTTP_PROXY: "proxy.example:3128" }, null],
    ["https://api.openai.com/", { HTTP_PROXY: "proxy.example:3128" }, "proxy.example:3128"],
    [
      "https://api.openai.com/",
      { ...env, https_proxy: "http://lower.example:1" },
      "lower.example:1",
    ],
    ["https://api.openai.com/", { ...env, NO_PROXY: "*" }, null],
    ["https://api.openai.com/", {}, null],
  ])("%s with %o goes through %s", (url, variables, proxy) => {
    expect(proxyOf(new URL(url), variables)?.host ?? null).toBe(proxy);
  });
});
