import { expect, test } from "vitest";
import { PLACEHOLDER } from "../../src/language/placeholders.js";

test.each([
  "xxx",
  "sk-xxxx",
  "sk-ant-...",
  "sk-or-****",
  "…",
  "0000",
  "<your key>",
  "<>",
  "your-api-key",
  "sk-your_key",
  "Insert key here",
  "enter-it",
  "paste key",
  "REPLACE_ME",
  "changeme",
  "change-me",
  "todo",
  "TBD",
  "fixme",
  "dummy",
  "fake-key",
  "test_api_key",
  "placeholder token",
  "none",
  "null",
  "undefined",
  "empty",
  "n/a",
  "no-key",
  "nokey",
  "not-needed",
  "not required",
  "notused",
  "unused",
  "ignored",
  "anything",
  "api-key",
  "apikey",
  "key",
  "token",
  "local",
  "sk-no-key-required",
  "lm-studio",
  "ollama",
  "vllm",
  "llama.cpp",
  "litellm",
  "localai",
])("%s is a placeholder", (text) => {
  expect(PLACEHOLDER.test(text)).toBe(true);
  expect(
    PLACEHOLDER.test(`${text}-9f8e7d`) &&
      !/^(?:sk-)?(?:your|insert|enter|paste|replace)/i.test(text),
  ).toBe(false);
});

test.each(["", "xx", "sk-proj-a1b2c3", "yours", "hunter2", "a<b>", "my-test", "<a>b", "000"])(
  "%j is none",
  (text) => {
    expect(PLACEHOLDER.test(text)).toBe(false);
  },
);
