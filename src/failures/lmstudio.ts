import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** OpenAI's envelope, or `{"error":"…"}`. Tokens exist since 0.4: https://lmstudio.ai/docs/developer/rest/quickstart */
export const lmstudio: Dialect = {
  isError: (body) => "error" in unwrap(body),
  rows: [
    {
      when: { code: "ECONNREFUSED" },
      ...as.unreachable,
      message: "LM Studio's server is not running at {host}.",
      hint: "Start it in LM Studio (Developer tab), or with `lms server start`.",
    },
    {
      when: { code: ["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"] },
      ...as.notReady,
      message: "LM Studio did not answer in time; loading {model} can take over a minute.",
      hint: "Try again, or allow more time with --timeout.",
    },
    {
      when: { status: [401, 403] },
      ...as.invalidKey,
      message: "LM Studio at {host} requires an API token and does not accept {credential}.",
      hint: "Create a token in LM Studio and set LM_API_TOKEN.",
    },
    {
      when: { status: [400, 404], text: /no models? loaded/i },
      ...as.notReady,
      state: "failed",
      message: "LM Studio has no model loaded, and loading on demand is off.",
      hint: "Run `lms load {id}`, or enable just-in-time loading.",
      unconfirmed: true,
    },
    {
      when: { text: /unexpected endpoint/i },
      ...as.badBaseUrl,
      message: "{host} has no such path; LM Studio's OpenAI routes are under /v1.",
      hint: "Set baseURL to the host followed by /v1.",
      unconfirmed: true,
    },
    {
      when: {
        status: [400, 404],
        text: /model.*(?:not found|not exist|failed to load|invalid)|(?:invalid|unknown) model/i,
      },
      ...as.modelUnknown,
      message: "LM Studio has no model {model}.",
      hint: "Run `lms get {id}`, or choose one from `lms ls`.",
      unconfirmed: true,
    },
  ],
};
