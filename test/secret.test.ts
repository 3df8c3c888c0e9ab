import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Secret } from "../src/secret.js";

const secret = (value: string) => new Secret(value, "{env:KEY}");

describe("a secret", () => {
  it.each<[string, (one: Secret) => string]>([
    ["text", (one) => String(one)],
    ["part of a text", (one) => `${one}`],
    ["a method", (one) => one.toString()],
    ["a sum of texts", (one) => ["", one].join("")],
    ["JSON", (one) => JSON.parse(JSON.stringify(one))],
    ["JSON around it", (one) => JSON.parse(JSON.stringify({ one })).one],
    ["a log", (one) => inspect(one)],
    ["a log around it", (one) => inspect({ one }, { showHidden: true }).slice(7, -2)],
  ])("is its reference as %s", (_as, show) => {
    expect(show(secret("hunter2"))).toBe("{env:KEY}");
  });

  it("is used without the white space around it", () => {
    const { trimmed } = secret(" \thun ter2\r\n");
    expect(trimmed.reveal()).toBe("hun ter2");
    expect(String(trimmed)).toBe("{env:KEY}");
  });

  it.each([
    ["", true],
    [" \n\t", true],
    [" x ", false],
  ])("%j is empty: %s", (value, expected) => {
    expect(secret(value).isEmpty).toBe(expected);
  });

  it.each([
    ["a\u0000", true],
    ["a\u001f", true],
    ["a\u007f", true],
    ["a\n", true],
    ["a b", false],
    ["a~", false],
    ["a\u0080", true],
    ["a\u009f", true],
    ["a\u00a0", false],
  ])("%j has control characters: %s", (value, expected) => {
    expect(secret(value).hasControlCharacters).toBe(expected);
  });

  it.each([
    ["\u00ff", false],
    ["\u0100", true],
    ["\uffff", true],
    ["🔑", true],
    ["key", false],
  ])("%j has wide characters: %s", (value, expected) => {
    expect(secret(value).hasWideCharacters).toBe(expected);
  });

  it("is compared by its value, whatever its reference", () => {
    expect(secret("a").equals(new Secret("a", "auth:openai"))).toBe(true);
    expect(secret("a").equals("a")).toBe(true);
    expect(secret("a").equals("{env:KEY}")).toBe(false);
    expect(secret("a").equals(secret("b"))).toBe(false);
    expect(secret("sk-a").matches(/^sk-/)).toBe(true);
    expect(secret("sk-a").matches(/^\{env/)).toBe(false);
  });

  it.each([
    ["account::pat", ["account", "pat"]],
    [" account :: pat ", ["account", "pat"]],
    ["account::pat::more", ["account", "pat::more"]],
    ["::pat", ["", "pat"]],
    ["account::", ["account", ""]],
    ["account:pat", null],
    ["", null],
  ])("%j has the sides %j", (value, sides) => {
    const split = secret(value).split("::");
    expect(split?.map((side) => side.reveal()) ?? null).toEqual(sides);
    expect(split?.map(String) ?? []).toEqual(sides === null ? [] : ["{env:KEY}", "{env:KEY}"]);
  });

  it.each([
    ["host::pat", "host"],
    [" host ::pat", "host"],
    ["::pat", null],
    ["host", null],
    ["Host1::pat", null],
    ["", null],
  ])("%j gives its public half as %j", (value, half) => {
    expect(secret(value).publicBefore("::", /^[a-z]+$/)).toBe(half);
  });

  it("never gives a bare token as its public half, whatever the grammar", () => {
    expect(secret("token").publicBefore("::", /^[a-z]*$/)).toBe("");
  });

  it("joined with text is a secret of another reference", () => {
    const joined = Secret.joined(["Bearer ", secret("a"), "-", secret("b")], "Bearer {env:KEY}");
    expect(joined.reveal()).toBe("Bearer a-b");
    expect(String(joined)).toBe("Bearer {env:KEY}");
  });
});
