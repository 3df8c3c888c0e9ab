import { bodyOf, chatted } from "./parts.js";
import { json, pathOf, type Vendor } from "./simulator.js";

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
