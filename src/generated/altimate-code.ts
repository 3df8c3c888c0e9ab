// Generated from schema/ by `npm run generate`. Never edited by hand.


/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ModelReference".
 */
export type ModelReference = string
/**
 * Key of the Anthropic API. Read from ANTHROPIC_API_KEY where it is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AnthropicApiKey".
 */
export type AnthropicApiKey = string
/**
 * Address in place of Anthropic's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AnthropicBaseUrl".
 */
export type AnthropicBaseUrl = string
/**
 * Milliseconds until a whole request is given up. false for no limit.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Timeout".
 */
export type Timeout = (number | boolean | string)
/**
 * Milliseconds until response headers must have come. false for no limit.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "HeaderTimeout".
 */
export type HeaderTimeout = (number | boolean | string)
/**
 * Milliseconds between two chunks of a stream before it counts as broken.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ChunkTimeout".
 */
export type ChunkTimeout = (number | string)
/**
 * Send a prompt cache key with each request.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "SetCacheKey".
 */
export type SetCacheKey = (boolean | string)
/**
 * Ask OpenAI-compatible servers for token counts in streams.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "IncludeUsage".
 */
export type IncludeUsage = (boolean | string)
/**
 * Where the model puts its reasoning between tool calls: true, or an object that names the field.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Interleaved".
 */
export type Interleaved = (boolean | {
/**
 * Field of the message that carries the reasoning.
 */
field: ("reasoning" | "reasoning_content" | "reasoning_details")
} | string)
/**
 * US dollars for a million input tokens.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "InputPrice".
 */
export type InputPrice = (number | string)
/**
 * US dollars for a million output tokens.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OutputPrice".
 */
export type OutputPrice = (number | string)
/**
 * US dollars for a million tokens read from the prompt cache.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "CacheReadPrice".
 */
export type CacheReadPrice = (number | string)
/**
 * US dollars for a million tokens written to the prompt cache.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "CacheWritePrice".
 */
export type CacheWritePrice = (number | string)
/**
 * A kind of content.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Modality".
 */
export type Modality = ("text" | "audio" | "image" | "video" | "pdf")
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "PackageName".
 */
export type PackageName = string
/**
 * The name shown to people. Without it the catalogue's name is used, else the provider's key.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ProviderName".
 */
export type ProviderName = string
/**
 * The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses @ai-sdk/openai-compatible. Packages outside the list are installed when first used; file://… names a local one.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ProviderPackage".
 */
export type ProviderPackage = PackageName
/**
 * Documented as the kind of API, for example openai for a compatible endpoint. altimate-code reads this field as the base URL of the models: write npm for the kind, and options.baseURL for the address.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Api".
 */
export type Api = string
/**
 * Names of the environment variables that hold the credential. One that is set switches the provider on.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "EnvNames".
 * 
 * Items: Name of an environment variable, without $.
 */
export type EnvNames = string[]
/**
 * Keep only these models of the provider. Exact model keys.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Whitelist".
 * 
 * Items: Key of a model.
 */
export type Whitelist = string[]
/**
 * Remove these models of the provider. Exact model keys.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Blacklist".
 * 
 * Items: Key of a model.
 */
export type Blacklist = string[]
/**
 * Ask the provider for its models instead of listing them under models. Newer versions of altimate-code only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "DiscoverModels".
 */
export type DiscoverModels = (boolean | string)
/**
 * Accepted and without effect: the key of the provider is its id.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ProviderIdField".
 */
export type ProviderIdField = string
/**
 * Key of the OpenAI API. Read from OPENAI_API_KEY where it is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenAIApiKey".
 */
export type OpenAIApiKey = string
/**
 * Address in place of OpenAI's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenAIBaseUrl".
 */
export type OpenAIBaseUrl = string
/**
 * Milliseconds until response headers must have come. false for no limit. altimate-code waits 10 seconds for OpenAI.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenAIHeaderTimeout".
 */
export type OpenAIHeaderTimeout = (number | boolean | string)
/**
 * A Bedrock API key, sent as a bearer token in place of the AWS chain. Read from AWS_BEARER_TOKEN_BEDROCK where it is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AmazonBedrockApiKey".
 */
