import { bodyOf, chatted } from "./parts.js";
import { json, pathOf, type Vendor } from "./simulator.js";

export interface AzureOptions {
  readonly key: string;
  readonly deployments: readonly string[];
  /** Whether the old list of deployments still answers. */
  readonly listsDeployments?: boolean;
  /** Whether a body is judged before the deployment is looked up. */
  readonly judgesBodyFirst?: boolean;
}

/** Azure OpenAI, `/openai/v1`: the key in `api-key`, base models in the list, deployments by name. */
export function azure(options: AzureOptions): Vendor {
  const { key, deployments, listsDeployments = false, judgesBodyFirst = false } = options;
  const error = (status: number, code: string, message: string) =>
    json(status, { error: { code, message } });
  const missing = error(
    404,
    "DeploymentNotFound",
    "The API deployment for this resource does not exist.",
  );
  const badBody = error(400, "invalid_request", "messages is too short");
  return {
    notFound: error(404, "404", "Resource not found"),
    answer: (request) => {
      if (request.headers["api-key"] !== key || request.headers.authorization !== undefined) {
        return error(
          401,
          "401",
          "Access denied due to invalid subscription key or wrong API endpoint.",
        );
      }
      const path = pathOf(request);
      const { searchParams } = new URL(request.path, "http://azure");
      if (request.method === "GET" && path === "/openai/v1/models") {
        return json(200, { data: [{ id: "gpt-4o" }, { id: "gpt-5.1" }] });
      }
      if (request.method === "GET" && path === "/openai/models") {
        return searchParams.get("api-version") === "2024-10-21"
          ? json(200, { data: [{ id: "gpt-4o" }] })
          : null;
      }
      if (request.method === "GET" && path === "/openai/deployments") {
        const isRightVersion = searchParams.get("api-version") === "2023-03-15-preview";
        return listsDeployments && isRightVersion
          ? json(200, { data: deployments.map((id) => ({ id, status: "succeeded" })) })
          : null;
      }
      const byPath = /^\/openai\/deployments\/([^/]+)\/chat\/completions$/.exec(path)?.[1];
      if (request.method !== "POST") return null;
      if (byPath === undefined && path !== "/openai/v1/chat/completions") return null;
      if (byPath !== undefined && searchParams.get("api-version") === null) return null;
      const { model, messages } = bodyOf(request);
      const name = byPath === undefined ? String(model) : decodeURIComponent(byPath);
      const isEmpty = !Array.isArray(messages) || messages.length === 0;
      if (judgesBodyFirst && isEmpty) return badBody;
      if (!deployments.includes(name)) return missing;
      return isEmpty ? badBody : chatted;
    },
  };
}
