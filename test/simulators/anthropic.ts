import { json, pathOf, type Vendor } from "./simulator.js";

const error = (status: number, type: string, message: string) =>
  json(status, { type: "error", error: { type, message }, request_id: "req_1" });

/** https://platform.claude.com/docs/en/api: the key in x-api-key, and a version with every request. */
export function anthropic(key: string, models: readonly string[]): Vendor {
  return {
    notFound: error(404, "not_found_error", "Not found"),
    answer: (request) => {
      const { headers, method, json: body } = request;
      if (headers["x-api-key"] !== key || headers.authorization !== undefined) {
        return error(401, "authentication_error", "invalid x-api-key");
      }
      if (headers["anthropic-version"] !== "2023-06-01") {
        return error(400, "invalid_request_error", "anthropic-version: header is required");
      }
      const path = pathOf(request);
      if (method === "GET" && path === "/v1/models") {
        const data = models.map((id) => ({ type: "model", id }));
        return json(200, { data, has_more: false });
      }
      const id = /^\/v1\/models\/([^/]+)$/.exec(path)?.[1];
      if (method === "GET" && id !== undefined) {
        const name = decodeURIComponent(id);
        return models.includes(name)
          ? json(200, { type: "model", id: name })
          : error(404, "not_found_error", `model: ${name}`);
      }
      const isCount = path === "/v1/messages/count_tokens";
      if (method !== "POST" || (path !== "/v1/messages" && !isCount)) return null;
      if (!models.includes(String(body.model))) {
        return error(404, "not_found_error", `model: ${String(body.model)}`);
      }
      if (isCount && "max_tokens" in body) {
        return error(400, "invalid_request_error", "max_tokens: Extra inputs are not permitted");
      }
      if (isCount) return json(200, { input_tokens: 8 });
      if (typeof body.max_tokens !== "number" || !Array.isArray(body.messages)) {
        return error(400, "invalid_request_error", "max_tokens: Field required");
      }
      return json(200, { type: "message", content: [], stop_reason: "max_tokens" });
    },
  };
}
