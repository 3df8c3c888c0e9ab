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
  pathTails: ["/v1", "/api/v0", "/api/v1"],
  origin: () => "http://localhost:1234",
  chat: ({ base }) => ({ wire: "openai-chat", url: `${base}/v1/chat/completions` }),
  probe: {
    credential: (target) => [listStep(target, "/v1/models", "credential")],
    model: (target) => [
      listStep(target, "/v1/models", "model", judgeListed(target.model, absent(target.model))),
      // the native list also has what is on disk and not loaded; it exists since 0.4
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
    'No real key is needed; "lm-studio" is a placeholder, unless the server was told to ask for tokens.',
  ],
};

function absent(model: string) {
  return {
    message: `The server runs, but lists no model "${model}".`,
    hint: "Load the model in LM Studio, or use an id that /v1/models lists.",
  };
}

const notListed = unproven(
  "This version of LM Studio does not tell which models are on disk.",
  null,
);

/** A model that is there but not loaded is missing from the list where loading on demand is off. */
function conclude({ model }: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  const keys = arrayIn(success(answers, "downloaded")?.body, "models").map((it) =>
    field(it, "key"),
  );
  if (!keys.includes(model)) return null;
  return {
    state: "unproven",
    reason: "not_ready",
    message: `"${model}" is downloaded, but not loaded.`,
    hint: `Load it in LM Studio, or run: lms load ${model}`,
  };
}
