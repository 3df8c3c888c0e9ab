import { field } from "../language/json.js";
import { arrayIn, judgeListed, listStep, success } from "./parts/answers.js";
import { unproven } from "./parts/verdicts.js";
import type { ModelTarget, ProbeAnswers, ProbeVerdict, Provider } from "./provider.js";

export const lmstudio: Provider = {
  id: "lmstudio",
  name: "LM Studio",
  aliases: ["lm-studio"],
  hostId: null,
  links: { keys: null, docs: "https://lmstudio.ai/docs/developer" },
  credential: {
    // since 0.4 the server can require real tokens, in what its documentation calls LM_API_TOKEN
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
  pathTails: ["/v1", "/api/v0", "/api/v1"],
  origin: () => "http://localhost:1234",
  chat: ({ base }) => ({ wire: "openai-chat", url: `${base}/v1/chat/completions` }),
  probe: {
    credential: (target) => [listStep(target, "/v1/models", "credential")],
    model: (target) => [
      listStep(target, "/v1/models", "model", judgeListed(target.model, absent(target.model))),
      // the native list, which exists since 0.4, also has models on disk that are not loaded
      {
        id: "downloaded",
        request: { method: "GET", url: `${target.base}/api/v1/models` },
        proves: null,
        judgeFailure: () => notListed,
      },
    ],
    conclude,
  },
  example: {
    model: "qwen2.5-7b-instruct",
    options: { apiKey: "lm-studio", baseURL: "http://localhost:1234/v1" },
  },
  notes: [
    "Start the server in LM Studio (Developer tab > Start Server, port 1234) and load a model.",
    "The model key in the config must match an id that `/v1/models` lists.",
    'No real key is needed, unless the server was set up to require tokens; "lm-studio" is a placeholder.',
  ],
};

function absent(model: string) {
  return {
    message: `The server is running, but does not list the model "${model}".`,
    hint: "Load the model in LM Studio, or use an id that /v1/models lists.",
  };
}

const notListed = unproven(
  "This version of LM Studio does not report which models are on disk.",
  null,
);

/** A downloaded model that is not loaded is missing from the list if loading on demand is off. */
function conclude({ model }: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  const keys = arrayIn(success(answers, "downloaded")?.body, "models").map((it) =>
    field(it, "key"),
  );
  if (!keys.includes(model)) return null;
  return {
    state: "unproven",
    reason: "not_ready",
    message: `"${model}" is downloaded but not loaded.`,
    hint: `Load it in LM Studio, or run: lms load ${model}`,
  };
}
