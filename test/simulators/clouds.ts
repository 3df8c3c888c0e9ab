import type { Received } from "../support/server.js";
import { json, pathOf, type Reply, type Vendor } from "./simulator.js";

const chatted = json(200, { choices: [{ message: { content: "h" }, finish_reason: "length" }] });

/** The JSON of a request, or an empty object. */
function bodyOf({ json: body }: Received): Readonly<Record<string, unknown>> {
  return body;
}

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

const googleError = (code: number, status: string, message: string, reason?: string): Reply =>
  json(code, { error: { code, status, message, details: reason ? [{ reason }] : [] } });

/** The Gemini API: the key in `x-goog-api-key`, and a bad one is a 400. */
export function gemini(key: string, models: readonly string[]): Vendor {
  return {
    notFound: googleError(404, "NOT_FOUND", "Requested entity was not found."),
    answer: (request) => {
      if (request.headers["x-goog-api-key"] !== key || request.path.includes("key=")) {
        return googleError(
          400,
          "INVALID_ARGUMENT",
          "API key not valid. Please pass a valid API key.",
          "API_KEY_INVALID",
        );
      }
      const path = pathOf(request);
      if (request.method === "GET" && path === "/v1beta/models") {
        return json(200, { models: models.map((id) => ({ name: `models/${id}` })) });
      }
      const [, encoded = "", method] = /^\/v1beta\/models\/([^/:]+)(?::(\w+))?$/.exec(path) ?? [];
      const id = decodeURIComponent(encoded);
      if (id === "") return null;
      if (!models.includes(id)) {
        return googleError(
          404,
          "NOT_FOUND",
          `models/${id} is not found for API version v1beta, or is not supported for generateContent.`,
        );
      }
      if (method === undefined) {
        const methods = id.includes("embedding") ? ["embedContent"] : ["generateContent"];
        return json(200, { name: `models/${id}`, supportedGenerationMethods: methods });
      }
      return method === "generateContent"
        ? json(200, { candidates: [{ finishReason: "MAX_TOKENS" }] })
        : null;
    },
  };
}

export interface VertexOptions {
  readonly token: string;
  readonly project: string;
  /** Models by location. */
  readonly served: Readonly<Record<string, readonly string[]>>;
  /** What Google describes, wherever it is served. */
  readonly published?: readonly string[];
}

/** Vertex AI: one text for an unknown model, a wrong location and missing access. */
export function vertex({ token, project, served, published = [] }: VertexOptions): Vendor {
  const missing = googleError(
    404,
    "NOT_FOUND",
    "Publisher Model `x` was not found or your project does not have access to it.",
  );
  return {
    notFound: { status: 404, body: "<html>404</html>" },
    answer: (request) => {
      if (request.headers.authorization !== `Bearer ${token}`) {
        return googleError(
          401,
          "UNAUTHENTICATED",
          "Invalid credentials",
          "ACCESS_TOKEN_TYPE_UNSUPPORTED",
        );
      }
      const path = pathOf(request);
      const entry = /^\/v1\/publishers\/\w+\/models\/([^/:]+)$/.exec(path)?.[1];
      if (request.method === "GET" && entry !== undefined) {
        return published.includes(decodeURIComponent(entry)) ? json(200, { name: entry }) : missing;
      }
      const called =
        /^\/v1\/projects\/([^/]+)\/locations\/([^/]+)\/publishers\/(\w+)\/models\/([^/:]+):(\w+)$/.exec(
          path,
        );
      if (request.method !== "POST" || called === null) return null;
      const [, inProject, location = "", publisher, named = "", method] = called;
      if (inProject !== project) {
        return googleError(
          403,
          "PERMISSION_DENIED",
          "Permission 'aiplatform.endpoints.predict' denied on resource (or it may not exist).",
          "IAM_PERMISSION_DENIED",
        );
      }
      const body = bodyOf(request);
      const isCount = method === "countTokens" || named === "count-tokens";
      const id = named === "count-tokens" ? String(body.model) : decodeURIComponent(named);
      if (!served[location]?.includes(id)) return missing;
      if (isCount) return json(200, { totalTokens: 1, input_tokens: 1 });
      if (publisher === "anthropic" && body.anthropic_version !== "vertex-2023-10-16") {
        return googleError(400, "INVALID_ARGUMENT", "anthropic_version: Field required");
      }
      if (publisher === "anthropic") return json(200, { content: [], stop_reason: "max_tokens" });
      return json(200, { candidates: [{ finishReason: "MAX_TOKENS" }] });
    },
  };
}

