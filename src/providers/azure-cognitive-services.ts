import { azure, azureApiVersion } from "./azure.js";
import type { Provider } from "./provider.js";

/** The same service on the resource's other host. */
export const azureCognitiveServices: Provider = {
  ...azure,
  id: "azure-cognitive-services",
  name: "Azure Cognitive Services",
  aliases: [],
  credential: { ...azure.credential, env: ["AZURE_COGNITIVE_SERVICES_API_KEY"] },
  settings: [
    {
      name: "resourceName",
      description: "Name of the Azure AI services resource",
      options: ["resourceName"],
      env: ["AZURE_COGNITIVE_SERVICES_RESOURCE_NAME"],
      default: null,
      required: true,
      grammar: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
      form: "Write just the resource's name, in letters, digits and hyphens.",
    },
    azureApiVersion,
  ],
  example: {
    model: "your-deployment",
    options: {
      apiKey: "{env:AZURE_COGNITIVE_SERVICES_API_KEY}",
      resourceName: "your-resource",
    },
  },
  origin: ({ resourceName }) =>
    resourceName === undefined
      ? null
      : `https://${resourceName.toLowerCase()}.cognitiveservices.azure.com`,
};
