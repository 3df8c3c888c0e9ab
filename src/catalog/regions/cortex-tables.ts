/**
 * Where Snowflake Cortex serves text models. Source:
 * https://docs.snowflake.com/en/user-guide/snowflake-cortex/aisql-regional-availability, copy of about
 * October 2026, for AI_COMPLETE; the table of the REST API read was older (spring 2026). It explains an
 * absence and decides nothing: the account's own list is authoritative.
 */
export const CORTEX_SOURCE =
  "https://docs.snowflake.com/en/user-guide/snowflake-cortex/aisql-regional-availability";
export const CORTEX_READ = "2026-11-22";

const OLDER_MISTRAL = [
  "llama3.1-8b",
  "llama3.1-70b",
  "mistral-large2",
  "mixtral-8x7b",
  "mistral-7b",
];

/** Models served inside the region itself. Regions without any are listed with an empty row. */
export const NATIVE: Readonly<Record<string, readonly string[]>> = {
  "aws:us-west-2": [...OLDER_MISTRAL, "llama3.3-70b", "llama4-maverick"],
  "aws:us-east-1": OLDER_MISTRAL,
  "aws:us-east-1-gov": OLDER_MISTRAL,
  "aws:us-east-2": [],
  "aws:ca-central-1": [],
  "aws:sa-east-1": [],
  "aws:eu-central-1": OLDER_MISTRAL,
  "aws:eu-central-2": [],
  "aws:eu-north-1": [],
  "aws:eu-west-1": OLDER_MISTRAL,
  "aws:eu-west-2": ["claude-opus-4-6", "claude-sonnet-4-6"],
  "aws:eu-west-3": [],
  "aws:af-south-1": [],
  "aws:ap-northeast-1": OLDER_MISTRAL,
  "aws:ap-northeast-2": [],
  "aws:ap-northeast-3": [],
  "aws:ap-south-1": [],
  "aws:ap-southeast-1": [],
  "aws:ap-southeast-2": OLDER_MISTRAL,
  "aws:ap-southeast-3": [],
  "azure:eastus": [],
  "azure:eastus2": [...OLDER_MISTRAL, "openai-gpt-4.1"],
  "azure:westus": [],
  "azure:westus2": [],
  "azure:westus3": [],
  "azure:northcentralus": [],
  "azure:southcentralus": [],
  "azure:canadacentral": [],
  "azure:northeurope": [],
  "azure:westeurope": OLDER_MISTRAL,
  "azure:uksouth": [],
  "azure:switzerlandnorth": [],
  "azure:centralindia": [],
  "azure:japaneast": [],
  "azure:southeastasia": [],
  "azure:australiaeast": [],
  "azure:uaenorth": [],
  "gcp:us-central1": [],
  "gcp:us-east4": [],
  "gcp:europe-west2": [],
  "gcp:europe-west3": [],
  "gcp:europe-west4": [],
};

const ANY = ["ANY_REGION"];
const ANY_AZURE_US = ["ANY_REGION", "AZURE_GLOBAL", "AZURE_US"];
const ANY_AZURE = [...ANY_AZURE_US, "AZURE_EU"];
const CLAUDE_US_EU = ["ANY_REGION", "AWS_GLOBAL", "AWS_US", "AWS_EU"];
const CLAUDE_ALL = [...CLAUDE_US_EU, "AWS_APJ", "AWS_JP", "AWS_AU"];
const AWS_ALL = ["ANY_REGION", "AWS_US", "AWS_EU", "AWS_APJ", "AWS_JP", "AWS_AU"];
const EVERYWHERE = [...AWS_ALL, "AZURE_US", "AZURE_EU"];
const US_JAPAN = ["ANY_REGION", "AWS_US", "AWS_JP"];

/**
 * Values of CORTEX_ENABLED_CROSS_REGION that make a model reachable. The government scopes are left
 * out: how the parameter spells them was not read. AWS_GLOBAL and AZURE_GLOBAL come from the page on
 * Cortex Agents, which has them for every Claude and every GPT model.
 */
export const CROSS_REGION: Readonly<Record<string, readonly string[]>> = {
  "claude-fable-5-1": ["ANY_REGION", "AWS_GLOBAL", "AWS_US"],
  "claude-fable-5": ["ANY_REGION", "AWS_GLOBAL", "AWS_US"],
  "claude-haiku-5-5": CLAUDE_ALL,
  "claude-sonnet-5": [...CLAUDE_US_EU, "AWS_APJ", "AWS_AU"],
  "claude-opus-5-5": CLAUDE_ALL,
  "claude-opus-5": CLAUDE_US_EU,
  "claude-opus-4-8": CLAUDE_US_EU,
  "claude-opus-4-7": CLAUDE_US_EU,
  "claude-opus-4-6": [...CLAUDE_US_EU, "AWS_APJ", "AWS_AU"],
  "claude-opus-4-5": CLAUDE_US_EU,
  "claude-sonnet-4-6": CLAUDE_ALL,
  "claude-sonnet-4-5": CLAUDE_ALL,
  "claude-haiku-4-5": CLAUDE_ALL,
  "claude-4-sonnet": [...CLAUDE_US_EU, "AWS_APJ", "AWS_JP"],
  "gemini-3.1-pro": [...ANY, "GCP_US"],
  "gemini-3.5-flash": [...ANY, "GCP_US"],
  "llama4-maverick": ["ANY_REGION", "AWS_US"],
  "llama3.1-8b": EVERYWHERE,
  "llama3.1-70b": EVERYWHERE,
  "llama3.3-70b": EVERYWHERE,
  "openai-gpt-6-astra": ANY,
  "openai-1p-gpt-5.6-luna": ANY,
  "openai-1p-gpt-5.6-sol": ANY,
  "openai-1p-gpt-5.6-terra": ANY,
  "openai-gpt-5.5": ANY,
  "openai-gpt-5.4": ANY_AZURE,
  "openai-gpt-5.4-mini": ANY_AZURE_US,
  "openai-gpt-5.4-nano": ANY_AZURE_US,
  "openai-gpt-5.2": ANY_AZURE_US,
  "openai-gpt-5.1": ANY_AZURE,
  "openai-gpt-5": ANY_AZURE,
  "openai-gpt-5-mini": ANY_AZURE_US,
  "openai-gpt-5-nano": ANY_AZURE_US,
  "openai-gpt-4.1": ANY_AZURE_US,
  "mistral-large3": ["ANY_REGION", "AWS_US", "AWS_APJ", "AWS_JP"],
  "mistral-large2": EVERYWHERE,
  "mixtral-8x7b": EVERYWHERE,
  "mistral-7b": EVERYWHERE,
  "kimi-k3": ["ANY_REGION", "AWS_US"],
  "qwen3-32b": US_JAPAN,
  "qwen3-next-80b-a3b": US_JAPAN,
  "qwen3-vl-235b-a22b": US_JAPAN,
};
