// Generated from schema/ by `npm run generate`. Never edited by hand.
/** The config of altimate-code: LLM providers, models and the rest. Strings may hold `{env:NAME}`, `{file:path}`, `${NAME}` and `${NAME:-default}`. */
export interface Config {
/** Address of the schema this file follows. altimate-code adds it to files automatically. */
$schema?: string
/** The model to use, as `provider/model`. The part before the first `/` is the provider's key in this file. */
model?: string
/** A smaller model for light work such as titles, summaries and context compaction, as `provider/model`. */
small_model?: string
provider?: Providers
/** Load only these providers. `disabled_providers` wins over this list. */
enabled_providers?: string[]
/** Never load these providers, even when their variables are set. */
disabled_providers?: string[]
/** Agents by name: prompt, model, tools, permissions. */
agent?: {
/** One agent. Only its model is checked. */
[k: string]: {
/** The model of this agent, as `provider/model`. Without it the agent uses `model`. */
model?: string
/** The variant of the agent's model. */
variant?: string
[k: string]: unknown
}
}
/** The agent that sessions start with. */
default_agent?: unknown
/** MCP servers by name. */
mcp?: unknown
/** What agents may do without asking. */
permission?: unknown
/** Switches tools on or off; altimate-code turns it into `permission`. */
tools?: unknown
/** Custom commands by name. */
command?: unknown
/** Files with instructions for every session. Lists from all layers are joined, not replaced. */
instructions?: unknown
/** Plugins to load. Lists from all layers are joined, not replaced. */
plugin?: unknown
/** Where skills are found. */
skills?: unknown
/** Reference material for agents. */
references?: unknown
/** Reference material for agents. */
reference?: unknown
/** Code formatters. */
formatter?: unknown
/** Language servers. */
lsp?: unknown
/** altimate-code's own server. */
server?: unknown
/** The shell that commands run in. */
shell?: unknown
/** How much altimate-code logs. */
logLevel?: unknown
/** Files that are not watched. */
watcher?: unknown
/** Whether file changes are recorded. */
snapshot?: unknown
/** Whether sessions are shared. */
share?: unknown
/** Whether altimate-code updates itself. */
autoupdate?: unknown
/** The name shown in conversations. */
username?: unknown
/** How attached files are handled. */
attachment?: unknown
/** Settings of the enterprise edition. */
enterprise?: unknown
/** How long tool outputs are shortened. */
tool_output?: unknown
/** How a long context is compacted. */
compaction?: unknown
/** Tracing of sessions. */
tracing?: unknown
/** Settings that may change. */
experimental?: unknown
/** Older name: `true` is read as `share: "auto"`. */
autoshare?: unknown
/** Older name for `agent`. */
mode?: unknown
/** Older screen layout setting. */
layout?: unknown
/** No longer read from this file. */
theme?: unknown
/** No longer read from this file. */
keybinds?: unknown
/** No longer read from this file. */
tui?: unknown
/** The name other tools use for `mcp`. */
mcpServers?: unknown
}
/** LLM providers by id. Each entry says how a provider is reached: key, address, headers, models. Naming any provider here limits the automatic choice of a model to those named. */
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
/** Claude models from [Anthropic](https://docs.anthropic.com). The key is read from `ANTHROPIC_API_KEY`. */
export interface Anthropic {
options?: AnthropicOptions
/** Models of anthropic by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** Key of the Anthropic API. Read from `ANTHROPIC_API_KEY` if omitted. */
apiKey?: string
/** Address to use instead of Anthropic's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of anthropic. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface AnthropicOptions {
/** Key of the Anthropic API. Read from `ANTHROPIC_API_KEY` if omitted. */
apiKey?: string
/** Address to use instead of Anthropic's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** One model. Every field is optional: the catalogue's facts apply to what is omitted. */
export interface Model {
/** The id sent to the provider, if it differs from the key. This lets you choose your own alias as the key. */
id?: string
/** The name shown to people. Without it the key is used. */
name?: string
/** The family the model belongs to. */
family?: string
/** The day the model was released, `YYYY-MM-DD`. */
release_date?: string
/** The model accepts attached files. */
attachment?: (boolean | Token)
/** The model reasons before it answers. */
reasoning?: (boolean | Token)
/** The model takes a `temperature`. */
temperature?: (boolean | Token)
/** The model can call tools. Agents need this. */
tool_call?: (boolean | Token)
/** Where the model puts its reasoning between tool calls: `true`, or an object that names the field. */
interleaved?: (boolean | {
/** Field of the message that carries the reasoning. */
field: ("reasoning" | "reasoning_content" | "reasoning_details")
} | Token)
cost?: Cost
limit?: Limit
modalities?: Modalities
/** The model's stage of life. `deprecated` models are removed; `alpha` ones are removed unless experimental models are switched on. */
status?: ("alpha" | "beta" | "active" | "deprecated")
/** Marks the model as experimental. */
experimental?: (boolean | Token)
provider?: ModelProvider
/** Options of this model, merged over those of the provider and passed on to the SDK. */
options?: object
/** HTTP headers for this model. They take precedence over the provider's and are treated as secrets. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Named sets of options to choose from, such as levels of reasoning. `"disabled": true` removes one. */
variants?: {
/** Options of this variant. */
[k: string]: {
/** Remove this variant. */
disabled?: (boolean | Token)
[k: string]: unknown
}
}
}
/** Prices in US dollars per million tokens. */
export interface Cost {
/** US dollars per million input tokens. */
input: (number | Token)
/** US dollars per million output tokens. */
output: (number | Token)
/** US dollars per million tokens read from the prompt cache. */
cache_read?: (number | Token)
/** US dollars per million tokens written to the prompt cache. */
cache_write?: (number | Token)
context_over_200k?: LongContextCost
}
/** Prices that apply above 200,000 tokens of context. */
export interface LongContextCost {
/** US dollars per million input tokens. */
input: (number | Token)
/** US dollars per million output tokens. */
output: (number | Token)
/** US dollars per million tokens read from the prompt cache. */
cache_read?: (number | Token)
/** US dollars per million tokens written to the prompt cache. */
cache_write?: (number | Token)
}
/** How many tokens the model accepts and generates. It belongs to a model, not to a provider. */
export interface Limit {
/** The context window in tokens, input and output together. */
context: (number | Token)
/** Maximum input tokens. altimate-code only reads `context` and `output`. */
input?: (number | Token)
/** Maximum tokens in one answer. */
output: (number | Token)
}
/** Kinds of content that the model accepts and generates. */
export interface Modalities {
/** Kinds of content that the model accepts. */
input?: ("text" | "audio" | "image" | "video" | "pdf")[]
/** Kinds of content that the model generates. */
output?: ("text" | "audio" | "image" | "video" | "pdf")[]
}
/** Protocol and address of this one model, if they differ from its provider's. */
export interface ModelProvider {
/** The AI SDK package for this model. */
npm?: string
/** Base URL for this model. */
api?: string
/** Which OpenAI protocol the model uses. */
shape?: ("completions" | "responses")
}
/** Models of [OpenAI](https://platform.openai.com/docs). The key is read from `OPENAI_API_KEY`. altimate-code speaks Responses to this provider: put a server that knows Chat Completions only under an id of its own. */
export interface OpenAI {
options?: OpenAIOptions
/** Models of openai by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** Key of the OpenAI API. Read from `OPENAI_API_KEY` if omitted. */
apiKey?: string
/** Address to use instead of OpenAI's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of openai. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface OpenAIOptions {
/** Key of the OpenAI API. Read from `OPENAI_API_KEY` if omitted. */
apiKey?: string
/** Address to use instead of OpenAI's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until response headers must have arrived. `false` for no limit. altimate-code waits 10 seconds for OpenAI. */
headerTimeout?: (number | false | Token)
/** Organisation that requests are billed to, sent as `OpenAI-Organization`. */
organization?: string
/** Project that requests are billed to, sent as `OpenAI-Project`. */
project?: string
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models on [Amazon Bedrock](https://docs.aws.amazon.com/bedrock). Credentials come from the AWS chain: environment variables, profile, SSO, roles. A bearer token in `AWS_BEARER_TOKEN_BEDROCK` wins over it. */
export interface AmazonBedrock {
options?: AmazonBedrockOptions
/** Models of amazon-bedrock by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** A Bedrock API key, sent as a bearer token instead of using the AWS chain. Read from `AWS_BEARER_TOKEN_BEDROCK` if omitted. */
apiKey?: string
/** Address of a Bedrock gateway or proxy to use instead of the region's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of amazon-bedrock. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface AmazonBedrockOptions {
/** A Bedrock API key, sent as a bearer token instead of using the AWS chain. Read from `AWS_BEARER_TOKEN_BEDROCK` if omitted. */
apiKey?: string
/** Address of a Bedrock gateway or proxy to use instead of the region's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** AWS region, for example `eu-west-1`. Read from `AWS_REGION` if omitted; `AWS_DEFAULT_REGION` and the profile's own region are not read. */
region?: string
/** Profile of the AWS configuration files. Read from `AWS_PROFILE` if omitted. */
profile?: string
/** Address of the Bedrock runtime. Wins over `baseURL`. */
endpoint?: string
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models deployed on [Azure OpenAI](https://learn.microsoft.com/azure/ai-services/openai/). The model's id is the name of your **deployment**. */
export interface AzureOpenAI {
options?: AzureOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** Key of the Azure resource. altimate-code reads `AZURE_API_KEY` if omitted; the documentation also names `AZURE_OPENAI_API_KEY`. */
apiKey?: string
/** Address of the resource. `options.resourceName` alone is enough for a resource on `openai.azure.com`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of azure. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface AzureOptions {
/** Key of the Azure resource. altimate-code reads `AZURE_API_KEY` if omitted; the documentation also names `AZURE_OPENAI_API_KEY`. */
apiKey?: string
/** Address of the resource. `options.resourceName` alone is enough for a resource on `openai.azure.com`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Name of the Azure resource, the first part of its address. Read from `AZURE_RESOURCE_NAME` if omitted. Not used when `baseURL` is set. */
resourceName?: string
/** Version of the Azure API. */
apiVersion?: string
/** Use Chat Completions instead of Responses. */
useCompletionUrls?: (boolean | Token)
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Gemini models through the [Gemini API](https://ai.google.dev). The key is read from `GOOGLE_API_KEY`, `GOOGLE_GENERATIVE_AI_API_KEY` or `GEMINI_API_KEY`. */
export interface GoogleGemini {
options?: GoogleOptions
/** Models of google by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** Key of the Gemini API. */
apiKey?: string
/** Address to use instead of Google's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of google. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface GoogleOptions {
/** Key of the Gemini API. */
apiKey?: string
/** Address to use instead of Google's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Gemini, Claude and other models on [Vertex AI](https://cloud.google.com/vertex-ai/generative-ai/docs). Credentials are Google's application default credentials. */
export interface GoogleVertexAI {
options?: GoogleVertexOptions
/** Models of google-vertex by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Id of the Google Cloud project. Read from `GOOGLE_CLOUD_PROJECT`, `GCP_PROJECT` or `GCLOUD_PROJECT` if omitted. altimate-code only reads it under `options`. */
project?: string
/** Google Cloud location. Read from `GOOGLE_VERTEX_LOCATION`, `GOOGLE_CLOUD_LOCATION` or `VERTEX_LOCATION` if omitted. altimate-code only reads it under `options`. */
location?: string
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of google-vertex. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface GoogleVertexOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Id of the Google Cloud project. Read from `GOOGLE_CLOUD_PROJECT`, `GCP_PROJECT` or `GCLOUD_PROJECT` if omitted. altimate-code only reads it under `options`. */
project?: string
/** Google Cloud location. Read from `GOOGLE_VERTEX_LOCATION`, `GOOGLE_CLOUD_LOCATION` or `VERTEX_LOCATION` if omitted. altimate-code only reads it under `options`. */
location?: string
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models in your Snowflake account through [Cortex](https://docs.snowflake.com/en/user-guide/snowflake-cortex/cortex-rest-api). Sign in with `altimate auth login snowflake-cortex`, as `account-identifier::pat-token`, or set `SNOWFLAKE_ACCOUNT` and `SNOWFLAKE_CORTEX_PAT`. */
export interface SnowflakeCortex {
options?: SnowflakeCortexOptions
/** Models of snowflake-cortex by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** A programmatic access token, as `account-identifier::pat-token`, or the token alone with the account in `SNOWFLAKE_ACCOUNT`. */
apiKey?: string
/** Address to use instead of the account's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of snowflake-cortex. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface SnowflakeCortexOptions {
/** A programmatic access token, as `account-identifier::pat-token`, or the token alone with the account in `SNOWFLAKE_ACCOUNT`. */
apiKey?: string
/** Address to use instead of the account's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models served in your [Databricks](https://docs.databricks.com/aws/en/machine-learning/foundation-model-apis/) workspace. Sign in with `altimate auth login databricks`, as `workspace-host::pat-token`, or set `DATABRICKS_HOST` and `DATABRICKS_TOKEN`. */
export interface Databricks {
options?: DatabricksOptions
/** Models of databricks by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** A personal access token, as `workspace-host::pat-token`, or the token alone with the host in `DATABRICKS_HOST`. */
apiKey?: string
/** Address to use instead of the workspace's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of databricks. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface DatabricksOptions {
/** A personal access token, as `workspace-host::pat-token`, or the token alone with the host in `DATABRICKS_HOST`. */
apiKey?: string
/** Address to use instead of the workspace's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Many vendors' models through [OpenRouter](https://openrouter.ai/docs) with one key, read from `OPENROUTER_API_KEY`. */
export interface OpenRouter {
options?: OpenRouterOptions
/** Models of openrouter by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** Key of OpenRouter. Read from `OPENROUTER_API_KEY` if omitted. */
apiKey?: string
/** Address to use instead of OpenRouter's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of openrouter. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface OpenRouterOptions {
/** Key of OpenRouter. Read from `OPENROUTER_API_KEY` if omitted. */
apiKey?: string
/** Address to use instead of OpenRouter's own. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models of a GitHub Copilot subscription. Sign in with `altimate auth login`. altimate-code's id is `github-copilot`; the documentation writes `copilot`. */
export interface GitHubCopilot {
options?: GitHubCopilotOptions
/** Models of github-copilot by key. The catalogue's models need no entry here; add one to define a model or change its facts. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of github-copilot. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface GitHubCopilotOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Host of a GitHub Enterprise instance. */
enterpriseUrl?: string
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** The Altimate LLM Gateway with its stored login. altimate-code's id is `altimate-backend` with the model `altimate-default`; the documentation writes `altimate` with `altimate/auto`. */
export interface AltimateLLMGateway {
options?: AltimateOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of altimate-backend. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface AltimateOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models on your own machine through [Ollama](https://docs.ollama.com). altimate-code needs `npm`, a `baseURL` that ends in `/v1`, and `models`. */
export interface Ollama {
options?: OllamaOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address of the Ollama server. `http://localhost:11434` if omitted; altimate-code needs it to end in `/v1`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of ollama. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface OllamaOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address of the Ollama server. `http://localhost:11434` if omitted; altimate-code needs it to end in `/v1`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models on your own machine through [LM Studio](https://lmstudio.ai/docs). The keys under `models` are the ids that its server lists. */
export interface LMStudio {
options?: LMStudioOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** LM Studio needs no key; any placeholder satisfies the SDK. */
apiKey?: string
/** Address of LM Studio's OpenAI-compatible server. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of lmstudio. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface LMStudioOptions {
/** LM Studio needs no key; any placeholder satisfies the SDK. */
apiKey?: string
/** Address of LM Studio's OpenAI-compatible server. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Claude on [Vertex AI](https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude). altimate-code only enables it if the project is set in the environment. */
export interface ClaudeOnVertexAI {
options?: GoogleVertexAnthropicOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Id of the Google Cloud project. Read from `GOOGLE_CLOUD_PROJECT`, `GCP_PROJECT` or `GCLOUD_PROJECT` if omitted. altimate-code only reads it under `options`. */
project?: string
/** Google Cloud location. Read from `GOOGLE_CLOUD_LOCATION` or `VERTEX_LOCATION` if omitted. */
location?: string
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of google-vertex-anthropic. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface GoogleVertexAnthropicOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Id of the Google Cloud project. Read from `GOOGLE_CLOUD_PROJECT`, `GCP_PROJECT` or `GCLOUD_PROJECT` if omitted. altimate-code only reads it under `options`. */
project?: string
/** Google Cloud location. Read from `GOOGLE_CLOUD_LOCATION` or `VERTEX_LOCATION` if omitted. */
location?: string
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Models of GitLab Duo. The token is read from `GITLAB_TOKEN`, the instance from `GITLAB_INSTANCE_URL`. */
export interface GitLabDuo {
options?: GitLabOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of gitlab. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface GitLabOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Headers for GitLab's AI gateway. Treated as secrets. */
aiGatewayHeaders?: {
/** Value of the header. */
[k: string]: string
}
/** Feature flags sent to GitLab Duo. */
featureFlags?: {
/** Switches the flag on or off. */
[k: string]: boolean | Token
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** Many vendors' models through [Cloudflare AI Gateway](https://developers.cloudflare.com/ai-gateway/). Needs `CLOUDFLARE_ACCOUNT_ID`, `CLOUDFLARE_GATEWAY_ID` and `CLOUDFLARE_API_TOKEN`. */
export interface CloudflareAIGateway {
options?: CloudflareAIGatewayOptions
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of cloudflare-ai-gateway. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface CloudflareAIGatewayOptions {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Labels for the gateway's log. */
metadata?: object
/** Seconds that an answer stays in the gateway's cache. */
cacheTtl?: (number | Token)
/** Key under which the gateway caches the answer. */
cacheKey?: string
/** Never answer from the gateway's cache. */
skipCache?: (boolean | Token)
/** Keep requests in the gateway's log. */
collectLog?: (boolean | Token)
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}
/** A catalogue provider by its id, or a custom one: any server that speaks OpenAI's Chat Completions (vLLM, LiteLLM, a company gateway). A custom one needs `options.baseURL` and `models`. */
export interface CustomProvider {
options?: Options
/** Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without `models` altimate-code removes it. */
models?: {
[k: string]: Model
}
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** The name shown to people. Without it the catalogue's name is used, else the provider's key. */
name?: string
/** The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses `@ai-sdk/openai-compatible`. Packages outside the list are installed when first used; `file://…` names a local one. */
npm?: string
/** Documented as the kind of API, for example `openai` for a compatible endpoint. altimate-code reads this field as the **base URL** of the models: write `npm` for the kind, and `options.baseURL` for the address. */
api?: string
/** Names of the environment variables that hold the credential. Setting one of them enables the provider. */
env?: string[]
/** Keep only these models of the provider. Exact model keys. */
whitelist?: string[]
/** Remove these models of the provider. Exact model keys. */
blacklist?: string[]
/** Ask the provider for its models instead of listing them under `models`. Newer versions of altimate-code only. */
discoverModels?: (boolean | Token)
/** Accepted but without effect: the provider's key is its id. */
id?: string
}
/** Options of the provider. altimate-code reads credentials, address and headers from here. Keys that are not listed are passed on to the provider's SDK as they are. */
export interface Options {
/** The API key. Write a reference, never the key itself: `{env:NAME}` reads an environment variable, `{file:path}` reads a file. altimate-code only reads it under `options`. */
apiKey?: string
/** Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under `options`. */
baseURL?: string
/** HTTP headers added to every request. Values are strings and may contain `{env:NAME}`. They are treated as secrets. A model's own headers take precedence. */
headers?: {
/** Value of the header. Use `{env:NAME}` for a secret. */
[k: string]: string
}
/** Milliseconds until a whole request is abandoned. `false` for no limit. */
timeout?: (number | false | Token)
/** Milliseconds until response headers must have arrived. `false` for no limit. */
headerTimeout?: (number | false | Token)
/** Milliseconds between two chunks of a stream before it counts as broken. */
chunkTimeout?: (number | Token)
/** Send a prompt cache key with each request. */
setCacheKey?: (boolean | Token)
/** Ask OpenAI-compatible servers for token counts in streams. */
includeUsage?: (boolean | Token)
[k: string]: unknown
}

/** One token in place of a number or of true and false: `{env:NAME}`, `{file:path}` or `${NAME}`. */
export type Token = `{env:${string}}` | `{file:${string}}` | `\${${string}}`
