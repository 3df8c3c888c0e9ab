// Generated from src/providers/ by `npm run generate`. Never edited by hand.

/** Which hosts a vendor's credential may be sent to. */
export interface Binding {
  readonly provider: string;
  readonly env: readonly string[];
  readonly hosts: readonly string[];
}

export const bindings: readonly Binding[] = [
  { provider: "amazon-bedrock", env: ["AWS_ACCESS_KEY_ID", "AWS_BEARER_TOKEN_BEDROCK", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"], hosts: ["bedrock-runtime.*.amazonaws.com", "bedrock.*.amazonaws.com"] },
  { provider: "anthropic", env: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"], hosts: ["api.anthropic.com"] },
  { provider: "azure", env: ["AZURE_API_KEY", "AZURE_OPENAI_API_KEY"], hosts: ["*.cognitiveservices.azure.com", "*.openai.azure.com", "*.services.ai.azure.com"] },
  { provider: "databricks", env: ["DATABRICKS_TOKEN"], hosts: ["*.azuredatabricks.net", "*.cloud.databricks.com", "*.gcp.databricks.com"] },
  { provider: "github-copilot", env: ["GH_TOKEN", "GITHUB_TOKEN"], hosts: ["*.githubcopilot.com", "api.github.com"] },
  { provider: "google", env: ["GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY"], hosts: ["generativelanguage.googleapis.com"] },
  { provider: "google-vertex", env: ["GOOGLE_APPLICATION_CREDENTIALS"], hosts: ["*-aiplatform.googleapis.com", "aiplatform.*.rep.googleapis.com", "aiplatform.googleapis.com"] },
  { provider: "lmstudio", env: ["LMSTUDIO_API_KEY", "LM_API_TOKEN"], hosts: [] },
  { provider: "ollama", env: ["OLLAMA_API_KEY"], hosts: ["ollama.com"] },
  { provider: "openai", env: ["OPENAI_API_KEY"], hosts: ["api.openai.com", "eu.api.openai.com", "us.api.openai.com"] },
  { provider: "openrouter", env: ["OPENROUTER_API_KEY"], hosts: ["openrouter.ai"] },
  { provider: "snowflake-cortex", env: ["SNOWFLAKE_CORTEX_PAT"], hosts: ["*.snowflakecomputing.com"] },
];
