import type { Rule } from "../rule.js";

export const azureAddress: Rule = {
  id: "azure-address",
  code: "ALT711",
  severity: "info",
  about: "host",
  summary: "altimate-code can't use an Azure address that names a deployment.",
  details:
    "This tool accepts the older form `/openai/deployments/<name>` and uses the deployment in it. altimate-code passes the address to an SDK that appends `/v1` and gets “not found” (opencode#6381). `options.resourceName` with the resource's name, and the deployment's name as the model id, works with both.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "azure": {\n      "options": {\n        "apiKey": "{env:AZURE_API_KEY}",\n        "baseURL": "https://team.openai.azure.com/openai/deployments/gpt"\n      }\n    }\n  },\n  "model": "azure/gpt"\n}\n',
      env: { AZURE_API_KEY: "az-1" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "azure": { "options": { "apiKey": "{env:AZURE_API_KEY}", "resourceName": "team" } }\n  },\n  "model": "azure/gpt"\n}\n',
      env: { AZURE_API_KEY: "az-1" },
    },
  },
  *check(program) {
    for (const address of program.addresses) {
      const { provider, url, place, path } = address;
      if (!provider.provider.id.startsWith("azure")) continue;
      const [, deployment] = /\/openai\/deployments\/([^/]+)/.exec(url.pathname) ?? [];
      if (deployment === undefined || url.search !== "") continue;
      yield {
        place,
        path,
        message: `altimate-code appends /v1 to this address and gets “not found”. Set resourceName instead, and name the deployment in the model: ${provider.id}/${deployment}`,
      };
    }
  },
};
