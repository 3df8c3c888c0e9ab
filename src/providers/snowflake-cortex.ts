import { before } from "../language/text.js";
import { cortexHeaders, cortexLadder } from "./parts/cortex-probe.js";
import type { ModelTarget, Provider } from "./provider.js";

export const snowflakeCortex: Provider = {
  id: "snowflake-cortex",
  name: "Snowflake Cortex",
  aliases: [],
  hostId: null,
  links: {
    keys: "https://app.snowflake.com",
    docs: "https://docs.snowflake.com/en/user-guide/snowflake-cortex/cortex-rest-api",
  },
  credential: {
    env: ["SNOWFLAKE_CORTEX_PAT"],
    scheme: { kind: "bearer" },
    chain: "snowflake",
    chainEnv: [
      ["SNOWFLAKE_OAUTH_TOKEN"],
      ["SNOWFLAKE_USER", "SNOWFLAKE_PRIVATE_KEY"],
      ["SNOWFLAKE_USER", "SNOWFLAKE_PRIVATE_KEY_PATH"],
    ],
    optional: false,
    format: null,
    pair: {
      separator: "::",
      setting: "account",
      grammar: /^(https:\/\/)?[A-Za-z0-9][A-Za-z0-9._-]*\/?$/,
    },
    guarded: ["SNOWFLAKE_OAUTH_TOKEN", "SNOWFLAKE_PRIVATE_KEY", "SNOWFLAKE_PRIVATE_KEY_PASSPHRASE"],
  },
  settings: [
    {
      name: "account",
      description: "Account identifier: orgname-accountname, or a locator with its region",
      options: [],
      env: ["SNOWFLAKE_ACCOUNT"],
      default: null,
      required: true,
      // it becomes part of a host name, so it must not contain anything that could end that name
      grammar: /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*$/,
      form: "Write orgname-accountname, or a locator with its region such as xy12345.us-east-2.aws.",
      normalise: accountOf,
    },
  ],
  // *.snowflakecomputing.cn is unconfirmed
  hosts: ["*.snowflakecomputing.com", "*.snowflakecomputing.cn"],
  modelIds: "closed",
  failures: "snowflake",
  pathTails: ["/api/v2/cortex/v1", "/api/v2/cortex", "/api/v2/cortex/v1/chat/completions"],
  origin: ({ account }) => {
    if (account === undefined) return null;
    return account.endsWith(".snowflakecomputing.cn")
      ? `https://${account}`
      : `https://${account}.snowflakecomputing.com`;
  },
  chat: (target) => ({
    wire: "openai-chat",
    url: `${target.base}/api/v2/cortex/v1/chat/completions`,
    headers: cortexHeaders,
    quirks: [
      // max_tokens is refused here: https://github.com/anomalyco/opencode/pull/29901
      "max-completion-tokens",
      "no-trailing-assistant",
      "tool-call-index-unreliable",
      ...(takesTools(target) ? [] : (["no-tools"] as const)),
    ],
  }),
  probe: cortexLadder,
  billing: "contract",
  example: { model: "claude-sonnet-4-6", options: {} },
  notes: [
    "Sign in with `altimate auth snowflake-cortex` and enter `account-identifier::pat-token`.",
    "SNOWFLAKE_OAUTH_TOKEN holds an OAuth token; SNOWFLAKE_USER with SNOWFLAKE_PRIVATE_KEY_PATH signs in with a key pair.",
    "Create a PAT in Snowsight: Admin > Security > Programmatic Access Tokens. The user needs a network policy and the role SNOWFLAKE.CORTEX_USER.",
    "Which models answer depends on the account's region: most need cross-region inference (CORTEX_ENABLED_CROSS_REGION).",
    "Only Claude and OpenAI models support tools; for the others tools are left out of the request.",
    "Usage is billed in Snowflake credits, so costs are shown as zero.",
  ],
};

/** Accepts a URL, upper case and underscores, which TLS does not allow in a host name. */
function accountOf(written: string): string {
  return before(written.toLowerCase().replace(/^https?:\/\//, ""), "/")
    .replace(/\.snowflakecomputing\.com$/, "")
    .replaceAll("_", "-");
}

/** Cortex only supports tools for Claude and OpenAI models; that also covers ids the catalogue lacks. */
function takesTools({ model, toolCall }: ModelTarget): boolean {
  return toolCall ?? /^(claude|openai)-/.test(model);
}