export interface DatabricksOptions {
  readonly token: string;
  readonly endpoints: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Endpoints that are listed, but not opened for this token. */
  readonly closed?: readonly string[];
}

/** A Databricks workspace. */
export function databricks({ token, endpoints, closed = [] }: DatabricksOptions): Vendor {
  const error = (status: number, code: string, message: string) =>
    json(status, { error_code: code, message });
  return {
    notFound: error(404, "ENDPOINT_NOT_FOUND", "No API found for this path"),
    answer: (request) => {
      if (request.headers.authorization !== `Bearer ${token}`) {
        return error(403, "403", "Invalid access token.");
      }
      const path = pathOf(request);
      if (request.method === "GET" && path === "/api/2.0/preview/scim/v2/Me") {
        return json(200, { userName: "ann@example.com", active: true });
      }
      if (request.method === "GET" && path === "/api/2.0/serving-endpoints") {
        const names = [...Object.keys(endpoints), ...closed];
        return json(200, { endpoints: names.map((name) => ({ name })) });
      }
      const name = /^\/api\/2\.0\/serving-endpoints\/([^/]+)$/.exec(path)?.[1];
      const missing = error(404, "RESOURCE_DOES_NOT_EXIST", "The given endpoint does not exist.");
      if (request.method === "GET" && name !== undefined) {
        const id = decodeURIComponent(name);
        if (closed.includes(id))
          return error(403, "PERMISSION_DENIED", "User does not have permission");
        const found = endpoints[id];
        return found === undefined ? missing : json(200, { name: id, ...found });
      }
      if (request.method !== "POST" || path !== "/serving-endpoints/chat/completions") return null;
      const body = bodyOf(request);
      if (!("max_tokens" in body)) return error(400, "BAD_REQUEST", "max_tokens is missing");
      return String(body.model) in endpoints ? chatted : missing;
    },
  };
}

export interface CortexOptions {
  readonly token: string;
  readonly models: readonly string[];
  readonly region?: string;
  readonly crossRegion?: string;
  /** Null: the SQL API takes nothing from this token. */
  readonly sql?: boolean;
}

/** Snowflake Cortex over REST, and the two SQL statements that explain an absence. */
export function cortex(options: CortexOptions): Vendor {
  const {
    token,
    models,
    region = "AWS_EU_CENTRAL_1",
    crossRegion = "DISABLED",
    sql = true,
  } = options;
  const error = (status: number, code: string, message: string) =>
    json(status, { code, message, request_id: "r" });
  const table = (columns: readonly string[], row: readonly string[]) =>
    json(200, {
      resultSetMetaData: { rowType: columns.map((name) => ({ name })) },
      data: [row],
    });
  return {
    notFound: error(404, "390404", "Not Found"),
    answer: (request) => {
      const type = request.headers["x-snowflake-authorization-token-type"];
      if (
        request.headers.authorization !== `Bearer ${token}` ||
        type !== "PROGRAMMATIC_ACCESS_TOKEN"
      ) {
        return error(401, "394400", "Programmatic access token is invalid.");
      }
      const path = pathOf(request);
      if (request.method === "GET" && path === "/api/v2/cortex/models")
        return json(200, { models });
      if (request.method !== "POST") return null;
      const body = bodyOf(request);
      if (path === "/api/v2/statements") {
        if (!sql) return error(403, "390403", "Insufficient privileges");
        const statement = String(body.statement);
        if (statement === "SELECT CURRENT_REGION()") return table(["CURRENT_REGION()"], [region]);
        return statement.startsWith("SHOW PARAMETERS LIKE 'CORTEX_ENABLED_CROSS_REGION'")
          ? table(["key", "value", "default"], ["CORTEX_ENABLED_CROSS_REGION", crossRegion, ""])
          : error(422, "000904", "SQL compilation error");
      }
      if (path !== "/api/v2/cortex/v1/chat/completions") return null;
      if ("max_tokens" in body) return error(400, "390400", "max_tokens is not supported");
      return models.includes(String(body.model)) ? chatted : error(400, "390400", "unknown model");
    },
  };
}

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
