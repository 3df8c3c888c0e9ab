import { bodyOf } from "./parts.js";
import { json, pathOf, type Reply, type Vendor } from "./simulator.js";

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
