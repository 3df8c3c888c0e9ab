/** The address that altimate-code writes into `$schema`. */
const HOST_SCHEMA = "https://altimate.ai/config.json";

/** The names of config files, as SchemaStore and editors match them. */
export const CONFIG_FILE_PATTERNS: readonly string[] = [
  "altimate-code.json",
  "altimate-code.jsonc",
  "**/.altimate-code/opencode.json",
  "**/.altimate-code/opencode.jsonc",
];

/** One entry of `json.schemas`, as VS Code's JSON language server reads it. */
export interface SchemaMapping {
  readonly fileMatch: readonly string[];
  readonly url: string;
  readonly schema: { readonly $ref: string };
}

export interface EditorSettings {
  readonly "json.schemas": readonly SchemaMapping[];
  readonly "files.associations": Readonly<Record<string, string>>;
}

/**
 * Settings of VS Code that put the schema at `location` (a `file:` or `https:` URL) in the place of
 * the one it names in its files. A `$schema` in a file beats `fileMatch`, so that
 * address itself is mapped; the `$ref` keeps the settings short. `.json` files become JSON with
 * comments, since altimate-code reads them so.
 */
export function editorSettings(location: string): EditorSettings {
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
