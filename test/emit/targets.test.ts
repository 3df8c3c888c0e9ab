import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { yamlText } from "../../src/emit/targets/parts/yaml.js";
import { type EmitCase, emitted, rendered } from "../support/emit.js";

/** The `provider.house` block that altimate-code gets for one of ours, and what was said about it. */
function block(options: object, more: object = {}, rest: Omit<EmitCase, "text"> = {}) {
  const house = { options, models: { large: {} }, ...more };
  const text = JSON.stringify({ provider: { house }, model: "house/large" });
  const { text: json, warnings } = rendered("altimate-code", emitted({ text, ...rest }));
  return { block: JSON.parse(json).provider.house, warnings };
}

const url = "https://llm.example.com/v1";

describe("the altimate-code target", () => {
  it.each([
    ["a reference of both", "{env:K}", "{env:K}"],
    ["a reference that only altimate-code knows", "${K}", "{env:K}"],
    ["a file, from where the output lies", "{file:./keys/../keys/k.txt}", "{file:keys/k.txt}"],
    ["a file of the home folder", "{file:~/k.txt}", "{file:~/k.txt}"],
  ])("keeps %s", (_what, written, expected) => {
    const options = { baseURL: url, apiKey: written };
    expect(block(options, {}, { files: { "keys/k.txt": "k" } }).block.options.apiKey).toBe(
      expected,
    );
  });

  it("escapes text that would be read as a reference", () => {
    const options = { baseURL: url, headers: { "x-price": "$${NOT_A_VARIABLE}" } };
    expect(block(options).block.options.headers).toEqual({ "x-price": "$${NOT_A_VARIABLE}" });
  });

  it("moves flat keys into options, and an address under api to where SDKs look", () => {
    const { block: nested } = block({}, { api: url, apiKey: "{env:K}", headers: { "x-a": "b" } });
    expect(nested).toEqual({
      npm: "@ai-sdk/openai-compatible",
      options: { apiKey: "{env:K}", baseURL: url, headers: { "x-a": "b" } },
      models: { large: {} },
    });
  });

  it("leaves out secrets in plain text, and says so", () => {
    const { block: nested, warnings } = block({
      baseURL: url,
      secretAccessKey: "hunter2",
      nested: { password: "hunter2" },
    });
    expect(JSON.stringify(nested)).not.toContain("hunter2");
    expect(warnings).toContain(
      "provider.house.options.secretAccessKey is a secret in plain text and was left out.",
    );
    expect(warnings.join("\n")).toContain("provider.house.options.nested.password");
    expect(warnings.join("\n")).not.toContain("hunter2");
  });

  it("names a server that only our own variable names", () => {
    const text = JSON.stringify({ model: "ollama/qwen3" });
    const result = emitted({ text, env: { OLLAMA_HOST: "0.0.0.0:8080" } });
    const { ollama } = JSON.parse(rendered("altimate-code", result).text).provider;
    expect(ollama.options).toEqual({ baseURL: "http://127.0.0.1:8080/v1" });
  });

  it("says if two of our providers are one of the host's", () => {
    const text = JSON.stringify({
      provider: {
        copilot: { models: { "gpt-4.1": {} } },
        "github-copilot": { models: { "gpt-4o": {} } },
      },
    });
    expect(rendered("altimate-code", emitted({ text })).warnings).toContain(
      "copilot and github-copilot are both github-copilot; only one is written.",
    );
  });
});

describe("YAML", () => {
  it.each([
    "plain",
    "yes",
    "null",
    "1e3",
    "0x1f",
    "- a: b",
    "a: b # c",
    "{x}",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "'a'",
    '"a"',
    "a\nb",
    "a\tb",
    "\\",
    " a ",
    "",
    "\u0085\u2028\u0007\u009b",
    "😀",
    "os.environ/X",
    "2001-01-01",
    "~",
    "=",
    "<<",
  ])("%j is the same text again", (text) => {
    const written = yamlText({ key: text, [text === "" ? "e" : text]: 1 });
    for (const version of ["1.1", "1.2"] as const) {
      const read = parse(written, { version, merge: false, mapAsMap: true });
      expect(read.get("key")).toBe(text);
    }
  });

  it.each([0, 1, -1, 0.1, 3e-7, 1.5e-8, 1e-12, 262144, 1e15])(
    "%d is the same number again",
    (number) => {
      const written = yamlText({ key: number });
      // PyYAML reads an exponent without a dot as text
      expect(written).toMatch(/^key: -?\d+(\.\d+)?\n$/);
      expect(parse(written, { version: "1.1" }).key).toBe(number);
    },
  );
});
