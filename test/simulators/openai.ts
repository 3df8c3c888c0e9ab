import type { Received } from "../support/server.js";
import { json, pathOf, type Reply, type Vendor } from "./simulator.js";

export interface OpenAiOptions {
  readonly key: string;
  readonly models: readonly string[];
  /** Models that refuse `max_tokens`, as reasoning models do. */
  readonly reasoning?: readonly string[];
}

const error = (
  status: number,
  code: string | null,
  message: string,
  type = "invalid_request_error",
) => json(status, { error: { message, type, param: null, code } });

/** The platform API of OpenAI: https://developers.openai.com/api/docs/api-reference */
export function openai({ key, models, reasoning = [] }: OpenAiOptions): Vendor {
  const unknown = (id: string) =>
    error(
      404,
      "model_not_found",
      `The model \`${id}\` does not exist or you do not have access to it.`,
    );
  return {
    notFound: error(404, null, "Invalid URL"),
    answer: (request) => {
      const { authorization } = request.headers;
      if (authorization === undefined) return error(401, null, "You didn't provide an API key.");
      if (authorization !== `Bearer ${key}`) {
        return error(
          401,
          "invalid_api_key",
          `Incorrect API key provided: ${authorization.slice(7, 15)}***.`,
        );
      }
      const path = pathOf(request);
      if (request.method === "GET" && path === "/v1/models") {
        return json(200, { object: "list", data: models.map((id) => ({ id, object: "model" })) });
      }
      const id = /^\/v1\/models\/([^/]+)$/.exec(path)?.[1];
      if (request.method === "GET" && id !== undefined) {
        const name = decodeURIComponent(id);
        return models.includes(name) ? json(200, { id: name, object: "model" }) : unknown(name);
      }
      if (request.method !== "POST") return null;
      if (path === "/v1/chat/completions") return chat(request);
      return path === "/v1/responses" ? responses(request) : null;
    },
  };

  function chat({ json: body, headers }: Received): Reply {
    if (headers["content-type"] !== "application/json") return error(400, null, "Not JSON.");
    const model = String(body.model);
    if (!models.includes(model)) return unknown(model);
    if (!Array.isArray(body.messages)) return error(400, null, "messages is required.");
    if (reasoning.includes(model) && "max_tokens" in body) {
      return error(
        400,
        "unsupported_parameter",
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      );
    }
    return json(200, {
      choices: [{ index: 0, message: { role: "assistant", content: "" }, finish_reason: "length" }],
    });
  }

  function responses({ json: body }: Received): Reply {
    const model = String(body.model);
    if (!models.includes(model)) return unknown(model);
    if (typeof body.input !== "string" && !Array.isArray(body.input)) {
      return error(400, null, "input is required.");
    }
    if (typeof body.max_output_tokens !== "number" || body.max_output_tokens < 16) {
      return error(400, null, "max_output_tokens must be at least 16.");
    }
    return json(200, { output: [], status: "incomplete", error: null });
  }
}
