import { describe, expect, test } from "vitest";
import { createRuntime } from "../../src/runtime/index.js";
import { hello, manifestOf, modelOf, run } from "../support/manifest.js";
import { startServer } from "../support/server.js";

describe("addresses with variables, left by emit --defer", () => {
  test.each(["", "/", "/v1", "/llm/v1/"])(
    "a variable may hold the whole address, with its path or without: %s",
    async (path) => {
      const server = await startServer((_request, response) => void response.writeHead(400).end());
      const deferred = modelOf({
        wire: "openai-chat",
        url: "https://{env:GATEWAY}/v1/chat/completions",
      });
      deferred.auth.hosts = ["{env:GATEWAY}"];
      await run(deferred, hello, { env: { TEST_KEY: "k", GATEWAY: `${server.url}${path}` } });
      const prefix = path.startsWith("/llm") ? "/llm" : "";
      expect(server.received.map((it) => it.path)).toEqual([`${prefix}/v1/chat/completions`]);
    },
  );

  test.each([
    ["127.0.0.1:1", "a host"],
    ["https://127.0.0.1:1/", "a host with a scheme and a slash"],
  ])("%s fills %s", async (value) => {
    const deferred = modelOf({
      wire: "openai-chat",
      url: "https://{env:WORKSPACE}/serving/{env:PATH_PART}",
    });
    deferred.auth.hosts = ["{env:WORKSPACE}"];
    const paths: string[] = [];
    const http = {
      request: async ({ url }: { url: string | URL }) => {
        paths.push(String(url));
        throw new Error("no more is needed");
      },
      close: async () => {},
    };
    await run(deferred, hello, {
      env: { TEST_KEY: "k", WORKSPACE: value, PATH_PART: "my_model" },
      http,
    });
    expect(paths).toEqual(["https://127.0.0.1:1/serving/my_model"]);
  });

  test.each([
    ["a key in the host name", "OPENAI_API_KEY", "egress_refused"],
    ["any secret by its name", "NPM_TOKEN", "egress_refused"],
    ["a variable that is not set", "UNSET", "bad_base_url"],
    ["a secret by its name in small letters", "npm_token", "egress_refused"],
    ["a value that breaks out", "BREAKOUT", "bad_base_url"],
  ])("%s is refused", async (_what, name, reason) => {
    const deferred = modelOf({ wire: "openai-chat", url: `https://{env:${name}}.evil.example/` });
    deferred.auth.hosts = ["*.evil.example"];
    const env = {
      TEST_KEY: "k",
      OPENAI_API_KEY: "hunter2",
      NPM_TOKEN: "hunter2",
      npm_token: "hunter2",
      BREAKOUT: "a@b?#",
    };
    const events = await run(deferred, hello, { env });
    expect(events).toMatchObject([{ type: "error", reason }]);
    expect(JSON.stringify(events)).not.toContain("hunter2");
  });

  test.each(["a b", "a?b", "?b", "b?", "a#b", "a@b", "a\\b", "a%2fb", "é"])(
    "a variable of an address may not hold %j",
    async (value) => {
      const deferred = modelOf({ wire: "openai-chat", url: "https://gw.example/{env:PART}/chat" });
      const http = { request: () => Promise.reject(new Error("a socket")), close: async () => {} };
      expect(await run(deferred, hello, { env: { TEST_KEY: "k", PART: value }, http })).toEqual([
        {
          type: "error",
          reason: "bad_base_url",
          message: "{env:PART} contains a character that is not allowed in an address.",
          hint: "Check PART.",
        },
      ]);
    },
  );

  const previewed = (url: string, env: Record<string, string>) =>
    createRuntime(manifestOf({ m: modelOf({ wire: "openai-chat", url }) }), { env }).preview(hello)
      .url;

  test.each([
    ["{env:BASE}/chat", "https://gw.example/v1", "https://gw.example/v1/chat"],
    ["{env:BASE}/chat", " https://gw.example/v1// ", "https://gw.example/v1/chat"],
    ["{env:BASE}/v1/chat", "gw.example/a/v1", "https://gw.example/a/v1/chat"],
    ["{env:BASE}/v1/chat", "gw.example/a/v1/b", "https://gw.example/a/v1/b/v1/chat"],
    ["{env:BASE}/v1/chat", "gw.example/v1x", "https://gw.example/v1x/v1/chat"],
    [
      "{env:BASE}/chat",
      "gw.example/to/https://api.example",
      "https://gw.example/to/https://api.example/chat",
    ],
    ["{env:BASE}/chat", "my_gw.example/my_path", "https://my-gw.example/my_path/chat"],
    ["gw.example/{env:BASE}/chat", "my_path", "https://gw.example/my_path/chat"],
    ["gw.example/{env:BASE}", "v1/chat", "https://gw.example/v1/chat"],
  ])("https://%s with %j is %s", (template, value, url) => {
    expect(previewed(`https://${template}`, { BASE: value })).toBe(url);
  });

  test("plain http comes from a variable that holds the whole address, on this machine", () => {
    const env = { BASE: "http://127.0.0.1:9" };
    expect(previewed("https://{env:BASE}/v1", env)).toBe("http://127.0.0.1:9/v1");
    expect(previewed("https://gw.example/{env:BASE}", env)).toBe("https://gw.example/127.0.0.1:9");
    expect(() => previewed("https://{env:BASE}/v1", { BASE: "http://gw.example" })).toThrow(
      "not encrypted",
    );
  });

  test("underscores of an account name are dashes in its host name", () => {
    const url =
      "https://{env:SNOWFLAKE_ACCOUNT}.snowflakecomputing.com/api/v2/cortex/v1/chat/completions";
    const deferred = modelOf({ wire: "openai-chat", url });
    deferred.auth.hosts = ["{env:SNOWFLAKE_ACCOUNT}.snowflakecomputing.com"];
    const runtime = createRuntime(manifestOf({ m: deferred }), {
      env: { SNOWFLAKE_ACCOUNT: "my_org-acct" },
    });
    expect(new URL(runtime.preview(hello).url).host).toBe("my-org-acct.snowflakecomputing.com");
  });
});
