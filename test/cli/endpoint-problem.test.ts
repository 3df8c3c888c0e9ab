import { describe, expect, it, onTestFinished } from "vitest";
import { makePlace, removePlace, runCommandLine, writeFiles } from "../support/command-line.js";

/** What somebody put in the wrong place, and nobody else may see. */
const SLIP = "hunter2 swordfish";

interface Case {
  readonly what: string;
  /** The one explanation, which every command gives. */
  readonly core: string;
  readonly provider: string;
  readonly model: string;
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

const gateway = {
  provider: "gateway",
  model: "llama",
  entry: { npm: "@ai-sdk/openai-compatible", models: { llama: {} } },
};
const bedrock = {
  provider: "amazon-bedrock",
  model: "amazon.nova-pro-v1:0",
  env: { AWS_BEARER_TOKEN_BEDROCK: "bedrock-api-key-example" },
};
const databricks = {
  provider: "databricks",
  model: "databricks-claude-sonnet-4-6",
  env: { DATABRICKS_TOKEN: "dapi-example" },
};

const cases: readonly Case[] = [
  {
    what: "no address",
    core: 'No provider "hutwerk" is known, and it has no address.',
    ...gateway,
    provider: "hutwerk",
  },
  {
    what: "an address from a variable that is not set",
    core: "GATEWAY_URL is not set",
    ...gateway,
    entry: { ...gateway.entry, options: { baseURL: "{env:GATEWAY_URL}" } },
  },
  {
    what: "a credential in an address",
    core: "GATEWAY_KEY contains a credential",
    ...gateway,
    entry: { ...gateway.entry, options: { baseURL: "https://{env:GATEWAY_KEY}.example.com" } },
    env: { GATEWAY_KEY: SLIP },
  },
  {
    what: "a malformed address from a variable",
    core: "The baseURL of gateway is not an address that requests can be sent to.",
    ...gateway,
    entry: { ...gateway.entry, options: { baseURL: "{env:GATEWAY_URL}" } },
    env: { GATEWAY_URL: SLIP, ALTIMATE_ALLOW_VARIABLES: "GATEWAY_URL" },
  },
  {
    what: "an address from a variable that the project may not use",
    core: "The project's config puts {env:GATEWAY_URL} into provider.gateway.options.baseURL, which is sent and shown as plain text, so it is not read.",
    ...gateway,
    entry: { ...gateway.entry, options: { baseURL: "{env:GATEWAY_URL}" } },
    env: { GATEWAY_URL: SLIP },
  },
  {
    what: "a missing setting",
    core: "The address of databricks needs the host of the workspace, which is not set anywhere.",
    ...databricks,
  },
  {
    what: "a malformed setting from a variable",
    core: "DATABRICKS_HOST does not contain a valid host of the workspace.",
    ...databricks,
    env: { ...databricks.env, DATABRICKS_HOST: SLIP },
  },
  {
    what: "a malformed setting from an option that names a variable",
    core: "options.region of amazon-bedrock does not contain a valid AWS region.",
    ...bedrock,
    entry: { options: { region: "{env:MY_REGION}" } },
    env: { ...bedrock.env, MY_REGION: SLIP, ALTIMATE_ALLOW_VARIABLES: "MY_REGION" },
  },
  {
    what: "a malformed setting from an option, and a variable that lost",
    core: "options.region of amazon-bedrock does not contain a valid AWS region.",
    ...bedrock,
    entry: { options: { region: "the north" } },
    env: { ...bedrock.env, AWS_REGION: SLIP },
  },
];

const commands = (ref: string) =>
  [
    ["config", "check", "--config", "altimate-code.json"],
    ["probe", "--offline"],
    ["emit"],
    ["run", "hello"],
    ["config", "explain", ref],
  ] as const;

/** Wrapping is not part of the message. */
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

describe.each(cases)("$what", ({ core, provider, model, entry = {}, env = {} }) => {
  const ref = `${provider}/${model}`;
  const run = async (args: readonly string[]) => {
    const place = makePlace();
    onTestFinished(() => removePlace(place));
    const config = { provider: { [provider]: entry }, model: ref };
    writeFiles(place.project, { "altimate-code.json": JSON.stringify(config, null, 2) });
    const { stdout, stderr } = await runCommandLine(place, { args, env });
    return flat(`${stdout}${stderr}`);
  };

  it.each(commands(ref).map((args) => [args.slice(0, 2).join(" "), args] as const))(
    "%s says it in the same words, and shows no value",
    async (_name, args) => {
      const said = await run(args);
      expect(said).toContain(core);
      expect(said).not.toMatch(/hunter2|swordfish/i);
    },
  );

  it.each([
    [["config", "show"]],
    [["config", "explain", provider]],
    [["config", "explain", `provider.${provider}`]],
    [["config", "explain", `provider.${provider}.options.baseURL`]],
    [["config", "explain", `provider.${provider}.options.region`]],
    [["doctor"]],
  ])("%s shows no value", async (args) => {
    expect(await run(args)).not.toMatch(/hunter2|swordfish/i);
  });
});