export type AmazonBedrockApiKey = string
/**
 * Address of a Bedrock gateway or proxy in place of the region's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AmazonBedrockBaseUrl".
 */
export type AmazonBedrockBaseUrl = string
/**
 * AWS region, for example eu-west-1. Read from AWS_REGION where it is left out; AWS_DEFAULT_REGION and the profile's own region are not read.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Region".
 */
export type Region = string
/**
 * Key of the Azure resource. altimate-code reads AZURE_API_KEY where it is left out; the documentation also names AZURE_OPENAI_API_KEY.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AzureApiKey".
 */
export type AzureApiKey = string
/**
 * Address of the resource. options.resourceName alone is enough for a resource on openai.azure.com.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AzureBaseUrl".
 */
export type AzureBaseUrl = string
/**
 * Key of the Gemini API.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleApiKey".
 */
export type GoogleApiKey = string
/**
 * Address in place of Google's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleBaseUrl".
 */
export type GoogleBaseUrl = string
/**
 * The API key. Write a reference, never the key itself: {env:NAME} reads an environment variable, {file:path} reads a file. altimate-code reads it under options only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ApiKey".
 */
export type ApiKey = string
/**
 * Address that requests go to in place of the vendor's own, for a gateway, a proxy or a local server. altimate-code reads it under options only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "BaseUrl".
 */
export type BaseUrl = string
/**
 * Id of the Google Cloud project. Read from GOOGLE_CLOUD_PROJECT, GCP_PROJECT or GCLOUD_PROJECT where it is left out. altimate-code reads it under options only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleProject".
 */
export type GoogleProject = string
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleLocation".
 */
export type GoogleLocation = string
export type VertexLocation = string
/**
 * A programmatic access token, as account-identifier::pat-token or the token alone with the account in SNOWFLAKE_ACCOUNT.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "SnowflakeCortexApiKey".
 */
export type SnowflakeCortexApiKey = string
/**
 * Address in place of the account's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "SnowflakeCortexBaseUrl".
 */
export type SnowflakeCortexBaseUrl = string
/**
 * A personal access token, as workspace-host::pat-token or the token alone with the host in DATABRICKS_HOST.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "DatabricksApiKey".
 */
export type DatabricksApiKey = string
/**
 * Address in place of the workspace's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "DatabricksBaseUrl".
 */
export type DatabricksBaseUrl = string
/**
 * Key of OpenRouter. Read from OPENROUTER_API_KEY where it is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenRouterApiKey".
 */
export type OpenRouterApiKey = string
/**
 * Address in place of OpenRouter's own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenRouterBaseUrl".
 */
export type OpenRouterBaseUrl = string
/**
 * Address of the Ollama server. http://localhost:11434 where it is left out; altimate-code needs the /v1 at its end.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OllamaBaseUrl".
 */
export type OllamaBaseUrl = string
/**
 * LM Studio needs no key; any placeholder satisfies the SDK.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "LMStudioApiKey".
 */
export type LMStudioApiKey = string
/**
 * Address of LM Studio's OpenAI-compatible server.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "LMStudioBaseUrl".
 */
export type LMStudioBaseUrl = string
export type VertexAnthropicLocation = string
/**
 * The key of a provider. Any id may be written; the list holds the providers of the public catalogue.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ProviderId".
 */
export type ProviderId = string

/**
 * The config of altimate-code: LLM providers, models and the rest.
 */
