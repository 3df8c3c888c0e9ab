import type { Row } from "../row.js";
import {
  CHECK,
  CONFIG,
  custom,
  GLOBAL,
  legitimate,
  PROBE,
  RUN,
  withProvider,
} from "./vocabulary.js";

const both = [PROBE, RUN] as const;
const GW = "gw.example";
const gateway = (address: string) => custom(address, { apiKey: "{env:GW_KEY}" });
const gatewayEnv = { GW: `https://${GW}`, GW_KEY: "<<GWKEY>>" };
const toGateway = { reach: { GWKEY: [GW] }, expect: { arrives: { GWKEY: [GW] } } };

/** A company's gateway, in the user's own files and in a project's. */
const gatewayRows: readonly Row[] = both.flatMap((args) => {
  const name = args[0] ?? "";
  const inProject = { env: gatewayEnv, ...toGateway };
  return [
    ...["{env:GW}/v1", "${GW}/v1", `\${GW:-https://${GW}}/v1`, `https://${GW}/v1`].map((address) =>
      legitimate("gateway", `${address} in the global config: ${name}`, {
        ...inProject,
        home: { [GLOBAL]: gateway(address) },
        runs: [args],
        expect: { ...toGateway.expect, questionsAtMost: 0 },
      }),
    ),
    legitimate("gateway", `inline: ${name}`, {
      ...toGateway,
      env: { ...gatewayEnv, ALTIMATE_CLI_CONFIG_CONTENT: JSON.stringify(gateway("{env:GW}/v1")) },
      runs: [args],
    }),
    legitimate("gateway", `by ALTIMATE_CLI_CONFIG outside of the project: ${name}`, {
      ...toGateway,
      env: { ...gatewayEnv, ALTIMATE_CLI_CONFIG: "../home/own.json" },
      home: { "own.json": gateway("{env:GW}/v1") },
      runs: [args],
    }),
    legitimate("gateway", `of a project, after a yes: ${name}`, {
      ...inProject,
      says: "yes",
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [args],
    }),
    legitimate("gateway", `of a project, asked once for two runs: ${name}`, {
      ...inProject,
      says: "yes",
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [args, args],
    }),
    legitimate("gateway", `of a project, {env:GW} in its address, after a yes: ${name}`, {
      ...inProject,
      says: "yes",
      project: { [CONFIG]: gateway("{env:GW}/v1") },
      runs: [args],
    }),
    legitimate("gateway", `of a project, after altimate trust add: ${name}`, {
      ...inProject,
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [["trust", "add", GW, "--credential", "GW_KEY"], args],
    }),
    legitimate("gateway", `of a project, by --allow-host: ${name}`, {
      ...inProject,
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [[...args, "--allow-host", GW]],
    }),
    legitimate("gateway", `of a project, by ALTIMATE_ALLOW_HOSTS: ${name}`, {
      ...toGateway,
      env: { ...gatewayEnv, ALTIMATE_ALLOW_HOSTS: GW },
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [args],
    }),
    legitimate("gateway", `a file of the project as key, after a yes: ${name}`, {
      says: "yes",
      reach: { KEY: [GW] },
      expect: { arrives: { KEY: [GW] } },
      project: {
        "secrets/key.txt": "<<KEY>>\n",
        [CONFIG]: custom(`https://${GW}/v1`, { apiKey: "{file:secrets/key.txt}" }),
      },
      runs: [args],
    }),
    legitimate("gateway", `a header beside the key, in the global config: ${name}`, {
      env: { ...gatewayEnv, TEAM: "<<TEAM>>" },
      reach: { GWKEY: [GW], TEAM: [GW] },
      expect: { arrives: { GWKEY: [GW], TEAM: [GW] } },
      home: {
        [GLOBAL]: custom(`https://${GW}/v1`, {
          apiKey: "{env:GW_KEY}",
          headers: { "x-team": "{env:TEAM}" },
        }),
      },
      runs: [args],
    }),
    legitimate("gateway", `a project chooses a model of the user's gateway: ${name}`, {
      ...inProject,
      home: { [GLOBAL]: gateway("{env:GW}/v1") },
      project: { [CONFIG]: { model: "house/m" } },
      runs: [args],
      expect: { ...toGateway.expect, questionsAtMost: 0 },
    }),
    legitimate("this machine", `any variable of a project: ${name}`, {
      env: { ANY: "<<ANY>>" },
      project: { [CONFIG]: custom("{{here}}/v1", { apiKey: "{env:ANY}" }) },
      runs: [args],
      expect: { questionsAtMost: 0, asks: ["127.0.0.1:*"], arrives: { ANY: ["127.0.0.1:*"] } },
    }),
    legitimate("this machine", `a vendor's key: ${name}`, {
      env: { OPENAI_API_KEY: "sk-<<OPENAI>>" },
      project: { [CONFIG]: withProvider("openai", { options: { baseURL: "{{here}}/v1" } }) },
      runs: [args],
      expect: { questionsAtMost: 0, arrives: { OPENAI: ["127.0.0.1:*"] } },
    }),
  ];
});

