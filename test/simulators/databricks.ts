import { bodyOf, chatted } from "./parts.js";
import { json, pathOf, type Vendor } from "./simulator.js";

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
