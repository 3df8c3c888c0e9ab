import type { Reach } from "../../test/leaks/row.js";

/** A secret of the person's, and where it belongs. */
export interface FuzzSecret {
  readonly canary: string;
  readonly kind: "vendor" | "variable" | "file" | "stored" | "machine";
  /** How a config refers to it; null if none can. */
  readonly token: string | null;
  /** Hosts of its vendor; of a tenant, the person's own. */
  readonly hosts: readonly string[];
  /** The provider that takes it by itself. */
  readonly provider: string | null;
}

const vendor = (name: string, canary: string, provider: string, ...hosts: readonly string[]) =>
  ({ canary, kind: "vendor", token: `{env:${name}}`, hosts, provider }) as const;
const variable = (name: string, canary: string) =>
  ({ canary, kind: "variable", token: `{env:${name}}`, hosts: [], provider: null }) as const;
const file = (path: string, canary: string) =>
  ({ canary, kind: "file", token: `{file:${path}}`, hosts: [], provider: null }) as const;

const copilot = ["*.githubcopilot.com", "api.github.com", "models.github.ai"];

export const secrets: readonly [FuzzSecret, ...FuzzSecret[]] = [
  vendor("OPENAI_API_KEY", "OPENAI", "openai", "api.openai.com"),
  vendor("ANTHROPIC_API_KEY", "ANTHROPIC", "anthropic", "api.anthropic.com"),
  vendor("GROQ_API_KEY", "GROQ", "groq", "api.groq.com"),
  vendor("OPENROUTER_API_KEY", "OPENROUTER", "openrouter", "openrouter.ai"),
  vendor("MISTRAL_API_KEY", "MISTRAL", "mistral", "api.mistral.ai", "api.eu.mistral.ai"),
  vendor("GOOGLE_API_KEY", "GOOGLE", "google", "generativelanguage.googleapis.com"),
  vendor("AZURE_API_KEY", "AZURE", "azure", "own.openai.azure.com"),
  vendor("DATABRICKS_TOKEN", "DATABRICKS", "databricks", "own.cloud.databricks.com"),
  vendor("SNOWFLAKE_CORTEX_PAT", "SNOWFLAKE", "snowflake-cortex", "own.snowflakecomputing.com"),
  vendor("AWS_BEARER_TOKEN_BEDROCK", "BEDROCK", "amazon-bedrock", "*.amazonaws.com"),
  vendor("COPILOT_GITHUB_TOKEN", "COPILOT", "github-copilot", ...copilot),
  {
    canary: "GITHUB",
    kind: "machine",
    token: "{env:GITHUB_TOKEN}",
    hosts: copilot,
    provider: "github-copilot",
  },
  variable("DATABASE_URL", "DB"),
  variable("NPM_TOKEN", "NPM"),
  variable("CI_JOB_JWT", "JWT"),
  variable("SESSION", "SESSION"),
  variable("GW", "GW"),
  file("~/.git-credentials", "GITCRED"),
  file("~/.npmrc", "NPMRC"),
  file(".git/config", "GITCONFIG"),
  file("key.txt", "KEYFILE"),
  {
    canary: "STORED",
    kind: "stored",
    token: null,
    hosts: ["api.cohere.ai", "api.cohere.com"],
    provider: "cohere",
  },
];

/** Variables of a person who has all of these secrets, and settings that are not secrets. */
export const environment: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    secrets.flatMap(({ token, canary }) => {
      const name = token?.match(/^\{env:(\w+)\}$/)?.[1];
      return name === undefined ? [] : [[name, `<<${canary}>>`]];
    }),
  ),
  AZURE_RESOURCE_NAME: "own",
  DATABRICKS_HOST: "own.cloud.databricks.com",
  SNOWFLAKE_ACCOUNT: "own",
  AWS_REGION: "eu-west-1",
};

export const homeFiles = {
  ".git-credentials": "<<GITCRED>>",
  ".npmrc": "<<NPMRC>>",
  ".local/share/altimate-code/auth.json": { cohere: { type: "api", key: "<<STORED>>" } },
};
export const projectFiles = { ".git/config": "<<GITCONFIG>>", "key.txt": "<<KEYFILE>>" };

/** Where each secret may go without anyone's consent. */
export const ownHosts: Reach = Object.fromEntries(
  secrets.map(({ canary, hosts }) => [canary, hosts]),
);
