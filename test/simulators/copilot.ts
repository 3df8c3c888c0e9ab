import { bodyOf, chatted } from "./parts.js";
import { json, pathOf, type Vendor } from "./simulator.js";

export interface CopilotOptions {
  readonly token: string;
  readonly models: Readonly<Record<string, "enabled" | "disabled">>;
  readonly judgesBodyFirst?: boolean;
}

/** GitHub Copilot. */
export function copilot({ token, models, judgesBodyFirst = false }: CopilotOptions): Vendor {
  const error = (status: number, code: string, message: string) =>
    json(status, { error: { message, code, type: "invalid_request_error" } });
  return {
    notFound: { status: 404, body: "404 page not found" },
    answer: (request) => {
      if (request.headers.authorization !== `Bearer ${token}`) {
        return {
          status: 401,
          body: "unauthorized: token expired",
          headers: { "content-type": "text/plain" },
        };
      }
      const path = pathOf(request);
      if (request.method === "GET" && path === "/models") {
        const data = Object.entries(models).map(([id, state]) => ({ id, policy: { state } }));
        return json(200, { data });
      }
      if (request.method !== "POST" || !["/chat/completions", "/responses"].includes(path))
        return null;
      const { model, messages, input } = bodyOf(request);
      const isEmpty = Array.isArray(messages) && messages.length === 0;
      const bad = error(400, "invalid_request_body", "messages is empty");
      if (judgesBodyFirst && isEmpty) return bad;
      if (models[String(model)] !== "enabled") {
        return error(400, "model_not_supported", "The requested model is not supported.");
      }
      if (isEmpty) return bad;
      return input === undefined ? chatted : json(200, { output: [] });
    },
  };
}
