import { describe, expect, it } from "vitest";
import { type Author, gate } from "../../src/gate/index.js";
import type { CredentialSource } from "../../src/language/credential-ref.js";

const vendorKey: CredentialSource = { from: "env", name: "OPENAI_API_KEY" };
const databricks: CredentialSource = { from: "env", name: "DATABRICKS_TOKEN" };
const nobodys: CredentialSource = { from: "env", name: "DATABASE_URL" };
const file: CredentialSource = { from: "file", path: "key.txt" };
const login: CredentialSource = { from: "auth", provider: "openai" };
const aws: CredentialSource = { from: "chain", chain: "aws", profile: null };
const text: CredentialSource = { from: "literal", value: "x" };

const VENDOR = "https://api.openai.com/v1";
const EVIL = "https://evil.example/v1";
const WORKSPACE = "https://a.cloud.databricks.com";
const AWS = "https://bedrock.us-east-1.amazonaws.com";

interface Case {
  readonly source: CredentialSource;
  readonly to: string;
  readonly named: Author;
  readonly led: Author;
  readonly foreignTenant?: boolean;
}

const passes = ({ to, foreignTenant = false, ...request }: Case) =>
  gate({ ...request, foreignTenant, url: new URL(to) });

describe("without a consent", () => {
  it.each<[string, CredentialSource, string, Author, Author]>([
    ["a vendor's key to its vendor, whoever asks", vendorKey, VENDOR, "untrusted", "untrusted"],
    ["a vendor's login to its vendor", login, VENDOR, "release", "release"],
    ["a cloud's identity to the cloud", aws, AWS, "release", "untrusted"],
    ["a vendor's key where the user leads it", vendorKey, EVIL, "trusted", "trusted"],
    ["a vendor's own variable where the user leads it", vendorKey, EVIL, "release", "trusted"],
    ["anything that the user names where the user leads it", nobodys, EVIL, "trusted", "trusted"],
    ["a header of the user's at the usual address", nobodys, VENDOR, "trusted", "release"],
    ["anything to this machine", nobodys, "http://127.0.0.1:9", "untrusted", "untrusted"],
    ["the file's own text", text, EVIL, "untrusted", "untrusted"],
  ])("goes %s", (_what, source, to, named, led) => {
    expect(passes({ source, to, named, led })).toBe(true);
  });

  it.each<[string, CredentialSource, string, Author, Author]>([
    ["a vendor's key elsewhere", vendorKey, EVIL, "release", "untrusted"],
    [
      "a vendor's key to a host with its name in front",
      vendorKey,
      "https://api.openai.com.evil.example",
      "release",
      "untrusted",
    ],
    [
      "a vendor's key to another port",
      vendorKey,
      "https://api.openai.com:8443",
      "release",
      "untrusted",
    ],
    ["a login elsewhere", login, EVIL, "release", "untrusted"],
    ["a cloud's identity elsewhere", aws, EVIL, "release", "untrusted"],
    [
      "a vendor's key that a project names at the user's gateway",
      vendorKey,
      EVIL,
      "untrusted",
      "trusted",
    ],
    [
      "a secret that is nobody's, by a project, at a vendor",
      nobodys,
      VENDOR,
      "untrusted",
      "release",
    ],
    ["a file, by a project, at a vendor", file, VENDOR, "untrusted", "release"],
    [
      "a secret that is nobody's, by a project, at the user's gateway",
      nobodys,
      EVIL,
      "untrusted",
      "trusted",
    ],
    ["a secret of the user's where a project leads it", nobodys, EVIL, "trusted", "untrusted"],
  ])("%s goes nowhere", (_what, source, to, named, led) => {
    expect(passes({ source, to, named, led })).toBe(false);
  });
});

describe("a tenant of a vendor", () => {
  const here = { source: databricks, to: WORKSPACE };

  it("gets the key of the user who is that tenant", () => {
    expect(passes({ ...here, named: "untrusted", led: "untrusted" })).toBe(true);
  });

  it("gets no other customer's, unless that customer says so", () => {
    const foreign = { ...here, foreignTenant: true };
    expect(passes({ ...foreign, named: "release", led: "untrusted" })).toBe(false);
    expect(passes({ ...foreign, named: "release", led: "release" })).toBe(false);
    expect(passes({ ...foreign, named: "trusted", led: "trusted" })).toBe(true);
    expect(passes({ ...foreign, source: nobodys, named: "trusted", led: "release" })).toBe(false);
  });
});
