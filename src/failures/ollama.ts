import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** `{"error":"…"}` on its own routes, OpenAI's envelope under /v1. */
export const ollama: Dialect = {
  isError: (body) => "error" in unwrap(body),
  rows: [
    {
      when: { code: "ECONNREFUSED" },
      ...as.unreachable,
      message: "Ollama is not running at {host}.",
      hint: "Start it with `ollama serve`, or set baseURL to its address.",
    },
    {
      when: { code: ["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"] },
      ...as.notReady,
      message: "Ollama did not answer in time; loading {model} can take over a minute.",
      hint: "Try again, or allow more time with --timeout.",
    },
    {
      when: { status: [400, 404], text: /model .*not found|try pulling/i },
      ...as.modelUnknown,
      message: "{model} is not installed in Ollama at {host}.",
      hint: "Run `ollama pull {id}`, or choose one from `ollama list`.",
    },
    {
      when: { status: 500, text: /requires more system memory/i },
      ...as.notReady,
      state: "failed",
      message: "{model} needs more memory than Ollama's computer has free.",
      hint: "Choose a smaller model or quantisation, or free some memory.",
    },
    {
      when: { status: 503, text: /server busy|maximum pending/i },
      ...as.overloaded,
      message: "Ollama has too many requests waiting.",
      unconfirmed: true,
    },
    {
      when: { status: 403 },
      ...as.noPermission,
      message: "Ollama refuses the request's origin.",
      hint: "Add the origin to OLLAMA_ORIGINS and restart Ollama.",
    },
    {
      when: { status: 401 },
      ...as.invalidKey,
      message: "Ollama requires a sign-in for {model}, as for all cloud models.",
      hint: "Run `ollama signin`, or set OLLAMA_API_KEY.",
    },
    {
      when: { status: 400, text: /does not support tools/i },
      ...as.toolsUnsupported,
      hint: 'Choose a model tagged "tools" in the Ollama library.',
      unconfirmed: true,
    },
    // The OpenAI routes are under /v1, the native ones are not.
    {
      when: { status: 404, text: /page not found/i },
      ...as.badBaseUrl,
      message: "{host} has no such path; Ollama's OpenAI routes are under /v1.",
      hint: "Set baseURL to the host followed by /v1.",
    },
  ],
};