interface OwnVendor {
  readonly id: string;
  readonly model: string;
  readonly env: Readonly<Record<string, string>>;
  readonly options?: object;
  readonly host: string;
}

const region = { AWS_ACCESS_KEY_ID: "AKIA<<KEY>>", AWS_SECRET_ACCESS_KEY: "s" };
const vendors: readonly OwnVendor[] = [
  { id: "openai", model: "gpt-4o", env: { OPENAI_API_KEY: "sk-<<KEY>>" }, host: "api.openai.com" },
  {
    id: "anthropic",
    model: "claude-sonnet-4-6",
    env: { ANTHROPIC_API_KEY: "sk-ant-<<KEY>>" },
    host: "api.anthropic.com",
  },
  { id: "groq", model: "m", env: { GROQ_API_KEY: "gsk_<<KEY>>" }, host: "api.groq.com" },
  {
    id: "openrouter",
    model: "openai/gpt-4o",
    env: { OPENROUTER_API_KEY: "sk-or-<<KEY>>" },
    host: "openrouter.ai",
  },
  {
    id: "google",
    model: "gemini-2.5-pro",
    env: { GOOGLE_API_KEY: "<<KEY>>" },
    host: "generativelanguage.googleapis.com",
  },
  {
    id: "github-copilot",
    model: "claude-sonnet-4.6",
    env: { COPILOT_GITHUB_TOKEN: "gho_<<KEY>>" },
    host: "*.githubcopilot.com",
  },
  {
    id: "databricks",
    model: "m",
    env: { DATABRICKS_TOKEN: "<<KEY>>", DATABRICKS_HOST: "own.cloud.databricks.com" },
    host: "own.cloud.databricks.com",
  },
  {
    id: "snowflake-cortex",
    model: "claude-sonnet-4-6",
    env: { SNOWFLAKE_CORTEX_PAT: "<<KEY>>", SNOWFLAKE_ACCOUNT: "own-account" },
    host: "own-account.snowflakecomputing.com",
  },
  {
    id: "azure",
    model: "gpt-4o",
    env: { AZURE_API_KEY: "<<KEY>>", AZURE_RESOURCE_NAME: "own" },
    host: "own.openai.azure.com",
  },
  {
    id: "amazon-bedrock",
    model: "cohere.command-r-v1:0",
    env: region,
    options: { region: "eu-west-1" },
    host: "*.eu-west-1.amazonaws.com",
  },
  {
    id: "amazon-bedrock",
    model: "cohere.command-r-v1:0",
    env: { ...region, AWS_REGION: "eu-west-1" },
    options: { region: "{env:AWS_REGION}" },
    host: "*.eu-west-1.amazonaws.com",
  },
  {
    id: "amazon-bedrock",
    model: "cohere.command-r-v1:0",
    env: { AWS_BEARER_TOKEN_BEDROCK: "<<KEY>>", AWS_REGION: "eu-west-1" },
    host: "*.eu-west-1.amazonaws.com",
  },
  {
    id: "azure",
    model: "gpt-4o",
    env: { AZURE_API_KEY: "<<KEY>>", AZURE_RESOURCE_NAME: "own" },
    options: { resourceName: "{env:AZURE_RESOURCE_NAME}" },
    host: "own.openai.azure.com",
  },
  {
    id: "databricks",
    model: "m",
    env: { DATABRICKS_TOKEN: "<<KEY>>", DATABRICKS_HOST: "own.cloud.databricks.com" },
    options: { baseURL: "https://{env:DATABRICKS_HOST}/serving-endpoints" },
    host: "own.cloud.databricks.com",
  },
];

/** One's own vendor's key to the vendor, configured by a project: no question at all. */
const vendorRows: readonly Row[] = vendors.flatMap(({ id, model, env, options, host }) =>
  both.map((args) =>
    legitimate("own vendor", `${id} ${JSON.stringify(options ?? {})}: ${args[0]}`, {
      env,
      project: { [CONFIG]: withProvider(id, options === undefined ? {} : { options }, model) },
      runs: [args],
      reach: { KEY: [host, "sts.eu-west-1.amazonaws.com", "api.github.com"] },
      expect: { arrives: { KEY: [host] }, questionsAtMost: 0 },
    }),
  ),
);

