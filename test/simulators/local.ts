import { json, pathOf, type Vendor } from "./simulator.js";

/** Ollama: no key, native routes next to the OpenAI ones, `{"error":"…"}`. */
export function ollama(models: readonly string[]): Vendor {
  return {
    notFound: json(404, { error: "404 page not found" }),
    answer: (request) => {
      const { method, json: body } = request;
      const path = pathOf(request);
      if (method === "GET" && path === "/api/version") return json(200, { version: "0.12.0" });
      if (method === "GET" && path === "/api/tags") {
        return json(200, { models: models.map((name) => ({ name, model: name })) });
      }
      if (method !== "POST") return null;
      const name = String(body.model);
      const isInstalled = models.includes(name) || models.includes(`${name}:latest`);
      const missing = json(404, { error: `model '${name}' not found` });
      if (path === "/api/show") return isInstalled ? json(200, { capabilities: [] }) : missing;
      if (path !== "/v1/chat/completions") return null;
      return isInstalled ? json(200, { choices: [{ message: { content: "h" } }] }) : missing;
    },
  };
}

/** LM Studio: OpenAI's routes under /v1, a token only if the server was set up to require one. */
export function lmstudio(models: readonly string[], token: string | null = null): Vendor {
  return {
    notFound: json(200, { error: "Unexpected endpoint or method." }),
    answer: (request) => {
      const { method, headers, json: body } = request;
      if (token !== null && headers.authorization !== `Bearer ${token}`) {
        return json(401, { error: { message: "An API token is required." } });
      }
      const path = pathOf(request);
      if (method === "GET" && path === "/v1/models") {
        return json(200, { data: models.map((id) => ({ id })) });
      }
      if (method === "GET" && path === "/api/v1/models") {
        return json(200, { models: models.map((key) => ({ key, loaded_instances: [] })) });
      }
      if (method !== "POST" || path !== "/v1/chat/completions") return null;
      return models.includes(String(body.model))
        ? json(200, { choices: [{ message: { content: "h" } }] })
        : json(404, { error: { message: `model ${String(body.model)} not found` } });
    },
  };
}

export interface CompatibleOptions {
  readonly models: readonly string[];
  /** Null: no key is asked for. */
  readonly key: string | null;
  /** True if the list is public, as in llama.cpp. */
  readonly openList?: boolean;
  /** The path in front of `/models` and `/chat/completions`. */
  readonly prefix?: string;
  readonly hasList?: boolean;
}

/** An OpenAI-compatible server of no known make. */
export function compatible({
  models,
  key,
  openList = false,
  prefix = "/v1",
  hasList = true,
}: CompatibleOptions): Vendor {
  return {
    notFound: json(404, { detail: "Not Found" }),
    answer: (request) => {
      const { method, headers, json: body } = request;
      const path = pathOf(request);
      const isKeyGood = key === null || headers.authorization === `Bearer ${key}`;
      const refused = json(401, { error: { message: "Invalid API key", code: "invalid_api_key" } });
      if (method === "GET" && path === `${prefix}/models` && hasList) {
        return isKeyGood || openList ? json(200, { data: models.map((id) => ({ id })) }) : refused;
      }
      if (method !== "POST" || path !== `${prefix}/chat/completions`) return null;
      if (!isKeyGood) return refused;
      return models.includes(String(body.model))
        ? json(200, { choices: [{ message: { content: "h" } }] })
        : json(404, {
            error: {
              message: `The model \`${String(body.model)}\` does not exist.`,
              type: "NotFoundError",
              code: 404,
            },
          });
    },
  };
}
