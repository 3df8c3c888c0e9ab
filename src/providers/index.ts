import type { Catalog } from "../catalog/index.js";
import { altimate } from "./altimate.js";
import { amazonBedrock } from "./amazon-bedrock.js";
import { anthropic } from "./anthropic.js";
import { azure } from "./azure.js";
import { azureCognitiveServices } from "./azure-cognitive-services.js";
import { customProvider } from "./custom.js";
import { databricks } from "./databricks.js";
import { githubCopilot } from "./github-copilot.js";
import { google } from "./google.js";
import { googleVertex } from "./google-vertex.js";
import { googleVertexAnthropic } from "./google-vertex-anthropic.js";
import { lmstudio } from "./lmstudio.js";
import { ollama } from "./ollama.js";
import { openai } from "./openai.js";
import { openrouter } from "./openrouter.js";
import type { Provider } from "./provider.js";
import { snowflakeCortex } from "./snowflake-cortex.js";

export type * from "./provider.js";

/** The providers with a module of their own, by id. A test compares the list with the folder. */
export const providers: readonly Provider[] = [
  altimate,
  amazonBedrock,
  anthropic,
  azure,
  azureCognitiveServices,
  databricks,
  githubCopilot,
  google,
  googleVertex,
  googleVertexAnthropic,
  lmstudio,
  ollama,
  openai,
  openrouter,
  snowflakeCortex,
];

/** The module for an id or an alias, or null. */
export function providerModule(id: string): Provider | null {
  return providers.find((it) => it.id === id || it.aliases.includes(id)) ?? null;
}

/** The provider behind an id: its module, else its catalogue entry, else null. */
export function knownProvider(id: string, catalog: Catalog): Provider | null {
  const module = providerModule(id);
  if (module !== null) return module;
  const facts = catalog.provider(id);
  return facts === null ? null : customProvider(facts);
}

/** The provider for an id that only the config knows: an OpenAI-compatible server. */
export function unknownProvider(id: string, npm: string | null): Provider {
  return customProvider({
    id,
    name: id,
    env: [],
    api: null,
    npm,
    modelsEndpoint: null,
    retirement: null,
  });
}
