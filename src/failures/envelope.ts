import { type JsonObject, list, object } from "../language/json.js";

/** Reads what vendors write around an error: every envelope in use, without knowing whose it is. */
export interface Envelope {
  readonly message: string | null;
  /** Lower-case codes, types, statuses and reasons, in the order found. */
  readonly codes: readonly string[];
  /** A status that the body carries, for errors inside a 200 (OpenRouter, Gemini streams). */
  readonly status: number | null;
}

/** Gemini wraps errors in an array when the stream is not SSE. */
export function unwrap(body: unknown): JsonObject {
  return object(Array.isArray(body) ? body[0] : body);
}

export function readEnvelope(body: unknown, headers: Readonly<Record<string, string>>): Envelope {
  const top = unwrap(body);
  const error = object(top.error);
  const codes = [...headerCodes(headers), ...bodyCodes(top, error)]
    .filter((code) => typeof code === "string" || typeof code === "number")
    .map((code) => String(code).toLowerCase());
  return { message: messageOf(top, error), codes, status: statusOf(top, error) };
}

function bodyCodes(top: JsonObject, error: JsonObject): readonly unknown[] {
  const details = list(error.details).map(object);
  const violations = details.flatMap((detail) => list(detail.violations)).map(object);
  return [
    ...[error, top].flatMap((from) => [from.code, from.type, from.status]),
    object(error.innererror).code,
    ...details.map((detail) => detail.reason),
    // Gemini says "this model is not on your tier" by a quota whose value is zero.
    ...violations.map(({ quotaValue }) => (String(quotaValue) === "0" ? "quota_value_0" : null)),
    ...list(top.errors).map((entry) => object(entry).code),
    top.error_code,
    top.__type,
    top.statusCode,
    object(top.base_resp).status_code,
    typeof top.error === "string" && /^[a-z_]+$/.test(top.error) ? top.error : null,
    top.error_subtype,
  ];
}

/** AWS names the exception in a header, `Name:uri`; inside an event stream in `:exception-type`. */
function headerCodes(headers: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  return [headers["x-amzn-errortype"]?.split(":")[0], headers[":exception-type"]];
}

function messageOf(top: JsonObject, error: JsonObject): string | null {
  const candidates = [
    error.message,
    top.message,
    top.Message,
    top.error_description,
    top.error,
    top.detail,
    object(list(top.detail)[0]).msg,
    object(list(top.errors)[0]).message,
    object(top.base_resp).status_msg,
    object(top.Error).Message,
  ];
  return (
    candidates.find((value): value is string => typeof value === "string" && value !== "") ?? null
  );
}

function statusOf(top: JsonObject, error: JsonObject): number | null {
  const candidates = [error.code, error.status, top.code, top.statusCode].map(Number);
  return candidates.find((code) => Number.isInteger(code) && code >= 400 && code < 600) ?? null;
}
