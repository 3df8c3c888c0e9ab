import type { Received } from "../support/server.js";
import { json } from "./simulator.js";

export const chatted = json(200, {
  choices: [{ message: { content: "h" }, finish_reason: "length" }],
});

/** The JSON of a request, or an empty object. */
export function bodyOf({ json: body }: Received): Readonly<Record<string, unknown>> {
  return body;
}
