import type { ManifestModel } from "../generated/manifest.js";
import type { JsonObject } from "../language/json.js";
import { before } from "../language/text.js";
import { assertSecureUrl, type Environment } from "../net/index.js";
import { movedByAwsVariables } from "./aws-endpoint.js";
import { fillDeferred } from "./deferred.js";
import { RuntimeError } from "./error.js";
import type { ChatRequest } from "./request.js";
import { wires } from "./wires/index.js";
import type { Framing } from "./wires/wire.js";

/** One chat request without its secrets. */
export interface Prepared {
  readonly url: URL;
  /** The hosts that the entry's secrets may be sent to. */
  readonly hosts: readonly string[];
  /** Further hosts, which the user has chosen by a variable. */
  readonly allowHosts: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

const ACCEPT_HEADERS: Readonly<Record<Framing, string>> = {
  sse: "text/event-stream",
  "aws-event-stream": "application/vnd.amazon.eventstream",
};

/** Builds a chat request; throws if the wire cannot express it or the address is invalid. */
export function prepare(model: ManifestModel, request: ChatRequest, env: Environment): Prepared {
  checkMessages(request);
  const wire = wires[model.wire];
  const stream = request.stream !== false;
  const url = assertSecureUrl(fillDeferred((stream && model.streamUrl) || model.url, env));
  const moved = movedByAwsVariables(url, model.auth, env);
  return {
    url: moved === null ? url : assertSecureUrl(moved.href),
    // a variable may hold a host followed by a path
    hosts: model.auth.hosts.map((host) => before(fillDeferred(host, env), "/")),
    allowHosts: moved === null ? [] : [moved.host],
    headers: {
      "content-type": "application/json",
      accept: stream ? ACCEPT_HEADERS[wire.framing] : "application/json",
      // a compressed stream arrives in large pieces
      "accept-encoding": stream ? "identity" : "gzip, deflate, br",
      "user-agent": "altimate-config",
    },
    body: wire.buildBody(request, model),
  };
}

/** What no wire can carry. */
function checkMessages({ messages }: ChatRequest): void {
  if (messages.every(({ role }) => role === "system")) {
    throw new RuntimeError(
      "invalid_request",
      "There is no message to answer.",
      "Add a user message.",
    );
  }
  const stray = messages.some(
    ({ role, content }) =>
      role === "tool" &&
      (typeof content === "string" || content.some(({ type }) => type !== "tool-result")),
  );
  if (stray) {
    throw new RuntimeError(
      "invalid_request",
      "A message with the role tool contains something other than the result of a call.",
      "Put each result in a tool-result part with the id of its call.",
    );
  }
}