export interface Config {
/**
 * Address of the schema this file follows. altimate-code writes it into files by itself.
 */
$schema?: string
/**
 * The model to use, as provider/model. The part before the first / is the provider's key in this file.
 */
model?: ModelReference
/**
 * A smaller model for light work such as titles, summaries and context compaction, as provider/model.
 */
small_model?: ModelReference
provider?: Providers
/**
 * Load only these providers. disabled_providers wins over this list.
 */
enabled_providers?: ProviderId[]
/**
 * Never load these providers, even when their variables are set.
 */
disabled_providers?: ProviderId[]
/**
 * Agents by name: prompt, model, tools, permissions.
 */
agent?: {
/**
 * One agent. Only its model is looked at.
 */
[k: string]: {
/**
 * The model of this agent, as provider/model. Without it the agent uses model.
 */
model?: ModelReference
/**
 * The variant of the agent's model.
 */
variant?: string
}
}
/**
 * The agent that a session starts with.
 */
default_agent?: {
[k: string]: unknown
}
/**
 * MCP servers by name.
 */
mcp?: {
[k: string]: unknown
}
/**
 * What agents may do without asking.
 */
permission?: {
[k: string]: unknown
}
/**
 * Switches tools on or off; altimate-code turns it into permission.
 */
tools?: {
[k: string]: unknown
}
/**
 * Commands of your own by name.
 */
command?: {
[k: string]: unknown
}
/**
 * Files with instructions for every session. Layers are joined, not replaced.
 */
instructions?: {
[k: string]: unknown
}
/**
 * Plugins to load. Layers are joined, not replaced.
 */
plugin?: {
[k: string]: unknown
}
/**
 * Where skills are found.
 */
skills?: {
[k: string]: unknown
}
/**
 * Reference material for agents.
 */
references?: {
[k: string]: unknown
}
/**
 * Reference material for agents.
 */
reference?: {
[k: string]: unknown
}
/**
 * Code formatters.
 */
formatter?: {
[k: string]: unknown
}
/**
 * Language servers.
 */
lsp?: {
[k: string]: unknown
}
/**
 * altimate-code's own server.
 */
server?: {
[k: string]: unknown
}
/**
 * The shell that commands run in.
 */
shell?: {
[k: string]: unknown
}
/**
 * How much altimate-code logs.
 */
logLevel?: {
[k: string]: unknown
}
/**
 * Files that are not watched.
 */
watcher?: {
[k: string]: unknown
}
/**
 * Whether changes of files are recorded.
 */
snapshot?: {
[k: string]: unknown
}
/**
 * Whether sessions are shared.
 */
share?: {
[k: string]: unknown
}
/**
 * Whether altimate-code updates itself.
 */
autoupdate?: {
[k: string]: unknown
}
/**
 * The name shown in conversations.
 */
username?: {
[k: string]: unknown
}
/**
 * How attached files are handled.
 */
attachment?: {
[k: string]: unknown
}
/**
 * Settings of the enterprise edition.
 */
enterprise?: {
[k: string]: unknown
}
/**
 * How long outputs of tools are shortened.
 */
tool_output?: {
[k: string]: unknown
}
/**
 * How a long context is compacted.
 */
compaction?: {
[k: string]: unknown
}
/**
 * Tracing of sessions.
 */
tracing?: {
[k: string]: unknown
}
/**
 * Settings that may change.
 */
experimental?: {
[k: string]: unknown
}
/**
 * Older name: true is read as share: "auto".
 */
autoshare?: {
[k: string]: unknown
}
/**
 * Older name for agent.
 */
mode?: {
[k: string]: unknown
}
/**
 * Older setting of the screen's layout.
 */
layout?: {
[k: string]: unknown
}
/**
 * No longer read from this file.
 */
theme?: {
[k: string]: unknown
}
/**
 * No longer read from this file.
 */
keybinds?: {
[k: string]: unknown
}
/**
 * No longer read from this file.
 */
tui?: {
[k: string]: unknown
}
/**
 * The name other tools use for mcp.
 */
mcpServers?: {
[k: string]: unknown
}
}
/**
 * LLM providers by id. Each entry says how a provider is reached: key, address, headers, models. A provider that is named here limits the automatic choice of a model to the ones named.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Providers".
 */
