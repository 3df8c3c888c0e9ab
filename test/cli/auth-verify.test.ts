import { describe, expect, it } from "vitest";
import { config, KEY, keep, run, stored } from "../support/auth-cli.js";
import { CANARY } from "../support/command-line.js";
import { startServer } from "../support/server.js";

describe("the test before it is stored", () => {
  /** A server as strict as the vendor: the right key at the right place, or 401. */
  const openai = () =>
    startServer(({ path, headers }, response) => {
      const isGood = path === "/v1/models" && headers.authorization === `Bearer ${KEY}`;
      response.writeHead(isGood ? 200 : 401, { "content-type": "application/json" });
      response.end(
        JSON.stringify(
          isGood
            ? { object: "list", data: [{ id: "gpt-4o" }] }
            : { error: { message: "Incorrect API key provided", code: "invalid_api_key" } },
        ),
      );
    });

  const at = (url: string) => config({ provider: { openai: { options: { baseURL: url } } } });

  it("keeps what the provider accepts", async () => {
    const { url, received } = await openai();
    at(`${url}/v1`);
    const { code, stdout } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stdout).toContain("OpenAI accepts auth:openai.");
    expect(stored()).toEqual({ openai: { type: "api", key: KEY } });
    expect(received).toHaveLength(1);
  });

  it("keeps the old one if the provider refuses the new one", async () => {
    const { url } = await openai();
    at(url);
    keep({ openai: { type: "api", key: "old" } });
    const { code, stdout, stderr } = await run("auth openai --stdin", { stdin: `${KEY}x` });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Nothing was stored.");
    expect(stored()).toEqual({ openai: { type: "api", key: "old" } });
  });

  it("keeps it untested if nobody answers", async () => {
    at("http://127.0.0.1:1");
    const { code, stderr } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stderr).toContain("was not tested");
    expect(stored()).toEqual({ openai: { type: "api", key: KEY } });
  });

  it("sends only a pair's token", async () => {
    const { url, received } = await startServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end("{}");
    });
    config({ provider: { databricks: { options: { baseURL: url } } } });
    await run("auth databricks --stdin", { stdin: `acme.cloud.databricks.com::dapi${CANARY}` });
    expect(received.length).toBeGreaterThan(0);
    for (const { headers } of received) expect(headers.authorization).toBe(`Bearer dapi${CANARY}`);
  });

  it.each([["--no-verify"], ["--offline"]])("asks nobody with %s", async (flag) => {
    const { url, received } = await openai();
    at(url);
    expect((await run(`auth openai --stdin ${flag}`, { stdin: KEY })).code).toBe(0);
    expect(received).toEqual([]);
    expect(stored()).toEqual({ openai: { type: "api", key: KEY } });
  });

  it("does not send a new key where a project sends it without consent", async () => {
    at("https://llm.example.com/v1");
    const { code, stderr } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stderr).toContain("llm.example.com");
    expect(stderr).toContain("was not tested");
  });

  it("says so if the config's own apiKey wins", async () => {
    const { url, received } = await openai();
    config({ provider: { openai: { options: { baseURL: url, apiKey: "{env:OPENAI_API_KEY}" } } } });
    const { code, stderr } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stderr).toContain("sets an apiKey");
    expect(received).toEqual([]);
  });

  it("is what a probe then finds", async () => {
    const { url, received } = await openai();
    at(url);
    await run("auth openai --stdin --no-verify", { stdin: KEY });
    const { code, stdout } = await run("probe openai --format json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results).toMatchObject([{ state: "ok", credential: "auth:openai" }]);
    expect(received).toHaveLength(1);
  });
});
