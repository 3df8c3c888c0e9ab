import { describe, expect, it } from "vitest";
import { refusedTokenParameter } from "../../src/failures/index.js";

describe("refusedTokenParameter", () => {
  const answer = (status: number, message: string) => ({
    status,
    headers: {},
    body: { error: { message } },
    text: "",
  });
  it.each([
    [400, "Unsupported parameter: 'max_tokens' is not supported with this model.", "max_tokens"],
    [400, "max_output_tokens: must be at least 16", "max_output_tokens"],
    [422, "max_completion_tokens is unknown", "max_completion_tokens"],
    [400, "temperature is too high", null],
    [500, "max_tokens", null],
  ])("%s %s", (status, message, expected) => {
    expect(refusedTokenParameter(answer(status, message))).toBe(expected);
  });
});
