// Generated from schema/ by `npm run generate`. Never edited by hand.

/** One field of the config language. */
export interface Field {
  /** JSON pointer; `*` stands for any key and any item. The most specific matching path wins. */
  readonly path: string;
  /** JSON types; empty for a field whose content is not checked. A field without `string` also takes a string that is one token. */
  readonly types: readonly string[];
  /** What a token in this field resolves to. */
  readonly visibility: "public" | "secret";
  readonly description: string;
  readonly default: string | number | boolean | null;
  /** The only values allowed, if restricted. */
  readonly enum: readonly string[] | null;
  /** What to do instead, if the field is no longer used. */
  readonly deprecated: string | null;
}

/** The content of a provider's block. */
export type ProviderKey =
  | "api"
  | "apiKey"
  | "baseURL"
  | "blacklist"
  | "discoverModels"
  | "env"
  | "headers"
  | "id"
  | "location"
  | "models"
  | "name"
  | "npm"
  | "options"
  | "project"
  | "whitelist";

/** What the schema knows of one model, as paths below `models.<id>`. */
export type ModelField =
  | "attachment"
  | "cost"
  | "cost/cache_read"
  | "cost/cache_write"
  | "cost/context_over_200k"
  | "cost/context_over_200k/cache_read"
  | "cost/context_over_200k/cache_write"
  | "cost/context_over_200k/input"
  | "cost/context_over_200k/output"
  | "cost/input"
  | "cost/output"
  | "experimental"
  | "family"
  | "headers"
  | "id"
  | "interleaved"
  | "interleaved/field"
  | "limit"
  | "limit/context"
  | "limit/input"
  | "limit/output"
  | "modalities"
  | "modalities/input"
  | "modalities/output"
  | "name"
  | "options"
  | "provider"
  | "provider/api"
  | "provider/npm"
  | "provider/shape"
  | "reasoning"
  | "release_date"
  | "status"
  | "temperature"
  | "tool_call"
  | "variants";

/** What the schema knows under the options of one provider or another. */
export const optionNames = ["aiGatewayHeaders","apiKey","apiVersion","baseURL","cacheKey","cacheTtl","chunkTimeout","collectLog","endpoint","enterpriseUrl","featureFlags","headerTimeout","headers","includeUsage","location","metadata","organization","profile","project","region","resourceName","setCacheKey","skipCache","timeout","useCompletionUrls"] as const;

/** Options that may also appear next to `options`, as the documentation writes them. */
export const flatOptionNames = ["apiKey","baseURL","headers","location","project"] as const;