export interface Providers {
anthropic?: Anthropic
openai?: OpenAI
"amazon-bedrock"?: AmazonBedrock
azure?: AzureOpenAI
google?: GoogleGemini
"google-vertex"?: GoogleVertexAI
"snowflake-cortex"?: SnowflakeCortex
databricks?: Databricks
openrouter?: OpenRouter
"github-copilot"?: GitHubCopilot
copilot?: GitHubCopilot
"github-copilot-enterprise"?: GitHubCopilot
altimate?: AltimateLLMGateway
"altimate-backend"?: AltimateLLMGateway
ollama?: Ollama
lmstudio?: LMStudio
"azure-cognitive-services"?: AzureOpenAI
"google-vertex-anthropic"?: ClaudeOnVertexAI
gitlab?: GitLabDuo
"cloudflare-ai-gateway"?: CloudflareAIGateway
[k: string]: CustomProvider | Anthropic | OpenAI | AmazonBedrock | AzureOpenAI | GoogleGemini | GoogleVertexAI | SnowflakeCortex | Databricks | OpenRouter | GitHubCopilot | AltimateLLMGateway | Ollama | LMStudio | ClaudeOnVertexAI | GitLabDuo | CloudflareAIGateway | undefined
}
/**
 * Claude models from Anthropic. The key is read from ANTHROPIC_API_KEY.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AnthropicProvider".
 */