/** Manifests that this user's emit wrote, and stores. */
const otherRows: readonly Row[] = [
  legitimate("manifest", "of a consented gateway", {
    env: gatewayEnv,
    ...toGateway,
    says: "yes",
    project: { [CONFIG]: gateway(`https://${GW}/v1`) },
    runs: [PROBE, ["emit", "-o", "m.json"], ["run", "--manifest", "m.json", "Hi"]],
  }),
  legitimate("manifest", "of the user's own gateway, deferred", {
    env: gatewayEnv,
    ...toGateway,
    home: { [GLOBAL]: gateway("{env:GW}/v1") },
    runs: [
      ["emit", "--defer", "-o", "m.json"],
      ["run", "--manifest", "m.json", "Hi"],
    ],
  }),
  legitimate("manifest", "of the user's own gateway", {
    env: gatewayEnv,
    ...toGateway,
    home: { [GLOBAL]: gateway("{env:GW}/v1") },
    runs: [
      ["emit", "-o", "m.json"],
      ["run", "--manifest", "m.json", "Hi"],
    ],
  }),
  legitimate("manifest", "of a vendor, in a CI without a person", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    reach: { KEY: ["api.openai.com"] },
    project: { [CONFIG]: withProvider("openai", {}, "gpt-4o") },
    runs: [
      ["emit", "-o", "m.json"],
      ["run", "--manifest", "m.json", "Hi"],
    ],
    expect: { arrives: { KEY: ["api.openai.com"] }, codes: [0, 0] },
  }),
  legitimate("manifest", "with --allow-host", {
    env: gatewayEnv,
    ...toGateway,
    project: { [CONFIG]: gateway(`https://${GW}/v1`) },
    runs: [
      ["emit", "-o", "m.json"],
      ["run", "--manifest", "m.json", "--allow-host", GW, "Hi"],
    ],
  }),
  legitimate("store", "a stored key at its vendor", {
    home: {
      ".local/share/altimate-code/auth.json": { openai: { type: "api", key: "sk-<<KEY>>" } },
    },
    reach: { KEY: ["api.openai.com"] },
    project: { [CONFIG]: withProvider("openai", {}, "gpt-4o") },
    runs: [RUN],
    expect: { arrives: { KEY: ["api.openai.com"] }, codes: [0] },
  }),
  legitimate("store", "a key that is typed, tested at its vendor", {
    reach: { KEY: ["api.openai.com"] },
    stdin: "sk-<<KEY>>",
    runs: [["auth", "login", "openai", "--stdin"]],
    expect: { arrives: { KEY: ["api.openai.com"] } },
  }),
  legitimate("env file", "a key of one's own", {
    reach: { KEY: ["api.openai.com"] },
    project: {
      "own.env": "OPENAI_API_KEY=sk-<<KEY>>\n",
      [CONFIG]: withProvider("openai", {}, "gpt-4o"),
    },
    runs: [[...RUN, "--env-file", "own.env"]],
    expect: { arrives: { KEY: ["api.openai.com"] } },
  }),
  legitimate("vendor moved", "a vendor's key at a gateway, by the user's own file", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    reach: { KEY: [GW] },
    home: { [GLOBAL]: withProvider("openai", { options: { baseURL: `https://${GW}/v1` } }) },
    runs: [RUN],
    expect: { arrives: { KEY: [GW] }, questionsAtMost: 0 },
  }),
  legitimate("vendor moved", "a vendor's key at a project's gateway, after a yes", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    reach: { KEY: [GW] },
    says: "yes",
    project: { [CONFIG]: withProvider("openai", { options: { baseURL: `https://${GW}/v1` } }) },
    runs: [RUN],
    expect: { arrives: { KEY: [GW] } },
  }),
  legitimate("file key", "of the project to the vendor it names, after a yes", {
    reach: { KEY: ["api.openai.com"] },
    says: "yes",
    project: {
      "key.txt": "sk-<<KEY>>",
      [CONFIG]: withProvider("openai", { options: { apiKey: "{file:key.txt}" } }, "gpt-4o"),
    },
    runs: [RUN],
    expect: { arrives: { KEY: ["api.openai.com"] } },
  }),
  legitimate("file key", "of the user's own config, anywhere in the home", {
    reach: { KEY: ["api.openai.com"] },
    home: {
      "keys/openai": "sk-<<KEY>>",
      [GLOBAL]: withProvider("openai", { options: { apiKey: "{file:~/keys/openai}" } }, "gpt-4o"),
    },
    runs: [RUN],
    expect: { arrives: { KEY: ["api.openai.com"] }, questionsAtMost: 0 },
  }),
  legitimate("check", "references of a project end well", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    project: {
      [CONFIG]: withProvider("openai", { options: { apiKey: "{env:OPENAI_API_KEY}" } }, "gpt-4o"),
    },
    runs: [CHECK, ["config", "show"], ["emit"]],
    expect: { codes: [0, 0, 0] },
  }),
  legitimate("check", "{file:/run/secrets/…} is no error", {
    project: {
      [CONFIG]: withProvider(
        "openai",
        { options: { apiKey: "{file:/run/secrets/llm}" } },
        "gpt-4o",
      ),
    },
    runs: [[...CHECK, "--format", "json"]],
    expect: { never: ['"rule": ?"(outside-project|protected)'] },
  }),
  legitimate("check", "a settings variable in a public field", {
    env: { AWS_REGION: "eu-west-1" },
    project: {
      [CONFIG]: withProvider(
        "amazon-bedrock",
        { options: { region: "{env:AWS_REGION}" } },
        "cohere.command-r-v1:0",
      ),
    },
    runs: [["config", "show"]],
    expect: { codes: [0] },
  }),
];

/** Ordinary use, which goes on as before with at most one question. */
export const legitimateRows: readonly Row[] = [...gatewayRows, ...vendorRows, ...otherRows];
