/** The address that altimate-code writes into `$schema`. */
const HOST_SCHEMA = "https://altimate.ai/config.json";

/** The names of config files, as SchemaStore and editors match them. */
export const CONFIG_FILE_PATTERNS: readonly string[] = [
  "altimate-code.json",
  "altimate-code.jsonc",
  "**/.altimate-code/opencode.json",
  "**/.altimate-code/opencode.jsonc",
];

/**
 * VS Code settings that put the schema at `location`, a `file:` or `https:` URL, in place of
 * the one that altimate-code names in its files. A `$schema` in a file beats `fileMatch`, so that
 * address itself is mapped; the `$ref` keeps the settings short. `.json` files become JSON with
 * comments, since altimate-code reads them that way.
 */
export function editorSettings(location: string) {
  return {
    "json.schemas": [
      { fileMatch: CONFIG_FILE_PATTERNS, url: HOST_SCHEMA, schema: { $ref: location } },
    ],
    "files.associations": {
      "altimate-code.json": "jsonc",
      "**/.altimate-code/opencode.json": "jsonc",
    },
  };
}
