import { json, pathOf, type Vendor } from "./simulator.js";

export interface OpenRouterOptions {
  readonly key: string;
  /** How many providers serve each model. */
  readonly models: Readonly<Record<string, number>>;
  readonly remaining?: number | null;
}

const error = (code: number, message: string) => json(code, { error: { code, message } });

/** https://openrouter.ai/docs: the list and the endpoints are public; only /key looks at the key. */
export function openrouter({ key, models, remaining = null }: OpenRouterOptions): Vendor {
  return {
    notFound: error(404, "Not Found"),
    answer: (request) => {
      const { headers, method, json: body } = request;
      const path = pathOf(request);
      const isKeyGood = headers.authorization === `Bearer ${key}`;
      if (method === "GET" && path === "/api/v1/key") {
        return isKeyGood
          ? json(200, { data: { label: "key", limit: null, limit_remaining: remaining } })
          : error(401, "User not found.");
      }
      const id = /^\/api\/v1\/models\/([^/]+\/[^/]+)\/endpoints$/.exec(path)?.[1];
      if (method === "GET" && id !== undefined) {
        // a key must not go to a public endpoint
        if (headers.authorization !== undefined) return error(400, "No key is wanted here.");
        const serving = models[decodeURIComponent(id)];
        if (serving === undefined) return error(404, `${id} is not a valid model ID`);
        const endpoints = Array.from({ length: serving }, (_, index) => ({ name: String(index) }));
        return json(200, { data: { id, endpoints } });
      }
      if (method !== "POST" || path !== "/api/v1/chat/completions") return null;
      if (!isKeyGood) return error(401, "User not found.");
      return String(body.model) in models
        ? json(200, { choices: [{ message: { content: "" }, finish_reason: "length" }] })
        : error(400, `${String(body.model)} is not a valid model ID`);
    },
  };
}
