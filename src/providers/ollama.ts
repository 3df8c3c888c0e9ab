import { withoutTrailingSlashes } from "../language/addresses.js";
import { field } from "../language/json.js";
import { judgeListed, listStep } from "./parts/answers.js";
import { unproven } from "./parts/verdicts.js";
import type { ProbeAnswer, ProbeVerdict, Provider } from "./provider.js";

export const ollama: Provider = {
  id: "ollama",
  name: "Ollama",
  aliases: [],
  hostId: null,
  links: { keys: null, docs: "https://github.com/ollama/ollama/blob/main/docs/api.md" },
  credential: {
    env: ["OLLAMA_API_KEY"],
    scheme: { kind: "bearer" },
    chain: null,
    optional: true,
    format: null,
    pair: null,
  },
  settings: [
    {
      name: "server",
      description: "Address of the Ollama server",
      options: [],
      env: ["OLLAMA_HOST"],
      default: "http://localhost:11434",
      required: false,
      grammar: /^https?:\/\/[^/]/,
      normalise: clientAddress,
    },
  ],
  // its cloud uses the same key
  hosts: ["ollama.com"],
  modelIds: "user-named",
  failures: "ollama",
  // people write the address with and without it; the native API is next to it
  pathTails: ["/v1", "/api"],
  origin: ({ server }) => server ?? null,
  chat: ({ base }) => ({ wire: "openai-chat", url: `${base}/v1/chat/completions` }),
  probe: {
    credential: (target) => [
      {
        id: "version",
        request: { method: "GET", url: `${target.base}/api/version` },
        proves: "credential",
        judge: judgeVersion,
        judgeFailure: ({ status }) => (status === 404 ? notOllama : null),
      },
      // proxies and compatible servers may have the list but no version
      { ...listStep(target, "/api/tags", "credential"), id: "installed" },
    ],
    model: (target) => [
      listStep(
        target,
        "/api/tags",
        "model",
        judgeListed(
          target.model,
          {
            message: `The server is running, but "${target.model}" is not installed on it.`,
            hint: `ollama pull ${target.model}`,
          },
          // a name without a tag means :latest
          (listed) => listed === target.model || listed === `${target.model}:latest`,
        ),
      ),
    ],
  },
  example: { model: "llama3.1", options: { baseURL: "http://localhost:11434" } },
  notes: [
    "No API key is needed: everything runs on your own machine.",
    "Start Ollama first and pull the model: `ollama pull llama3.1`.",
    "The address may be written with or without `/v1`.",
  ],
};

/** OLLAMA_HOST may lack the scheme or the port, and may be the server's 0.0.0.0, which no client can call. */
function clientAddress(server: string): string {
  const address = /^https?:\/\//.test(server) ? server : `http://${server}`;
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.hostname === "0.0.0.0" || url.hostname === "[::]") url.hostname = "127.0.0.1";
  if (url.port === "" && url.protocol === "http:" && !/:80\/?$/.test(address)) url.port = "11434";
  return withoutTrailingSlashes(url.href);
}

function judgeVersion({ body }: ProbeAnswer): ProbeVerdict | null {
  return typeof field(body, "version") === "string" ? null : notOllama;
}

const notOllama = unproven(
  "Something answers at this address, but it is not Ollama.",
  "Check the address; `ollama serve` starts the server.",
);