export interface Anthropic {
options?: AnthropicOptions
models?: AnthropicModels
apiKey?: AnthropicApiKey
baseURL?: AnthropicBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of anthropic. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AnthropicOptions".
 */
export interface AnthropicOptions {
apiKey?: AnthropicApiKey
baseURL?: AnthropicBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * HTTP headers added to every request. Values are strings and may hold {env:NAME}. They are treated as secrets. A model's own headers win over these.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Headers".
 */
export interface Headers {
/**
 * Value of the header. Use {env:NAME} for a secret.
 */
[k: string]: string
}
/**
 * Models of anthropic by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AnthropicModels".
 */
export interface AnthropicModels {
[k: string]: Model
}
/**
 * One model. Every field is optional: the catalogue's facts hold for what is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Model".
 */
export interface Model {
/**
 * The id sent to the provider, where it differs from the key. Lets the key be an alias of your own.
 */
id?: string
/**
 * The name shown to people. Without it the key is used.
 */
name?: string
/**
 * The family the model belongs to.
 */
family?: string
/**
 * The day the model was released, YYYY-MM-DD.
 */
release_date?: string
/**
 * The model takes attached files.
 */
attachment?: (boolean | string)
/**
 * The model thinks before it answers.
 */
reasoning?: (boolean | string)
/**
 * The model takes a temperature.
 */
temperature?: (boolean | string)
/**
 * The model can call tools. Agents need this.
 */
tool_call?: (boolean | string)
interleaved?: Interleaved
cost?: Cost
limit?: Limit
modalities?: Modalities
/**
 * Where the model is in its life. deprecated models are removed; alpha ones are removed unless experimental models are switched on.
 */
status?: ("alpha" | "beta" | "active" | "deprecated")
/**
 * Marks the model as experimental.
 */
experimental?: (boolean | string)
provider?: ModelProvider
/**
 * Options of this model, merged over those of the provider and passed on to the SDK.
 */
options?: {

}
/**
 * HTTP headers for this model. They win over the provider's and are treated as secrets.
 */
headers?: {
/**
 * Value of the header. Use {env:NAME} for a secret.
 */
[k: string]: string
}
/**
 * Named sets of options to choose from, such as levels of reasoning. "disabled": true removes one.
 */
variants?: {
/**
 * Options of this variant.
 */
[k: string]: {
/**
 * Remove this variant.
 */
disabled?: (boolean | string)
}
}
}
/**
 * Prices in US dollars for a million tokens.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Cost".
 */
export interface Cost {
input: InputPrice
output: OutputPrice
cache_read?: CacheReadPrice
cache_write?: CacheWritePrice
context_over_200k?: LongContextCost
}
/**
 * Prices that hold above 200,000 tokens of context.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "LongContextCost".
 */
export interface LongContextCost {
input: InputPrice
output: OutputPrice
cache_read?: CacheReadPrice
cache_write?: CacheWritePrice
}
/**
 * How many tokens the model takes and gives. It belongs to a model, not to a provider.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Limit".
 */
export interface Limit {
/**
 * The context window in tokens, input and output together.
 */
context: (number | string)
/**
 * Most input tokens. altimate-code reads context and output only.
 */
input?: (number | string)
/**
 * Most tokens in one answer.
 */
output: (number | string)
}
/**
 * Kinds of content that the model takes and gives.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Modalities".
 */
export interface Modalities {
/**
 * Kinds of content the model takes.
 */
input?: Modality[]
/**
 * Kinds of content the model gives.
 */
output?: Modality[]
}
/**
 * Protocol and address of this one model, where they differ from its provider's.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ModelProvider".
 */
export interface ModelProvider {
/**
 * The AI SDK package for this model.
 */
npm?: PackageName
/**
 * Base URL for this model.
 */
api?: string
/**
 * Which OpenAI protocol the model speaks.
 */
shape?: ("completions" | "responses")
}
/**
 * Models of OpenAI. The key is read from OPENAI_API_KEY. altimate-code speaks Responses to this provider: put a server that knows Chat Completions only under an id of its own.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenAIProvider".
 */
export interface OpenAI {
options?: OpenAIOptions
models?: OpenAIModels
apiKey?: OpenAIApiKey
baseURL?: OpenAIBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of openai. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenAIOptions".
 */
export interface OpenAIOptions {
apiKey?: OpenAIApiKey
baseURL?: OpenAIBaseUrl
headers?: Headers
headerTimeout?: OpenAIHeaderTimeout
/**
 * Organization that requests are billed to, sent as OpenAI-Organization.
 */
organization?: string
/**
 * Project that requests are billed to, sent as OpenAI-Project.
 */
project?: string
timeout?: Timeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of openai by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenAIModels".
 */
export interface OpenAIModels {
[k: string]: Model
}
/**
 * Models on Amazon Bedrock. Credentials come from the AWS chain: environment variables, profile, SSO, roles. A bearer token in AWS_BEARER_TOKEN_BEDROCK wins over it.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AmazonBedrockProvider".
 */
export interface AmazonBedrock {
options?: AmazonBedrockOptions
models?: AmazonBedrockModels
apiKey?: AmazonBedrockApiKey
baseURL?: AmazonBedrockBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of amazon-bedrock. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AmazonBedrockOptions".
 */
export interface AmazonBedrockOptions {
apiKey?: AmazonBedrockApiKey
baseURL?: AmazonBedrockBaseUrl
headers?: Headers
region?: Region
/**
 * Profile of the AWS configuration files. Read from AWS_PROFILE where it is left out.
 */
profile?: string
/**
 * Address of the Bedrock runtime. Wins over baseURL.
 */
endpoint?: string
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of amazon-bedrock by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AmazonBedrockModels".
 */
export interface AmazonBedrockModels {
[k: string]: Model
}
/**
 * Models deployed on Azure OpenAI. The model's id is the name of your deployment.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AzureProvider".
 */
export interface AzureOpenAI {
options?: AzureOptions
models?: Models
apiKey?: AzureApiKey
baseURL?: AzureBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of azure. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AzureOptions".
 */
export interface AzureOptions {
apiKey?: AzureApiKey
baseURL?: AzureBaseUrl
headers?: Headers
/**
 * Name of the Azure resource, the first part of its address. Read from AZURE_RESOURCE_NAME where it is left out. Not used when baseURL is set.
 */
resourceName?: string
/**
 * Version of the Azure API.
 */
apiVersion?: string
/**
 * Speak Chat Completions instead of Responses.
 */
useCompletionUrls?: (boolean | string)
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without models altimate-code removes it.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Models".
 */
export interface Models {
[k: string]: Model
}
/**
 * Gemini models through the Gemini API. The key is read from GOOGLE_API_KEY, GOOGLE_GENERATIVE_AI_API_KEY or GEMINI_API_KEY.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleProvider".
 */
export interface GoogleGemini {
options?: GoogleOptions
models?: GoogleModels
apiKey?: GoogleApiKey
baseURL?: GoogleBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of google. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleOptions".
 */
export interface GoogleOptions {
apiKey?: GoogleApiKey
baseURL?: GoogleBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of google by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleModels".
 */
export interface GoogleModels {
[k: string]: Model
}
/**
 * Gemini, Claude and other models on Vertex AI. Credentials are Google's application default credentials.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleVertexProvider".
 */
export interface GoogleVertexAI {
options?: GoogleVertexOptions
models?: GoogleVertexModels
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
project?: GoogleProject
/**
 * Google Cloud location. Read from GOOGLE_VERTEX_LOCATION, GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION where it is left out. altimate-code reads it under options only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "VertexLocation".
 */
location?: (GoogleLocation & VertexLocation)
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of google-vertex. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleVertexOptions".
 */
export interface GoogleVertexOptions {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
project?: GoogleProject
/**
 * Google Cloud location. Read from GOOGLE_VERTEX_LOCATION, GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION where it is left out. altimate-code reads it under options only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "VertexLocation".
 */
location?: (GoogleLocation & VertexLocation)
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of google-vertex by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleVertexModels".
 */
export interface GoogleVertexModels {
[k: string]: Model
}
/**
 * Models in your Snowflake account through Cortex. Sign in with altimate auth login snowflake-cortex, as account-identifier::pat-token, or set SNOWFLAKE_ACCOUNT and SNOWFLAKE_CORTEX_PAT.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "SnowflakeCortexProvider".
 */
export interface SnowflakeCortex {
options?: SnowflakeCortexOptions
models?: SnowflakeCortexModels
apiKey?: SnowflakeCortexApiKey
baseURL?: SnowflakeCortexBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of snowflake-cortex. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "SnowflakeCortexOptions".
 */
export interface SnowflakeCortexOptions {
apiKey?: SnowflakeCortexApiKey
baseURL?: SnowflakeCortexBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of snowflake-cortex by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "SnowflakeCortexModels".
 */
export interface SnowflakeCortexModels {
[k: string]: Model
}
/**
 * Models served in your Databricks workspace. Sign in with altimate auth login databricks, as workspace-host::pat-token, or set DATABRICKS_HOST and DATABRICKS_TOKEN.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "DatabricksProvider".
 */
export interface Databricks {
options?: DatabricksOptions
models?: DatabricksModels
apiKey?: DatabricksApiKey
baseURL?: DatabricksBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of databricks. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "DatabricksOptions".
 */
export interface DatabricksOptions {
apiKey?: DatabricksApiKey
baseURL?: DatabricksBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of databricks by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "DatabricksModels".
 */
export interface DatabricksModels {
[k: string]: Model
}
/**
 * Many vendors' models through OpenRouter with one key, read from OPENROUTER_API_KEY.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenRouterProvider".
 */
export interface OpenRouter {
options?: OpenRouterOptions
models?: OpenRouterModels
apiKey?: OpenRouterApiKey
baseURL?: OpenRouterBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of openrouter. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenRouterOptions".
 */
export interface OpenRouterOptions {
apiKey?: OpenRouterApiKey
baseURL?: OpenRouterBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of openrouter by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OpenRouterModels".
 */
export interface OpenRouterModels {
[k: string]: Model
}
/**
 * Models of a GitHub Copilot subscription. Sign in with altimate auth login. altimate-code's id is github-copilot; the documentation writes copilot.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GitHubCopilotProvider".
 */
export interface GitHubCopilot {
options?: GitHubCopilotOptions
models?: GitHubCopilotModels
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of github-copilot. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GitHubCopilotOptions".
 */
export interface GitHubCopilotOptions {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
/**
 * Host of a GitHub Enterprise instance.
 */
enterpriseUrl?: string
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of github-copilot by key. The catalogue's models need no entry here; write one to add a model or to change its facts.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GitHubCopilotModels".
 */
export interface GitHubCopilotModels {
[k: string]: Model
}
/**
 * The Altimate LLM Gateway with its stored login. altimate-code's id is altimate-backend with the model altimate-default; the documentation writes altimate with altimate/auto.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AltimateProvider".
 */
export interface AltimateLLMGateway {
options?: AltimateOptions
models?: Models
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of altimate-backend. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "AltimateOptions".
 */
export interface AltimateOptions {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models on your own machine through Ollama. altimate-code needs npm, a baseURL that ends in /v1, and models.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OllamaProvider".
 */
export interface Ollama {
options?: OllamaOptions
models?: Models
apiKey?: ApiKey
baseURL?: OllamaBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of ollama. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "OllamaOptions".
 */
export interface OllamaOptions {
apiKey?: ApiKey
baseURL?: OllamaBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models on your own machine through LM Studio. The keys under models are the ids that its server lists.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "LMStudioProvider".
 */
export interface LMStudio {
options?: LMStudioOptions
models?: Models
apiKey?: LMStudioApiKey
baseURL?: LMStudioBaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of lmstudio. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "LMStudioOptions".
 */
export interface LMStudioOptions {
apiKey?: LMStudioApiKey
baseURL?: LMStudioBaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Claude on Vertex AI. altimate-code switches it on by the project in the environment only.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleVertexAnthropicProvider".
 */
export interface ClaudeOnVertexAI {
options?: GoogleVertexAnthropicOptions
models?: Models
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
project?: GoogleProject
/**
 * Google Cloud location. Read from GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION where it is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "VertexAnthropicLocation".
 */
location?: (GoogleLocation & VertexAnthropicLocation)
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of google-vertex-anthropic. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GoogleVertexAnthropicOptions".
 */
export interface GoogleVertexAnthropicOptions {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
project?: GoogleProject
/**
 * Google Cloud location. Read from GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION where it is left out.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "VertexAnthropicLocation".
 */
location?: (GoogleLocation & VertexAnthropicLocation)
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Models of GitLab Duo. The token is read from GITLAB_TOKEN, the instance from GITLAB_INSTANCE_URL.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GitLabProvider".
 */
export interface GitLabDuo {
options?: GitLabOptions
models?: Models
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of gitlab. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "GitLabOptions".
 */
export interface GitLabOptions {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
/**
 * Headers for GitLab's AI gateway. Treated as secrets.
 */
aiGatewayHeaders?: {
/**
 * Value of the header.
 */
[k: string]: string
}
/**
 * Feature flags sent to GitLab Duo.
 */
featureFlags?: {
/**
 * Switches the flag on or off.
 */
[k: string]: boolean | string
}
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * Many vendors' models through Cloudflare AI Gateway. Needs CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_GATEWAY_ID and CLOUDFLARE_API_TOKEN.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "CloudflareAIGatewayProvider".
 */
export interface CloudflareAIGateway {
options?: CloudflareAIGatewayOptions
models?: Models
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of cloudflare-ai-gateway. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "CloudflareAIGatewayOptions".
 */
export interface CloudflareAIGatewayOptions {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
/**
 * Labels for the gateway's log.
 */
metadata?: {

}
/**
 * Seconds an answer stays in the gateway's cache.
 */
cacheTtl?: (number | string)
/**
 * Key under which the gateway caches the answer.
 */
cacheKey?: string
/**
 * Never answer from the gateway's cache.
 */
skipCache?: (boolean | string)
/**
 * Keep requests in the gateway's log.
 */
collectLog?: (boolean | string)
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
/**
 * A provider of the catalogue by its id, or one of your own: any server that speaks OpenAI's Chat Completions (vLLM, LiteLLM, a company gateway). One of your own needs options.baseURL and models.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "CustomProvider".
 */
export interface CustomProvider {
options?: Options
models?: Models
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
name?: ProviderName
npm?: ProviderPackage
api?: Api
env?: EnvNames
whitelist?: Whitelist
blacklist?: Blacklist
discoverModels?: DiscoverModels
id?: ProviderIdField
}
/**
 * Options of the provider. altimate-code reads credentials, address and headers from here. Keys that are not listed are passed on to the provider's SDK as they are.
 * 
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Options".
 */
export interface Options {
apiKey?: ApiKey
baseURL?: BaseUrl
headers?: Headers
timeout?: Timeout
headerTimeout?: HeaderTimeout
chunkTimeout?: ChunkTimeout
setCacheKey?: SetCacheKey
includeUsage?: IncludeUsage
}
