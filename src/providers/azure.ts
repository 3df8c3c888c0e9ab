import { withoutTrailingSlashes } from "../language/addresses.js";
import { azureChat } from "./parts/azure-chat.js";
import { azureLadder } from "./parts/azure-probe.js";
import type { Provider, SettingSpec } from "./provider.js";

// each resource has a host of its own; the government and China hosts are unconfirmed
const resources = [
  "*.openai.azure.com",
  "*.cognitiveservices.azure.com",
  "*.services.ai.azure.com",
  "*.openai.azure.us",
  "*.cognitiveservices.azure.us",
  "*.openai.azure.cn",
  "*.cognitiveservices.azure.cn",
];

export const azureApiVersion: SettingSpec = {
  name: "apiVersion",
  description: "API version; a date selects the deployment form of the URL",
  options: ["apiVersion"],
  env: [],
  default: null,
  required: false,
  grammar: /^(v1|preview|\d{4}-\d{2}-\d{2}(-preview)?)$/,
  form: "Versions look like 2024-10-21; v1 and preview are versions as well.",
};

export const azure: Provider = {
  id: "azure",
  name: "Azure OpenAI",
  aliases: [],
  hostId: null,
  links: {
    keys: "https://portal.azure.com",
    docs: "https://learn.microsoft.com/azure/ai-foundry/openai/latest",
  },
  credential: {
    env: ["AZURE_OPENAI_API_KEY", "AZURE_API_KEY"],
    scheme: { kind: "header", header: "api-key" },
    chain: "entra",
    optional: false,
    format: null,
    pair: null,
    guarded: ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PASSWORD"],
  },
  settings: [
    {
      name: "resourceName",
      description: "Name of the Azure OpenAI resource",
      options: ["resourceName"],
      env: ["AZURE_RESOURCE_NAME"],
      default: null,
      required: false,
      grammar: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
      form: "Write just the resource's name, in letters, digits and hyphens.",
    },
    {
      name: "endpoint",
      description: "Address of the resource, if its name is not given",
      options: [],
      env: ["AZURE_OPENAI_ENDPOINT"],
      default: null,
      required: false,
      grammar: /^https?:\/\/[^/]/,
      normalise: (value) => withoutTrailingSlashes(value).replace(/\/openai(\/v1)?$/, ""),
    },
    azureApiVersion,
  ],
  hosts: resources,
  tenants: resources,
  // the id names a deployment, and people choose those names
  modelIds: "user-named",
  failures: "azure",
  pathTails: ["/openai/v1", "/openai", "/chat/completions"],
  origin: ({ resourceName, endpoint }) =>
    resourceName === undefined
      ? (endpoint ?? null)
      : `https://${resourceName.toLowerCase()}.openai.azure.com`,
  chat: azureChat,
  probe: azureLadder,
  example: {
    model: "your-deployment",
    options: { apiKey: "{env:AZURE_OPENAI_API_KEY}", resourceName: "your-resource" },
  },
  notes: [
    "The model id is the name of a deployment, not of a model.",
    "With a baseURL that ends in `/openai/deployments/<name>`, the deployment comes from the URL and the model id is ignored.",
    "A key cannot list deployments: a probe proves the key, and `--deep` proves one deployment.",
  ],
};
