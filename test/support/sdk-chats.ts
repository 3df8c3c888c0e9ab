import type { ManifestModel, Wire } from "../../src/generated/manifest.js";
import type { RunEvent } from "../../src/generated/run-event.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { modelOf } from "./manifest.js";
import { startServer } from "./server.js";
import { joined, recordedAnswer } from "./streams.js";

export const parameters = {
  type: "object",
  properties: { city: { type: "string" } },
  required: ["city"],
  additionalProperties: false,
};

export const image = "iVBORw0KGgo=";

/** A chat with everything that a request can express. */
export const rich: ChatRequest = {
  messages: [
    { role: "system", content: "Be brief." },
    {
      role: "user",
      content: [
        { type: "text", text: "Where is this? Grüße 😀" },
        { type: "image", mediaType: "image/png", data: image },
      ],
    },
    {
      role: "assistant",
      content: [
        { type: "text", text: "Looking." },
        { type: "tool-call", id: "call_a", name: "weather", arguments: '{"city":"Bern"}' },
        { type: "tool-call", id: "call_b", name: "weather", arguments: '{"city":"Oslo"}' },
      ],
    },
    {
      role: "tool",
      content: [
        { type: "tool-result", id: "call_a", result: "sunny" },
        { type: "tool-result", id: "call_b", result: "no such city", isError: true },
      ],
    },
    { role: "user", content: "And now?" },
  ],
  tools: [{ name: "weather", description: "The weather of a city.", parameters }],
  toolChoice: { name: "weather" },
  maxTokens: 100,
  temperature: 0.5,
  stopSequences: ["END"],
};

/** A server that gives one recorded answer, streamed or whole as requested, and keeps the requests. */
export async function serve(wire: Wire, name: string) {
  const answer = recordedAnswer(wire, name);
  const server = await startServer((request, response) => {
    const streams = request.json.stream === true || /[sS]tream/.test(request.path);
    response.writeHead(200, { "content-type": streams ? answer.contentType : "application/json" });
    response.end(streams ? answer.stream : answer.whole);
  });
  const model = (path: string, part: Partial<ManifestModel> = {}) =>
    modelOf({ wire, url: server.url + path, ...part });
  return { server, model };
}

/** What a chat amounts to, in a form common to every SDK's result. */
export interface Outcome {
  readonly text: string;
  readonly reasoning?: string;
  readonly calls: readonly { id?: string; name: string; arguments: unknown }[];
  readonly finish: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What is left of the events when the pieces are joined. */
export function outcomeOf(events: readonly RunEvent[]): Outcome {
  const text = joined(events).flatMap((event) => (event.type === "text" ? [event.text] : []));
  const usage = events.find((event) => event.type === "usage");
  const finish = events.at(-1);
  if (usage?.type !== "usage" || finish?.type !== "finish")
    throw new Error("the chat did not end well");
  return {
    text: text.join(""),
    calls: events.flatMap((event) =>
      event.type === "tool-call"
        ? [{ id: event.id, name: event.name, arguments: JSON.parse(event.arguments) }]
        : [],
    ),
    finish: finish.reason,
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
  };
}
