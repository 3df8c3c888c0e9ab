import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { providers } from "../../src/providers/index.js";
import { type CommandLine, eachPlace, runCommandLine, textOf } from "../support/command-line.js";

const root = resolve(import.meta.dirname, "../..");

const CONFIG = ".altimate-code/altimate-code.json";

const place = eachPlace();

const run = (args: readonly string[], rest: Omit<CommandLine, "args"> = {}) =>
  runCommandLine(place, { args, ...rest });

describe("config schema", () => {
  test("prints the schema as it is", async () => {
    const { code, stdout } = await run(["config", "schema"]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(join(root, "schema/altimate-code.schema.json"), "utf8"));
  });

  test("--vscode maps altimate-code's own address to this schema", async () => {
    const { stdout } = await run(["config", "schema", "--vscode"], {
      world: { schemaFile: "/opt/al ti/schema/altimate-code.schema.json" },
    });
    const [entry] = JSON.parse(stdout)["json.schemas"];
    expect(entry).toMatchObject({
      url: "https://altimate.ai/config.json",
      schema: { $ref: "file:///opt/al%20ti/schema/altimate-code.schema.json" },
    });
  });
});

describe("config init", () => {
  const variables = providers
    // local servers work without a key
    .filter(({ credential }) => !credential.optional)
    .flatMap(({ credential }) =>
      credential.env.map((name) => ({ name, pattern: credential.format?.pattern })),
    );
  const KEYS = ["sk-ant-canary", "sk-or-v1-canary", "sk-canary", "AIzaCanary", "gho_canary"];

  test.for(variables)("$name gives a config without an error or a warning", async (variable) => {
    const { name, pattern } = variable;
    const value = KEYS.find((key) => pattern?.test(key)) ?? "canary-value";
    // the public half comes from the variables of the settings
    const env = {
      [name]: value,
      AZURE_RESOURCE_NAME: "team",
      AZURE_COGNITIVE_SERVICES_RESOURCE_NAME: "team",
      DATABRICKS_HOST: "team.cloud.databricks.com",
      SNOWFLAKE_ACCOUNT: "org-team",
    };
    const written = await run(["config", "init"], { env });
    expect(written.code).toBe(0);
    const text = textOf(join(place.project, CONFIG)) ?? "";
    expect(text + written.stdout).not.toContain(value);
    expect(written.stdout).toContain(`${name} is set`);
    const checked = await run(["config", "check", "--fail-on", "warning"], { env });
    expect(checked).toMatchObject({ code: 0 });
  });

  test("if nothing is set, the starter is also silent", async () => {
    await run(["config", "init"]);
    expect(await run(["config", "check"])).toMatchObject({
      code: 0,
      stdout: "No problems in 1 file\n",
    });
  });
});
