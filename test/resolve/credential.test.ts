import { describe, expect, it } from "vitest";
import { programOf } from "../support/lint.js";
import { type ProbeCase, programFor } from "../support/probe.js";

/** Where the only provider's credential may come from, which is taken, and what the manifest says. */
function credentialOf(input: ProbeCase) {
  const [provider] = programFor(input).providers;
  if (provider === undefined) throw new Error("The config names no provider.");
  const { sources, chosen, ref } = provider.credential;
  return {
    sources: sources.map(({ reference, state }) => `${reference} ${state}`),
    chosen: chosen?.reference ?? null,
    ref,
  };
}

const openai = (options: object = {}) => ({ provider: { openai: { options } } });
const auth = (provider: string) => ({ from: "auth", provider }) as const;
const env = (name: string) => ({ from: "env", name }) as const;

describe("the credential", () => {
  it.each<[string, ProbeCase, ReturnType<typeof credentialOf>]>([
    [
      "of the config leaves no choice",
      {
        config: openai({ apiKey: "{env:MINE}" }),
        env: { MINE: "sk-mine", OPENAI_API_KEY: "sk-other" },
        stored: { openai: "sk-stored" },
      },
      { sources: ["{env:MINE} present"], chosen: "{env:MINE}", ref: env("MINE") },
    ],
    [
      "of the config may be missing",
      { config: openai({ apiKey: "{env:MINE}" }), env: { OPENAI_API_KEY: "sk-other" } },
      { sources: ["{env:MINE} absent"], chosen: null, ref: env("MINE") },
    ],
    [
      "of the config may be empty",
      { config: openai({ apiKey: "{env:MINE}" }), env: { MINE: " " } },
      { sources: ["{env:MINE} absent"], chosen: null, ref: env("MINE") },
    ],
    [
      "is the stored one before the variable",
      { config: openai(), env: { OPENAI_API_KEY: "sk-env" }, stored: { openai: "sk-stored" } },
      {
        sources: ["auth:openai present", "{env:OPENAI_API_KEY} present"],
        chosen: "auth:openai",
        ref: { from: "first", of: [auth("openai"), env("OPENAI_API_KEY")] },
      },
    ],
    [
      "is the variable where nothing is stored",
      { config: openai(), env: { OPENAI_API_KEY: "sk-env" } },
      {
        sources: ["auth:openai absent", "{env:OPENAI_API_KEY} present"],
        chosen: "{env:OPENAI_API_KEY}",
        ref: { from: "first", of: [auth("openai"), env("OPENAI_API_KEY")] },
      },
    ],
    [
      "is not an empty variable",
      { config: openai(), env: { OPENAI_API_KEY: "" } },
      {
        sources: ["auth:openai absent", "{env:OPENAI_API_KEY} absent"],
        chosen: null,
        ref: { from: "first", of: [auth("openai"), env("OPENAI_API_KEY")] },
      },
    ],
    [
      "is the first variable of the config's own list, each counted once",
      {
        config: { provider: { openai: { env: ["MINE", "OPENAI_API_KEY"] } } },
        env: { MINE: "sk-mine", OPENAI_API_KEY: "sk-env" },
      },
      {
        sources: ["auth:openai absent", "{env:MINE} present", "{env:OPENAI_API_KEY} present"],
        chosen: "{env:MINE}",
        ref: { from: "first", of: [auth("openai"), env("MINE"), env("OPENAI_API_KEY")] },
      },
    ],
    [
      "is not needed by a custom server",
      { config: { provider: { ollama: { models: { m: {} } } } } },
      {
        sources: ["auth:ollama absent", "{env:OLLAMA_API_KEY} absent"],
        chosen: null,
        ref: {
          from: "first",
          of: [auth("ollama"), env("OLLAMA_API_KEY"), { from: "literal", value: "" }],
        },
      },
    ],
    [
      "of the config is needed by such a server as well",
      {
        config: { provider: { ollama: { options: { apiKey: "{env:MINE}" }, models: { m: {} } } } },
      },
      { sources: ["{env:MINE} absent"], chosen: null, ref: env("MINE") },
    ],
  ])("%s", (_what, input, expected) => {
    expect(credentialOf(input)).toEqual(expected);
  });

  it.each([
    ["under the host product's id", { "github-copilot": "gho_1" }],
    ["under the id that the config has", { copilot: "gho_1" }],
  ])("is found in the store %s", (_where, stored) => {
    const found = credentialOf({ config: { provider: { copilot: {} } }, stored });
    expect(found.chosen).toBe("auth:github-copilot");
  });

  it.each<[string, Record<string, string>, string]>([
    ["a bearer token", { AWS_BEARER_TOKEN_BEDROCK: "ABSK" }, "{env:AWS_BEARER_TOKEN_BEDROCK}"],
    ["the machine's identity, of which nothing is known yet", {}, "chain:aws"],
  ])("of Bedrock is %s", (_which, variables, chosen) => {
    const config = { provider: { "amazon-bedrock": { options: { region: "eu-west-1" } } } };
    expect(credentialOf({ config, env: variables }).chosen).toBe(chosen);
  });

  it.each<[Record<string, string>, string]>([
    [{}, "chain:databricks absent"],
    [{ DATABRICKS_CLIENT_ID: "id" }, "chain:databricks absent"],
    [{ DATABRICKS_CLIENT_ID: "id", DATABRICKS_CLIENT_SECRET: "" }, "chain:databricks absent"],
    [{ DATABRICKS_CLIENT_ID: "id", DATABRICKS_CLIENT_SECRET: "s" }, "chain:databricks present"],
  ])("of a workspace by %j is %s", (variables, state) => {
    const config = { provider: { databricks: {} } };
    const all = { ...variables, DATABRICKS_HOST: "mine.cloud.databricks.com" };
    expect(credentialOf({ config, env: all }).sources.at(-1)).toBe(state);
  });

  it.each([
    [true, "{env:MINE} present"],
    [false, "{env:MINE} absent"],
  ])("of an unset variable if all count as set (%s) is %s", (assumeEnv, expected) => {
    const text = JSON.stringify(openai({ apiKey: "{env:MINE}" }));
    const configs = [{ name: "altimate-code.json", text }];
    const [provider] = programOf({ configs, options: { assumeEnv } }).providers;
    expect(provider?.credential.sources.map((it) => `${it.reference} ${it.state}`)).toEqual([
      expected,
    ]);
  });

  it("of a pair is what follows the separator", () => {
    const config = { provider: { databricks: {} } };
    const { ref } = credentialOf({ config });
    expect(ref).toEqual({
      from: "first",
      of: [
        { ...auth("databricks"), after: "::" },
        { ...env("DATABRICKS_TOKEN"), after: "::" },
        { from: "chain", chain: "databricks", profile: null },
      ],
    });
  });

  it.each([
    ["team", "team"],
    ["", null],
    [undefined, null],
  ])("of a cloud with the profile %j is that of %j", (profile, expected) => {
    const options = { region: "eu-west-1", ...(profile !== undefined && { profile }) };
    const { ref } = credentialOf({ config: { provider: { "amazon-bedrock": { options } } } });
    expect(ref).toMatchObject({
      from: "first",
      of: expect.arrayContaining([{ from: "chain", chain: "aws", profile: expected }]),
    });
  });

  it("of a workflow's machine is not one for Copilot", () => {
    const config = { provider: { "github-copilot": {} } };
    const token = { GITHUB_TOKEN: "ghs_1", CODESPACES: "true" };
    expect(credentialOf({ config, env: token })).toMatchObject({
      sources: expect.arrayContaining(["{env:GITHUB_TOKEN} machine"]),
      chosen: null,
    });
    const own = { ...token, COPILOT_GITHUB_TOKEN: "gho_1" };
    expect(credentialOf({ config, env: own }).chosen).toBe("{env:COPILOT_GITHUB_TOKEN}");
  });
});
