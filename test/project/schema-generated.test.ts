import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderFields, schemaFields } from "../../scripts/schema-fields.js";
import { refreshSuggestions } from "../../scripts/schema-suggestions.js";
import { createCatalog } from "../../src/catalog/index.js";
import { fields } from "../../src/generated/fields.js";
import { DEFAULT_TIMEOUT_MS } from "../../src/resolve/index.js";
import { read, root, schema } from "../support/config-schema.js";

describe("what is generated", () => {
  const catalog = createCatalog((path) => {
    const file = join(root, "src/catalog/data", path);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  });

  it("completes from the catalogue as it is", () => {
    expect(refreshSuggestions(schema, catalog)).toEqual(schema);
  });

  it("has a field table that follows the schema and loads fast", () => {
    const rendered = renderFields(schemaFields(schema));
    expect(read("src/generated/fields.ts")).toBe(rendered);
    expect(rendered.length).toBeLessThan(60_000);
  });

  const byPath = new Map(fields.map((field) => [field.path, field]));

  it.each([
    ["/provider/*/apiKey", "secret"],
    ["/provider/*/options/apiKey", "secret"],
    ["/provider/amazon-bedrock/options/apiKey", "secret"],
    ["/provider/*/headers/*", "secret"],
    ["/provider/*/options/headers/*", "secret"],
    ["/provider/*/models/*/headers/*", "secret"],
    ["/provider/gitlab/options/aiGatewayHeaders/*", "secret"],
    ["/provider/*/baseURL", "public"],
    ["/provider/anthropic/options/baseURL", "public"],
    ["/provider/*/api", "public"],
    ["/provider/*/npm", "public"],
    ["/provider/*/env/*", "public"],
    ["/provider/amazon-bedrock/options/region", "public"],
    ["/provider/amazon-bedrock/options/profile", "public"],
    ["/provider/google-vertex/project", "public"],
    ["/provider/google-vertex/options/location", "public"],
    ["/provider/*/options/timeout", "public"],
    ["/provider/*/models/*/limit/context", "public"],
    ["/provider/*/models/*/tool_call", "public"],
    ["/model", "public"],
    ["/mcp", "secret"],
  ])("%s is %s", (path, visibility) => {
    expect(byPath.get(path)?.visibility).toBe(visibility);
  });

  const documented = [
    ...["apiKey", "baseURL", "api", "headers", "id", "name", "npm", "env", "whitelist"],
    ...["blacklist", "options", "models", "discoverModels"],
  ].map((key) => `/provider/*/${key}`);
  const documentedOptions = [
    ...["apiKey", "baseURL", "headers", "setCacheKey", "timeout", "headerTimeout"],
    ...["chunkTimeout", "includeUsage"],
  ].map((key) => `/provider/*/options/${key}`);
  const documentedModel = [
    ...["id", "name", "family", "release_date", "attachment", "reasoning", "temperature"],
    ...["tool_call", "interleaved", "interleaved/field", "cost", "cost/input", "cost/output"],
    ...["cost/cache_read", "cost/cache_write", "cost/context_over_200k/input", "limit"],
    ...["limit/context", "limit/input", "limit/output", "modalities/input", "modalities/output"],
    ...["status", "experimental", "provider/npm", "provider/api", "provider/shape", "options"],
    ...["headers", "variants", "variants/*/disabled"],
  ].map((key) => `/provider/*/models/*/${key}`);
  const documentedOfVendors = [
    ...["region", "profile", "endpoint"].map((key) => `amazon-bedrock/options/${key}`),
    ...["resourceName", "apiVersion", "useCompletionUrls"].map((key) => `azure/options/${key}`),
    ...["project", "location", "options/project", "options/location"].map(
      (key) => `google-vertex/${key}`,
    ),
    ...["copilot", "github-copilot"].map((id) => `${id}/options/enterpriseUrl`),
    ...["aiGatewayHeaders", "featureFlags"].map((key) => `gitlab/options/${key}`),
    ...["metadata", "cacheTtl", "cacheKey", "skipCache", "collectLog"].map(
      (key) => `cloudflare-ai-gateway/options/${key}`,
    ),
    ...["anthropic", "openai", "google", "openrouter", "ollama", "lmstudio", "databricks"],
    ...["snowflake-cortex", "altimate", "altimate-backend"],
  ].map((path) => `/provider/${path}`);
  const documentedRoot = [
    ...["$schema", "model", "small_model", "provider", "enabled_providers", "disabled_providers"],
    ...["agent", "agent/*/model", "agent/*/variant", "shell", "logLevel", "server", "command"],
    ...["skills", "references", "reference", "watcher", "snapshot", "plugin", "share"],
    ...["autoshare", "autoupdate", "default_agent", "username", "mode", "mcp", "formatter", "lsp"],
    ...["instructions", "layout", "permission", "tools", "attachment", "enterprise"],
    ...["tool_output", "compaction", "tracing", "experimental"],
  ].map((key) => `/${key}`);

  it.each([
    ["a provider", documented],
    ["the options of a provider", documentedOptions],
    ["a model", documentedModel],
    ["single vendors", documentedOfVendors],
    ["the whole file", documentedRoot],
  ])("knows every documented field of %s", (_, paths) => {
    expect(paths.filter((path) => !byPath.has(path))).toEqual([]);
  });

  it.each(["headerTimeout", "chunkTimeout"])("says what the linker takes for %s", (name) => {
    expect(byPath.get(`/provider/*/options/${name}`)?.default).toBe(DEFAULT_TIMEOUT_MS);
  });

  it("knows types without the token, defaults, closed lists and legacy keys", () => {
    expect(byPath.get("/provider/*/options/timeout")?.types).toEqual(["integer", "boolean"]);
    expect(byPath.get("/provider/amazon-bedrock/options/region")).toMatchObject({
      types: ["string"],
      default: "us-east-1",
      enum: null,
    });
    expect(byPath.get("/provider/*/models/*/status")?.enum).toContain("deprecated");
    expect(fields.filter((field) => field.deprecated).map((field) => field.path)).toEqual([
      "/keybinds",
      "/mcpServers",
      "/theme",
      "/tui",
    ]);
  });
});