export const fields: readonly Field[] = [
  {"path":"/$schema","types":["string"],"visibility":"public","description":"Address of the schema this file follows. altimate-code adds it to files automatically.","default":"https://altimate.ai/config.json","enum":null,"deprecated":null},
  {"path":"/agent","types":[],"visibility":"secret","description":"Agents by name: prompt, model, tools, permissions.","default":null,"enum":null,"deprecated":null},
  {"path":"/agent/*","types":[],"visibility":"secret","description":"One agent. Only its model is checked.","default":null,"enum":null,"deprecated":null},
  {"path":"/agent/*/model","types":["string"],"visibility":"public","description":"The model of this agent, as provider/model. Without it the agent uses model.","default":null,"enum":null,"deprecated":null},
  {"path":"/agent/*/variant","types":["string"],"visibility":"public","description":"The variant of the agent's model.","default":null,"enum":null,"deprecated":null},
  {"path":"/attachment","types":[],"visibility":"secret","description":"How attached files are handled.","default":null,"enum":null,"deprecated":null},
  {"path":"/autoshare","types":[],"visibility":"secret","description":"Older name: true is read as share: \"auto\".","default":null,"enum":null,"deprecated":null},
  {"path":"/autoupdate","types":[],"visibility":"secret","description":"Whether altimate-code updates itself.","default":null,"enum":null,"deprecated":null},
  {"path":"/command","types":[],"visibility":"secret","description":"Custom commands by name.","default":null,"enum":null,"deprecated":null},
  {"path":"/compaction","types":[],"visibility":"secret","description":"How a long context is compacted.","default":null,"enum":null,"deprecated":null},
  {"path":"/default_agent","types":[],"visibility":"secret","description":"The agent that sessions start with.","default":null,"enum":null,"deprecated":null},
  {"path":"/disabled_providers","types":["array"],"visibility":"public","description":"Never load these providers, even when their variables are set.","default":null,"enum":null,"deprecated":null},
  {"path":"/disabled_providers/*","types":["string"],"visibility":"public","description":"The key of a provider. Any id is allowed; the list contains the providers of the public catalogue.","default":null,"enum":null,"deprecated":null},
  {"path":"/enabled_providers","types":["array"],"visibility":"public","description":"Load only these providers. disabled_providers takes precedence over this list.","default":null,"enum":null,"deprecated":null},
  {"path":"/enabled_providers/*","types":["string"],"visibility":"public","description":"The key of a provider. Any id is allowed; the list contains the providers of the public catalogue.","default":null,"enum":null,"deprecated":null},
  {"path":"/enterprise","types":[],"visibility":"secret","description":"Settings of the enterprise edition.","default":null,"enum":null,"deprecated":null},
  {"path":"/experimental","types":[],"visibility":"secret","description":"Settings that may change.","default":null,"enum":null,"deprecated":null},
  {"path":"/formatter","types":[],"visibility":"secret","description":"Code formatters.","default":null,"enum":null,"deprecated":null},
  {"path":"/instructions","types":[],"visibility":"secret","description":"Files with instructions for every session. Lists from all layers are joined, not replaced.","default":null,"enum":null,"deprecated":null},
  {"path":"/keybinds","types":[],"visibility":"secret","description":"No longer read from this file.","default":null,"enum":null,"deprecated":"\"keybinds\" has no effect here: altimate-code drops it."},
  {"path":"/layout","types":[],"visibility":"secret","description":"Older screen layout setting.","default":null,"enum":null,"deprecated":null},
  {"path":"/logLevel","types":[],"visibility":"secret","description":"How much altimate-code logs.","default":null,"enum":null,"deprecated":null},
  {"path":"/lsp","types":[],"visibility":"secret","description":"Language servers.","default":null,"enum":null,"deprecated":null},
  {"path":"/mcp","types":[],"visibility":"secret","description":"MCP servers by name.","default":null,"enum":null,"deprecated":null},
  {"path":"/mcpServers","types":[],"visibility":"secret","description":"The name other tools use for mcp.","default":null,"enum":null,"deprecated":"\"mcpServers\" is read as \"mcp\". Write \"mcp\"."},
  {"path":"/mode","types":[],"visibility":"secret","description":"Older name for agent.","default":null,"enum":null,"deprecated":null},
  {"path":"/model","types":["string"],"visibility":"public","description":"The model to use, as provider/model. The part before the first / is the provider's key in this file.","default":null,"enum":null,"deprecated":null},
  {"path":"/permission","types":[],"visibility":"secret","description":"What agents may do without asking.","default":null,"enum":null,"deprecated":null},
  {"path":"/plugin","types":[],"visibility":"secret","description":"Plugins to load. Lists from all layers are joined, not replaced.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider","types":["object"],"visibility":"secret","description":"LLM providers by id. Each entry says how a provider is reached: key, address, headers, models. Naming any provider here limits the automatic choice of a model to those named.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*","types":["object"],"visibility":"secret","description":"A catalogue provider by its id, or a custom one: any server that speaks OpenAI's Chat Completions (vLLM, LiteLLM, a company gateway). A custom one needs options.baseURL and models.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/api","types":["string"],"visibility":"public","description":"Documented as the kind of API, for example openai for a compatible endpoint. altimate-code reads this field as the base URL of the models: write npm for the kind, and options.baseURL for the address.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/apiKey","types":["string"],"visibility":"secret","description":"The API key. Write a reference, never the key itself: {env:NAME} reads an environment variable, {file:path} reads a file. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/baseURL","types":["string"],"visibility":"public","description":"Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/blacklist","types":["array"],"visibility":"public","description":"Remove these models of the provider. Exact model keys.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/blacklist/*","types":["string"],"visibility":"public","description":"Key of a model.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/discoverModels","types":["boolean"],"visibility":"public","description":"Ask the provider for its models instead of listing them under models. Newer versions of altimate-code only.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/env","types":["array"],"visibility":"public","description":"Names of the environment variables that hold the credential. Setting one of them enables the provider.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/env/*","types":["string"],"visibility":"public","description":"Name of an environment variable, without $.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/headers","types":["object"],"visibility":"secret","description":"HTTP headers added to every request. Values are strings and may contain {env:NAME}. They are treated as secrets. A model's own headers take precedence.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/headers/*","types":["string"],"visibility":"secret","description":"Value of the header. Use {env:NAME} for a secret.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/id","types":["string"],"visibility":"public","description":"Accepted but without effect: the provider's key is its id.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models","types":["object"],"visibility":"secret","description":"Models of this provider by key: facts about models the catalogue does not know, or changes to those it does. A custom provider needs at least one: without models altimate-code removes it.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*","types":["object"],"visibility":"secret","description":"One model. Every field is optional: the catalogue's facts apply to what is omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/attachment","types":["boolean"],"visibility":"public","description":"The model accepts attached files.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost","types":["object"],"visibility":"secret","description":"Prices in US dollars per million tokens.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/cache_read","types":["number"],"visibility":"public","description":"US dollars per million tokens read from the prompt cache.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/cache_write","types":["number"],"visibility":"public","description":"US dollars per million tokens written to the prompt cache.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/context_over_200k","types":["object"],"visibility":"secret","description":"Prices that apply above 200,000 tokens of context.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/context_over_200k/cache_read","types":["number"],"visibility":"public","description":"US dollars per million tokens read from the prompt cache.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/context_over_200k/cache_write","types":["number"],"visibility":"public","description":"US dollars per million tokens written to the prompt cache.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/context_over_200k/input","types":["number"],"visibility":"public","description":"US dollars per million input tokens.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/context_over_200k/output","types":["number"],"visibility":"public","description":"US dollars per million output tokens.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/input","types":["number"],"visibility":"public","description":"US dollars per million input tokens.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/cost/output","types":["number"],"visibility":"public","description":"US dollars per million output tokens.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/experimental","types":["boolean"],"visibility":"public","description":"Marks the model as experimental.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/family","types":["string"],"visibility":"public","description":"The family the model belongs to.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/headers","types":["object"],"visibility":"secret","description":"HTTP headers for this model. They take precedence over the provider's and are treated as secrets.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/headers/*","types":["string"],"visibility":"secret","description":"Value of the header. Use {env:NAME} for a secret.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/id","types":["string"],"visibility":"public","description":"The id sent to the provider, if it differs from the key. This lets you choose your own alias as the key.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/interleaved","types":["boolean","object"],"visibility":"public","description":"Where the model puts its reasoning between tool calls: true, or an object that names the field.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/interleaved/field","types":["string"],"visibility":"public","description":"Field of the message that carries the reasoning.","default":null,"enum":["reasoning","reasoning_content","reasoning_details"],"deprecated":null},
  {"path":"/provider/*/models/*/limit","types":["object"],"visibility":"secret","description":"How many tokens the model accepts and generates. It belongs to a model, not to a provider.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/limit/context","types":["integer"],"visibility":"public","description":"The context window in tokens, input and output together.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/limit/input","types":["integer"],"visibility":"public","description":"Maximum input tokens. altimate-code only reads context and output.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/limit/output","types":["integer"],"visibility":"public","description":"Maximum tokens in one answer.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/modalities","types":["object"],"visibility":"secret","description":"Kinds of content that the model accepts and generates.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/modalities/input","types":["array"],"visibility":"public","description":"Kinds of content that the model accepts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/modalities/input/*","types":["string"],"visibility":"public","description":"A kind of content.","default":null,"enum":["text","audio","image","video","pdf"],"deprecated":null},
  {"path":"/provider/*/models/*/modalities/output","types":["array"],"visibility":"public","description":"Kinds of content that the model generates.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/modalities/output/*","types":["string"],"visibility":"public","description":"A kind of content.","default":null,"enum":["text","audio","image","video","pdf"],"deprecated":null},
  {"path":"/provider/*/models/*/name","types":["string"],"visibility":"public","description":"The name shown to people. Without it the key is used.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/options","types":["object"],"visibility":"secret","description":"Options of this model, merged over those of the provider and passed on to the SDK.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/provider","types":["object"],"visibility":"secret","description":"Protocol and address of this one model, if they differ from its provider's.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/provider/api","types":["string"],"visibility":"public","description":"Base URL for this model.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/provider/npm","types":["string"],"visibility":"public","description":"The AI SDK package for this model.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/provider/shape","types":["string"],"visibility":"public","description":"Which OpenAI protocol the model uses.","default":null,"enum":["completions","responses"],"deprecated":null},
  {"path":"/provider/*/models/*/reasoning","types":["boolean"],"visibility":"public","description":"The model reasons before it answers.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/release_date","types":["string"],"visibility":"public","description":"The day the model was released, YYYY-MM-DD.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/status","types":["string"],"visibility":"public","description":"The model's stage of life. deprecated models are removed; alpha ones are removed unless experimental models are enabled.","default":"active","enum":["alpha","beta","active","deprecated"],"deprecated":null},
  {"path":"/provider/*/models/*/temperature","types":["boolean"],"visibility":"public","description":"The model accepts a temperature.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/tool_call","types":["boolean"],"visibility":"public","description":"The model can call tools. Agents need this.","default":true,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/variants","types":["object"],"visibility":"secret","description":"Named sets of options to choose from, such as levels of reasoning. \"disabled\": true removes one.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/variants/*","types":["object"],"visibility":"secret","description":"Options of this variant.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/models/*/variants/*/disabled","types":["boolean"],"visibility":"public","description":"Remove this variant.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/name","types":["string"],"visibility":"public","description":"The name shown to people. Without it the catalogue's name is used, else the provider's key.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/npm","types":["string"],"visibility":"public","description":"The AI SDK package that speaks the provider's protocol. A provider that the catalogue does not know uses @ai-sdk/openai-compatible. Packages outside the list are installed when first used; file://… names a local one.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/options","types":["object"],"visibility":"secret","description":"Options of the provider. altimate-code reads credentials, address and headers from here. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/apiKey","types":["string"],"visibility":"secret","description":"The API key. Write a reference, never the key itself: {env:NAME} reads an environment variable, {file:path} reads a file. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/baseURL","types":["string"],"visibility":"public","description":"Address that requests go to instead of the vendor's own, for a gateway, a proxy or a local server. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/chunkTimeout","types":["integer"],"visibility":"public","description":"Milliseconds between two chunks of a stream before it counts as broken.","default":300000,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/headerTimeout","types":["integer","boolean"],"visibility":"public","description":"Milliseconds until response headers must have arrived. false for no limit.","default":300000,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/headers","types":["object"],"visibility":"secret","description":"HTTP headers added to every request. Values are strings and may contain {env:NAME}. They are treated as secrets. A model's own headers take precedence.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/headers/*","types":["string"],"visibility":"secret","description":"Value of the header. Use {env:NAME} for a secret.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/includeUsage","types":["boolean"],"visibility":"public","description":"Ask OpenAI-compatible servers for token counts in streams.","default":true,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/setCacheKey","types":["boolean"],"visibility":"public","description":"Send a prompt cache key with each request.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/*/options/timeout","types":["integer","boolean"],"visibility":"public","description":"Milliseconds until a whole request is abandoned. false for no limit.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/whitelist","types":["array"],"visibility":"public","description":"Keep only these models of the provider. Exact model keys.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/*/whitelist/*","types":["string"],"visibility":"public","description":"Key of a model.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/altimate","types":["object"],"visibility":"secret","description":"The Altimate LLM Gateway with its stored login. altimate-code's id is altimate-backend with the model altimate-default; the documentation writes altimate with altimate/auto.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/altimate-backend","types":["object"],"visibility":"secret","description":"The Altimate LLM Gateway with its stored login. altimate-code's id is altimate-backend with the model altimate-default; the documentation writes altimate with altimate/auto.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/altimate-backend/options","types":["object"],"visibility":"secret","description":"Options of altimate-backend. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/altimate/options","types":["object"],"visibility":"secret","description":"Options of altimate-backend. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock","types":["object"],"visibility":"secret","description":"Models on Amazon Bedrock. Credentials come from the AWS chain: environment variables, profile, SSO, roles. A bearer token in AWS_BEARER_TOKEN_BEDROCK wins over it.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/apiKey","types":["string"],"visibility":"secret","description":"A Bedrock API key, sent as a bearer token instead of using the AWS chain. Read from AWS_BEARER_TOKEN_BEDROCK if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/baseURL","types":["string"],"visibility":"public","description":"Address of a Bedrock gateway or proxy to use instead of the region's own.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/models","types":["object"],"visibility":"secret","description":"Models of amazon-bedrock by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/options","types":["object"],"visibility":"secret","description":"Options of amazon-bedrock. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/options/apiKey","types":["string"],"visibility":"secret","description":"A Bedrock API key, sent as a bearer token instead of using the AWS chain. Read from AWS_BEARER_TOKEN_BEDROCK if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/options/baseURL","types":["string"],"visibility":"public","description":"Address of a Bedrock gateway or proxy to use instead of the region's own.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/options/endpoint","types":["string"],"visibility":"public","description":"Address of the Bedrock runtime. Wins over baseURL.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/options/profile","types":["string"],"visibility":"public","description":"Profile of the AWS configuration files. Read from AWS_PROFILE if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/amazon-bedrock/options/region","types":["string"],"visibility":"public","description":"AWS region, for example eu-west-1. Read from AWS_REGION if omitted; AWS_DEFAULT_REGION and the profile's own region are not read.","default":"us-east-1","enum":null,"deprecated":null},
  {"path":"/provider/anthropic","types":["object"],"visibility":"secret","description":"Claude models from Anthropic. The key is read from ANTHROPIC_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/anthropic/apiKey","types":["string"],"visibility":"secret","description":"Key of the Anthropic API. Read from ANTHROPIC_API_KEY if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/anthropic/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of Anthropic's own.","default":"https://api.anthropic.com/v1","enum":null,"deprecated":null},
  {"path":"/provider/anthropic/models","types":["object"],"visibility":"secret","description":"Models of anthropic by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/anthropic/options","types":["object"],"visibility":"secret","description":"Options of anthropic. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/anthropic/options/apiKey","types":["string"],"visibility":"secret","description":"Key of the Anthropic API. Read from ANTHROPIC_API_KEY if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/anthropic/options/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of Anthropic's own.","default":"https://api.anthropic.com/v1","enum":null,"deprecated":null},
  {"path":"/provider/azure","types":["object"],"visibility":"secret","description":"Models deployed on Azure OpenAI. The model's id is the name of your deployment.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services","types":["object"],"visibility":"secret","description":"Models deployed on Azure OpenAI. The model's id is the name of your deployment.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/apiKey","types":["string"],"visibility":"secret","description":"Key of the Azure resource. altimate-code reads AZURE_API_KEY if omitted; the documentation also names AZURE_OPENAI_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/baseURL","types":["string"],"visibility":"public","description":"Address of the resource. options.resourceName alone is enough for a resource on openai.azure.com.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/options","types":["object"],"visibility":"secret","description":"Options of azure. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/options/apiKey","types":["string"],"visibility":"secret","description":"Key of the Azure resource. altimate-code reads AZURE_API_KEY if omitted; the documentation also names AZURE_OPENAI_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/options/apiVersion","types":["string"],"visibility":"public","description":"Version of the Azure API.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/options/baseURL","types":["string"],"visibility":"public","description":"Address of the resource. options.resourceName alone is enough for a resource on openai.azure.com.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/options/resourceName","types":["string"],"visibility":"public","description":"Name of the Azure resource, the first part of its address. Read from AZURE_RESOURCE_NAME if omitted. Not used when baseURL is set.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure-cognitive-services/options/useCompletionUrls","types":["boolean"],"visibility":"public","description":"Use Chat Completions instead of Responses.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/azure/apiKey","types":["string"],"visibility":"secret","description":"Key of the Azure resource. altimate-code reads AZURE_API_KEY if omitted; the documentation also names AZURE_OPENAI_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/baseURL","types":["string"],"visibility":"public","description":"Address of the resource. options.resourceName alone is enough for a resource on openai.azure.com.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/options","types":["object"],"visibility":"secret","description":"Options of azure. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/options/apiKey","types":["string"],"visibility":"secret","description":"Key of the Azure resource. altimate-code reads AZURE_API_KEY if omitted; the documentation also names AZURE_OPENAI_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/options/apiVersion","types":["string"],"visibility":"public","description":"Version of the Azure API.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/options/baseURL","types":["string"],"visibility":"public","description":"Address of the resource. options.resourceName alone is enough for a resource on openai.azure.com.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/options/resourceName","types":["string"],"visibility":"public","description":"Name of the Azure resource, the first part of its address. Read from AZURE_RESOURCE_NAME if omitted. Not used when baseURL is set.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/azure/options/useCompletionUrls","types":["boolean"],"visibility":"public","description":"Use Chat Completions instead of Responses.","default":false,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway","types":["object"],"visibility":"secret","description":"Many vendors' models through Cloudflare AI Gateway. Needs CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_GATEWAY_ID and CLOUDFLARE_API_TOKEN.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway/options","types":["object"],"visibility":"secret","description":"Options of cloudflare-ai-gateway. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway/options/cacheKey","types":["string"],"visibility":"secret","description":"Key under which the gateway caches the answer.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway/options/cacheTtl","types":["integer"],"visibility":"public","description":"Seconds that an answer stays in the gateway's cache.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway/options/collectLog","types":["boolean"],"visibility":"public","description":"Keep requests in the gateway's log.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway/options/metadata","types":["object"],"visibility":"secret","description":"Labels for the gateway's log.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/cloudflare-ai-gateway/options/skipCache","types":["boolean"],"visibility":"public","description":"Never answer from the gateway's cache.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/copilot","types":["object"],"visibility":"secret","description":"Models of a GitHub Copilot subscription. Sign in with altimate auth login. altimate-code's id is github-copilot; the documentation writes copilot.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/copilot/models","types":["object"],"visibility":"secret","description":"Models of github-copilot by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/copilot/options","types":["object"],"visibility":"secret","description":"Options of github-copilot. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/copilot/options/enterpriseUrl","types":["string"],"visibility":"public","description":"Host of a GitHub Enterprise instance.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks","types":["object"],"visibility":"secret","description":"Models served in your Databricks workspace. Sign in with altimate auth login databricks, as workspace-host::pat-token, or set DATABRICKS_HOST and DATABRICKS_TOKEN.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks/apiKey","types":["string"],"visibility":"secret","description":"A personal access token, as workspace-host::pat-token, or the token alone with the host in DATABRICKS_HOST.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of the workspace's own.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks/models","types":["object"],"visibility":"secret","description":"Models of databricks by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks/options","types":["object"],"visibility":"secret","description":"Options of databricks. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks/options/apiKey","types":["string"],"visibility":"secret","description":"A personal access token, as workspace-host::pat-token, or the token alone with the host in DATABRICKS_HOST.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/databricks/options/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of the workspace's own.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot","types":["object"],"visibility":"secret","description":"Models of a GitHub Copilot subscription. Sign in with altimate auth login. altimate-code's id is github-copilot; the documentation writes copilot.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot-enterprise","types":["object"],"visibility":"secret","description":"Models of a GitHub Copilot subscription. Sign in with altimate auth login. altimate-code's id is github-copilot; the documentation writes copilot.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot-enterprise/models","types":["object"],"visibility":"secret","description":"Models of github-copilot by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot-enterprise/options","types":["object"],"visibility":"secret","description":"Options of github-copilot. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot-enterprise/options/enterpriseUrl","types":["string"],"visibility":"public","description":"Host of a GitHub Enterprise instance.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot/models","types":["object"],"visibility":"secret","description":"Models of github-copilot by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot/options","types":["object"],"visibility":"secret","description":"Options of github-copilot. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/github-copilot/options/enterpriseUrl","types":["string"],"visibility":"public","description":"Host of a GitHub Enterprise instance.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/gitlab","types":["object"],"visibility":"secret","description":"Models of GitLab Duo. The token is read from GITLAB_TOKEN, the instance from GITLAB_INSTANCE_URL.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/gitlab/options","types":["object"],"visibility":"secret","description":"Options of gitlab. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/gitlab/options/aiGatewayHeaders","types":["object"],"visibility":"secret","description":"Headers for GitLab's AI gateway. Treated as secrets.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/gitlab/options/aiGatewayHeaders/*","types":["string"],"visibility":"secret","description":"Value of the header.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/gitlab/options/featureFlags","types":["object"],"visibility":"secret","description":"Feature flags sent to GitLab Duo.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/gitlab/options/featureFlags/*","types":["boolean"],"visibility":"public","description":"Switches the flag on or off.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google","types":["object"],"visibility":"secret","description":"Gemini models through the Gemini API. The key is read from GOOGLE_API_KEY, GOOGLE_GENERATIVE_AI_API_KEY or GEMINI_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex","types":["object"],"visibility":"secret","description":"Gemini, Claude and other models on Vertex AI. Credentials are Google's application default credentials.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex-anthropic","types":["object"],"visibility":"secret","description":"Claude on Vertex AI. altimate-code only enables it if the project is set in the environment.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex-anthropic/location","types":["string"],"visibility":"public","description":"Google Cloud location. Read from GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION if omitted.","default":"global","enum":null,"deprecated":null},
  {"path":"/provider/google-vertex-anthropic/options","types":["object"],"visibility":"secret","description":"Options of google-vertex-anthropic. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex-anthropic/options/location","types":["string"],"visibility":"public","description":"Google Cloud location. Read from GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION if omitted.","default":"global","enum":null,"deprecated":null},
  {"path":"/provider/google-vertex-anthropic/options/project","types":["string"],"visibility":"public","description":"Id of the Google Cloud project. Read from GOOGLE_CLOUD_PROJECT, GCP_PROJECT or GCLOUD_PROJECT if omitted. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex-anthropic/project","types":["string"],"visibility":"public","description":"Id of the Google Cloud project. Read from GOOGLE_CLOUD_PROJECT, GCP_PROJECT or GCLOUD_PROJECT if omitted. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex/location","types":["string"],"visibility":"public","description":"Google Cloud location. Read from GOOGLE_VERTEX_LOCATION, GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION if omitted. altimate-code only reads it under options.","default":"us-central1","enum":null,"deprecated":null},
  {"path":"/provider/google-vertex/models","types":["object"],"visibility":"secret","description":"Models of google-vertex by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex/options","types":["object"],"visibility":"secret","description":"Options of google-vertex. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex/options/location","types":["string"],"visibility":"public","description":"Google Cloud location. Read from GOOGLE_VERTEX_LOCATION, GOOGLE_CLOUD_LOCATION or VERTEX_LOCATION if omitted. altimate-code only reads it under options.","default":"us-central1","enum":null,"deprecated":null},
  {"path":"/provider/google-vertex/options/project","types":["string"],"visibility":"public","description":"Id of the Google Cloud project. Read from GOOGLE_CLOUD_PROJECT, GCP_PROJECT or GCLOUD_PROJECT if omitted. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google-vertex/project","types":["string"],"visibility":"public","description":"Id of the Google Cloud project. Read from GOOGLE_CLOUD_PROJECT, GCP_PROJECT or GCLOUD_PROJECT if omitted. altimate-code only reads it under options.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google/apiKey","types":["string"],"visibility":"secret","description":"Key of the Gemini API.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of Google's own.","default":"https://generativelanguage.googleapis.com/v1beta","enum":null,"deprecated":null},
  {"path":"/provider/google/models","types":["object"],"visibility":"secret","description":"Models of google by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google/options","types":["object"],"visibility":"secret","description":"Options of google. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google/options/apiKey","types":["string"],"visibility":"secret","description":"Key of the Gemini API.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/google/options/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of Google's own.","default":"https://generativelanguage.googleapis.com/v1beta","enum":null,"deprecated":null},
  {"path":"/provider/lmstudio","types":["object"],"visibility":"secret","description":"Models on your own machine through LM Studio. The keys under models are the ids that its server lists.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/lmstudio/apiKey","types":["string"],"visibility":"secret","description":"LM Studio needs no key; any placeholder satisfies the SDK.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/lmstudio/baseURL","types":["string"],"visibility":"public","description":"Address of LM Studio's OpenAI-compatible server.","default":"http://127.0.0.1:1234/v1","enum":null,"deprecated":null},
  {"path":"/provider/lmstudio/options","types":["object"],"visibility":"secret","description":"Options of lmstudio. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/lmstudio/options/apiKey","types":["string"],"visibility":"secret","description":"LM Studio needs no key; any placeholder satisfies the SDK.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/lmstudio/options/baseURL","types":["string"],"visibility":"public","description":"Address of LM Studio's OpenAI-compatible server.","default":"http://127.0.0.1:1234/v1","enum":null,"deprecated":null},
  {"path":"/provider/ollama","types":["object"],"visibility":"secret","description":"Models on your own machine through Ollama. altimate-code needs npm, a baseURL that ends in /v1, and models.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/ollama/baseURL","types":["string"],"visibility":"public","description":"Address of the Ollama server. http://localhost:11434 if omitted; altimate-code needs it to end in /v1.","default":"http://localhost:11434/v1","enum":null,"deprecated":null},
  {"path":"/provider/ollama/options","types":["object"],"visibility":"secret","description":"Options of ollama. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/ollama/options/baseURL","types":["string"],"visibility":"public","description":"Address of the Ollama server. http://localhost:11434 if omitted; altimate-code needs it to end in /v1.","default":"http://localhost:11434/v1","enum":null,"deprecated":null},
  {"path":"/provider/openai","types":["object"],"visibility":"secret","description":"Models of OpenAI. The key is read from OPENAI_API_KEY. altimate-code speaks Responses to this provider: put a server that knows Chat Completions only under an id of its own.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openai/apiKey","types":["string"],"visibility":"secret","description":"Key of the OpenAI API. Read from OPENAI_API_KEY if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openai/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of OpenAI's own.","default":"https://api.openai.com/v1","enum":null,"deprecated":null},
  {"path":"/provider/openai/models","types":["object"],"visibility":"secret","description":"Models of openai by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openai/options","types":["object"],"visibility":"secret","description":"Options of openai. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openai/options/apiKey","types":["string"],"visibility":"secret","description":"Key of the OpenAI API. Read from OPENAI_API_KEY if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openai/options/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of OpenAI's own.","default":"https://api.openai.com/v1","enum":null,"deprecated":null},
  {"path":"/provider/openai/options/headerTimeout","types":["integer","boolean"],"visibility":"public","description":"Milliseconds until response headers must have arrived. false for no limit. altimate-code waits 10 seconds for OpenAI.","default":10000,"enum":null,"deprecated":null},
  {"path":"/provider/openai/options/organization","types":["string"],"visibility":"secret","description":"Organisation that requests are billed to, sent as OpenAI-Organization.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openai/options/project","types":["string"],"visibility":"public","description":"Project that requests are billed to, sent as OpenAI-Project.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openrouter","types":["object"],"visibility":"secret","description":"Many vendors' models through OpenRouter with one key, read from OPENROUTER_API_KEY.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openrouter/apiKey","types":["string"],"visibility":"secret","description":"Key of OpenRouter. Read from OPENROUTER_API_KEY if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openrouter/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of OpenRouter's own.","default":"https://openrouter.ai/api/v1","enum":null,"deprecated":null},
  {"path":"/provider/openrouter/models","types":["object"],"visibility":"secret","description":"Models of openrouter by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openrouter/options","types":["object"],"visibility":"secret","description":"Options of openrouter. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openrouter/options/apiKey","types":["string"],"visibility":"secret","description":"Key of OpenRouter. Read from OPENROUTER_API_KEY if omitted.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/openrouter/options/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of OpenRouter's own.","default":"https://openrouter.ai/api/v1","enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex","types":["object"],"visibility":"secret","description":"Models in your Snowflake account through Cortex. Sign in with altimate auth login snowflake-cortex, as account-identifier::pat-token, or set SNOWFLAKE_ACCOUNT and SNOWFLAKE_CORTEX_PAT.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex/apiKey","types":["string"],"visibility":"secret","description":"A programmatic access token, as account-identifier::pat-token, or the token alone with the account in SNOWFLAKE_ACCOUNT.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of the account's own.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex/models","types":["object"],"visibility":"secret","description":"Models of snowflake-cortex by key. The catalogue's models need no entry here; add one to define a model or change its facts.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex/options","types":["object"],"visibility":"secret","description":"Options of snowflake-cortex. Keys that are not listed are passed on to the provider's SDK as they are.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex/options/apiKey","types":["string"],"visibility":"secret","description":"A programmatic access token, as account-identifier::pat-token, or the token alone with the account in SNOWFLAKE_ACCOUNT.","default":null,"enum":null,"deprecated":null},
  {"path":"/provider/snowflake-cortex/options/baseURL","types":["string"],"visibility":"public","description":"Address to use instead of the account's own.","default":null,"enum":null,"deprecated":null},
  {"path":"/reference","types":[],"visibility":"secret","description":"Reference material for agents.","default":null,"enum":null,"deprecated":null},
  {"path":"/references","types":[],"visibility":"secret","description":"Reference material for agents.","default":null,"enum":null,"deprecated":null},
  {"path":"/server","types":[],"visibility":"secret","description":"altimate-code's own server.","default":null,"enum":null,"deprecated":null},
  {"path":"/share","types":[],"visibility":"secret","description":"Whether sessions are shared.","default":null,"enum":null,"deprecated":null},
  {"path":"/shell","types":[],"visibility":"secret","description":"The shell that commands run in.","default":null,"enum":null,"deprecated":null},
  {"path":"/skills","types":[],"visibility":"secret","description":"Where skills are found.","default":null,"enum":null,"deprecated":null},
  {"path":"/small_model","types":["string"],"visibility":"public","description":"A smaller model for light work such as titles, summaries and context compaction, as provider/model.","default":null,"enum":null,"deprecated":null},
  {"path":"/snapshot","types":[],"visibility":"secret","description":"Whether file changes are recorded.","default":null,"enum":null,"deprecated":null},
  {"path":"/theme","types":[],"visibility":"secret","description":"No longer read from this file.","default":null,"enum":null,"deprecated":"\"theme\" has no effect here: altimate-code drops it."},
  {"path":"/tool_output","types":[],"visibility":"secret","description":"How long tool outputs are shortened.","default":null,"enum":null,"deprecated":null},
  {"path":"/tools","types":[],"visibility":"secret","description":"Switches tools on or off; altimate-code turns it into permission.","default":null,"enum":null,"deprecated":null},
  {"path":"/tracing","types":[],"visibility":"secret","description":"Tracing of sessions.","default":null,"enum":null,"deprecated":null},
  {"path":"/tui","types":[],"visibility":"secret","description":"No longer read from this file.","default":null,"enum":null,"deprecated":"\"tui\" has no effect here: altimate-code drops it."},
  {"path":"/username","types":[],"visibility":"secret","description":"The name shown in conversations.","default":null,"enum":null,"deprecated":null},
  {"path":"/watcher","types":[],"visibility":"secret","description":"Files that are not watched.","default":null,"enum":null,"deprecated":null},
];
