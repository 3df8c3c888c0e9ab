import { expect, test } from "vitest";
import { CONFIG_FILE_PATTERNS, editorSettings } from "../../src/report/editor-settings.js";

test("an editor is given our schema for every config file, under the address that the files name", () => {
  const patterns = [
    "altimate-code.json",
    "altimate-code.jsonc",
    "**/.altimate-code/opencode.json",
    "**/.altimate-code/opencode.jsonc",
  ];
  expect(CONFIG_FILE_PATTERNS).toEqual(patterns);
  expect(editorSettings("file:///schema.json")).toEqual({
    "json.schemas": [
      {
        fileMatch: patterns,
        url: "https://altimate.ai/config.json",
        schema: { $ref: "file:///schema.json" },
      },
    ],
    "files.associations": {
      "altimate-code.json": "jsonc",
      "**/.altimate-code/opencode.json": "jsonc",
    },
  });
});
