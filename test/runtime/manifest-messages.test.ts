/** What is said of a manifest that is refused: whole sentences with the next step. */
import { describe, expect, test } from "vitest";
import { createRuntime } from "../../src/runtime/index.js";
import { manifestOf, modelOf } from "../support/manifest.js";

const model = modelOf({ wire: "openai-chat", url: "https://gateway.example/v1/chat/completions" });
const good = manifestOf({ "custom/test-model": model });
const withEntry = (part: object) => ({
  ...good,
  models: { "custom/test-model": { ...model, ...part } },
});

test.each<[string, unknown, string, string]>([
  [
    "something else",
    {},
    "This is not a manifest: it has no manifestVersion.",
    "Write one with altimate emit.",
  ],
  [
    "a version before the first",
    { ...good, manifestVersion: 0 },
    "This is not a manifest: it has no manifestVersion.",
    "Write one with altimate emit.",
  ],
  [
    "a version that is text",
    { ...good, manifestVersion: "2" },
    "This is not a manifest: it has no manifestVersion.",
    "Write one with altimate emit.",
  ],
  [
    "a version of the future",
    { ...good, manifestVersion: 2 },
    "The manifest has version 2; this runtime reads version 1.",
    "Update altimate-config.",
  ],
  [
    "a wire of the future",
    withEntry({ wire: "cohere-chat" }),
    "custom/test-model uses the wire cohere-chat, which this runtime does not know.",
    "Update altimate-config. It knows openai-chat, openai-responses, anthropic-messages, google-generate, bedrock-converse.",
  ],
  [
    "no wire",
    withEntry({ wire: "" }),
    "This is not a manifest: it must be equal to one of the allowed values at /models/custom~1test-model/wire.",
    "Write it again with altimate emit.",
  ],
  [
    "a part that is missing",
    { ...good, generator: undefined },
    "This is not a manifest: it must have required property 'generator'.",
    "Write it again with altimate emit.",
  ],
  [
    "a part that was changed",
    withEntry({ quirks: ["no-tools"] }),
    "The manifest was changed after it was emitted: its digest does not match its content.",
    "Change the config and write the manifest again with altimate emit.",
  ],
])("%s", (_what, manifest, message, hint) => {
  expect(() => createRuntime(manifest, { env: {} })).toThrow(
    expect.objectContaining({ name: "RuntimeError", reason: "invalid_manifest", message, hint }),
  );
});

describe("an address of an entry", () => {
  test.each(["url", "streamUrl"])("%s outside its hosts", (field) => {
    const manifest = manifestOf({ m: { ...model, [field]: "https://evil.example/" } });
    expect(() => createRuntime(manifest, { env: {} })).toThrow(
      expect.objectContaining({
        reason: "egress_refused",
        message: "m: evil.example is not one of the hosts that the manifest allows for it.",
        hint: "Write the manifest again with altimate emit.",
      }),
    );
  });

  test("with one host of several is good", () => {
    const auth = { ...model.auth, hosts: ["other.example", "gateway.example"] };
    expect(() => createRuntime(manifestOf({ m: { ...model, auth } }), { env: {} })).not.toThrow();
  });

  test("with a variable is looked at when it is filled", () => {
    const url = "https://{env:BASE}/v1";
    expect(() => createRuntime(manifestOf({ m: { ...model, url } }), { env: {} })).not.toThrow();
  });
});
