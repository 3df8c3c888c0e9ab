import type { Address } from "../addresses.js";
import type { Draft } from "../draft.js";
import type { Rule } from "../rule.js";

export const azureUrl: Rule = {
  id: "azure-url",
  code: "ALT514",
  severity: "warning",
  summary: "The address of an Azure resource has a form that does not work.",
  details:
    "A resource answers at `https://<resource>.openai.azure.com`, and `options.resourceName` with just its name is the shortest way to say so. The API version belongs in `options.apiVersion`, not at the end of the address.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "azure": {\n      "options": {\n        "apiKey": "{env:AZURE_API_KEY}",\n        "baseURL": "https://my-resource.openai.azure.com/openai?api-version=2024-10-21"\n      }\n    }\n  },\n  "model": "azure/my-deployment"\n}\n',
      env: { AZURE_API_KEY: "az-1" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "azure": {\n      "options": { "apiKey": "{env:AZURE_API_KEY}", "resourceName": "my-resource" }\n    }\n  },\n  "model": "azure/my-deployment"\n}\n',
      env: { AZURE_API_KEY: "az-1" },
    },
  },
  *check(program) {
    for (const address of program.addresses) {
      const { provider, place, path } = address;
      if (!provider.provider.id.startsWith("azure")) continue;
      const said = judge(address);
      if (said !== null) yield { place, path, ...said };
      const name = provider.entry?.options.get("resourceName");
      if (name !== undefined) {
        yield {
          place: name.property.key,
          path: name.path,
          severity: "info",
          message: "resourceName has no effect together with an address. Remove one of them.",
        };
      }
    }
  },
};

const PORTALS = /^(portal\.azure\.com|ai\.azure\.com|oai\.azure\.com)$/;
const RESOURCE = /\.(openai|cognitiveservices|services\.ai)\.azure\.(com|us|cn)$/;

function judge({ url }: Address): Pick<Draft, "message"> | null {
  const { hostname, pathname, search } = url;
  if (PORTALS.test(hostname)) {
    return {
      message:
        "This is the address of Azure's portal, not of a resource. The resource's page there shows its endpoint.",
    };
  }
  // gateways have paths of their own
  if (!RESOURCE.test(hostname)) return null;
  if (search !== "") {
    return {
      message:
        "Paths are appended to this address, so it must not contain a query. Put the version in options.apiVersion.",
    };
  }
  return /\/deployments\/?$/.test(pathname)
    ? {
        message:
          "This address ends where the name of a deployment belongs. Remove /openai/deployments; the model id names the deployment.",
      }
    : null;
}
