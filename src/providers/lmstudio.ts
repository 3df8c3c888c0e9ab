import { judgeListed, listStep } from "./parts/answers.js";
import type { Provider } from "./provider.js";

export const lmstudio: Provider = {
  id: "lmstudio",
  name: "LM Studio",
  aliases: ["lm-studio"],
  hostId: null,
  links: { keys: null, docs: "https://lmstudio.ai/docs/developer" },
  credential: {
    // since 0.4 the server can ask for real tokens, which its own documents call LM_API_TOKEN
    env: ["LMSTUDIO_API_KEY", "LM_API_TOKEN"],
    scheme: { kind: "bearer" },
    chain: null,
    optional: true,
    format: null,
    pair: null,
  },
  settings: [],
  hosts: [],
  modelIds: "user-named",
  failures: "lmstudio",
  pathTails: ["/v1"],
  origin: () => "http://localhost:1234",
  chat: ({ base }) => ({ wire: "openai-chat", url: `${base}/v1/chat/completions` }),
  probe: {
    credential: (target) => [listStep(target, "/v1/models", "credential")],
    model: (target) => [
      listStep(
        target,
        "/v1/models",
        "model",
        judgeListed(target.model, {
          message: `The server runs, but lists no model "${target.model}".`,
          hint: "Load the model in LM Studio, or use an id that /v1/models lists.",
        }),
      ),
    ],
  },
};
