import { describe, expect, test } from "vitest";
import type { CredentialRef } from "../../src/generated/manifest.js";
import { fillTemplate, leaves, mapLeaves, refsOf } from "../../src/language/credential-ref.js";
import {
  describeSource,
  nameRef,
  describe as sentence,
  sourceReference,
} from "../../src/language/describe-ref.js";

const env: CredentialRef = { from: "env", name: "KEY" };
const file: CredentialRef = { from: "file", path: "~/key" };
const auth: CredentialRef = { from: "auth", provider: "openai" };
const chain: CredentialRef = { from: "chain", chain: "aws", profile: null };
const literal: CredentialRef = { from: "literal", value: "not-needed" };
const none: CredentialRef = { from: "literal", value: "" };
const template: CredentialRef = {
  from: "template",
  template: "Bearer {0}-{1}",
  parts: [env, { from: "first", of: [file, literal] }],
};
const all: CredentialRef = { from: "first", of: [template, auth, chain, none] };

describe("the leaves of a reference", () => {
  test.each<[string, CredentialRef, readonly CredentialRef[]]>([
    ["a source", env, [env]],
    ["parts and choices, in order", all, [env, file, literal, auth, chain, none]],
  ])("%s", (_name, ref, expected) => {
    expect(leaves(ref)).toEqual(expected);
  });

  test("are replaced in their places, and what holds them stays", () => {
    const changed = mapLeaves(all, (source) => (source.from === "file" ? auth : source));
    expect(changed).toEqual({
      from: "first",
      of: [
        { ...template, parts: [env, { from: "first", of: [auth, literal] }] },
        auth,
        chain,
        none,
      ],
    });
  });
});

describe("the references of an entry", () => {
  const headers = { "x-version": "1", "x-team": template };
  test.each<[string, Parameters<typeof refsOf>[0], readonly CredentialRef[]]>([
    ["its headers'", { auth: { scheme: "none", hosts: [] }, headers }, [template]],
    [
      "its credential first",
      { auth: { scheme: "bearer", credential: env, hosts: [] }, headers },
      [env, template],
    ],
  ])("%s", (_name, entry, expected) => {
    expect(refsOf(entry)).toEqual(expected);
  });
});

test.each<[string, string, readonly string[], string]>([
  ["every place is filled", "Bearer {0}, {1}, {0}", ["a", "b"], "Bearer a, b, a"],
  ["a place of two digits is one place", "{10}", ["a", "b"], "{10}"],
  ["a place of two digits is filled", "{10}", [..."abcdefghijk"], "k"],
  ["a place without a part stays", "{1}{0}", ["a"], "{1}a"],
  ["a part is never read as a template", "{0}", ["{1}", "b"], "{1}"],
  ["a part is never read as a pattern", "{0}", ["$&"], "$&"],
])("in a template, %s", (_name, text, parts, expected) => {
  expect(fillTemplate(text, parts)).toBe(expected);
});

describe("the words for a reference", () => {
  test.each<[CredentialRef, string, string]>([
    [env, "{env:KEY}", "{env:KEY}"],
    [file, "{file:~/key}", "{file:~/key}"],
    [auth, "the stored credential of openai", "auth:openai"],
    [chain, "the AWS identity", "chain:aws"],
    [{ from: "chain", chain: "aws", profile: "work" }, "the AWS identity", "chain:aws (work)"],
    [{ from: "chain", chain: "google", profile: null }, "the Google identity", "chain:google"],
    [{ from: "chain", chain: "entra", profile: null }, "the Entra identity", "chain:entra"],
    [
      { from: "chain", chain: "databricks", profile: null },
      "the Databricks identity",
      "chain:databricks",
    ],
    [
      { from: "chain", chain: "snowflake", profile: null },
      "the Snowflake identity",
      "chain:snowflake",
    ],
    [literal, "the placeholder key", "a placeholder"],
    [none, "no key", "no key"],
    [
      template,
      "Bearer {env:KEY}-{file:~/key} or the placeholder key",
      "Bearer {env:KEY}-the first of {file:~/key}, a placeholder",
    ],
    [
      { from: "first", of: [env, auth] },
      "{env:KEY} or the stored credential of openai",
      "the first of {env:KEY}, auth:openai",
    ],
  ])("%j", (ref, words, name) => {
    expect(sentence(ref)).toBe(words);
    expect(nameRef(ref)).toBe(name);
    if (ref.from === "first" || ref.from === "template") return;
    expect(describeSource(ref)).toBe(words);
    // a profile distinguishes two identities for a reader; a consent is for the identity as a whole
    if (ref.from === "literal") return;
    expect(sourceReference(ref)).toBe(name.replace(" (work)", ""));
  });
});
