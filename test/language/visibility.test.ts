import { expect, it } from "vitest";
import { isPublicField } from "../../src/language/fields.js";

it.each([
  ["/model", true],
  ["/provider/openai/apiKey", false],
  ["/provider/openai/baseURL", true],
  ["/provider/openai/options/apiKey", false],
  ["/provider/openai/options/baseURL", true],
  ["/provider/openai/options/headers/X-Key", false],
  ["/provider/any-other/options/baseURL", true],
  ["/provider/any-other/options/apiKey", false],
  ["/provider/openai/whitelist/0", true],
  ["/provider/amazon-bedrock/options/region", true],
  // a field that the schema does not know, and what is below a leaf
  ["/provider/openai/options/unheard-of", false],
  ["/nothing", false],
  ["/model/below", false],
  ["/provider", false],
  ["", false],
])("%s may be shown: %s", (pointer, expected) => {
  const path = pointer.split("/").slice(1);
  expect(isPublicField(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)))).toBe(
    expected,
  );
});
