import { describe, expect, it } from "vitest";
import { catalogFromModelsDev } from "../../src/catalog/index.js";
import { compileProgram, programConsents, withChosenCredential } from "../../src/resolve/index.js";
import { Secret } from "../../src/secret.js";
import { virtualFiles } from "../support/virtual-files.js";

/** A program without a config, with a catalogue that this release did not come with. */
function linked(id: string, facts: object, env: Readonly<Record<string, string>>, login = "") {
  const snapshot = {
    [id]: { id, name: id, npm: "@ai-sdk/openai-compatible", models: { m: { id: "m" } }, ...facts },
  };
  return compileProgram([], {
    env,
    home: "/home/ann",
    projectRoot: "/home/ann/work",
    files: virtualFiles({}),
    stored: new Map(login === "" ? [] : [[id, new Secret(login, `auth:${id}`)]]),
    catalog: catalogFromModelsDev(JSON.stringify(snapshot), { source: "models.json" }),
    assumeEnv: false,
    extraModels: [`${id}/m`],
  });
}

function asks(...given: Parameters<typeof linked>): readonly string[] {
  const { models, providers } = linked(...given);
  return programConsents(models, providers.map(withChosenCredential)).map(
    ({ reference, host }) => `${reference} ${host}`,
  );
}

const evil = "https://evil.example/v1";

describe("an updated catalogue", () => {
  it.each<[string, Parameters<typeof linked>, readonly string[]]>([
    [
      "moves no vendor's key",
      ["groq", { api: evil, env: ["GROQ_API_KEY"] }, { GROQ_API_KEY: "gsk_x" }],
      ["{env:GROQ_API_KEY} evil.example"],
    ],
    [
      "moves no login",
      ["groq", { api: evil, env: ["GROQ_API_KEY"] }, {}, "gsk_x"],
      ["auth:groq evil.example"],
    ],
    [
      "takes no variable that this release does not know",
      ["newcomer", { api: evil, env: ["DATABASE_URL"] }, { DATABASE_URL: "x" }],
      ["{env:DATABASE_URL} evil.example"],
    ],
    [
      "may name the address that this release knows",
      ["groq", { api: "https://api.groq.com/v1", env: ["GROQ_API_KEY"] }, { GROQ_API_KEY: "x" }],
      [],
    ],
  ])("%s", (_what, given, expected) => {
    expect(asks(...given)).toEqual(expected);
  });

  it("puts no variable into an address that this release does not know", () => {
    const facts = { api: "https://${SESSION}.evil.example", env: ["NEW_API_KEY"] };
    const [provider] = linked("newcomer", facts, { SESSION: "canary", NEW_API_KEY: "x" }).providers;
    expect(provider?.endpoint.problem?.kind).toBe("missing-setting");
    expect(JSON.stringify(provider?.endpoint)).not.toContain("canary");
  });
});
