// Generated from schema/ by `npm run generate`. Never edited by hand.
import type { ErrorObject } from "ajv";

/** True for valid data; otherwise false, and what is wrong is in `errors`. */
declare const validate: {
  (data: unknown): boolean;
  errors?: Pick<ErrorObject, "instancePath" | "keyword" | "params" | "message">[] | null;
};
export default validate;
