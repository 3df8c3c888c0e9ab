import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { simulate } from "../simulators/simulator.js";
import { freePort } from "../support/free-port.js";
import { result } from "../support/probe.js";
import { configFor, env, model, vendor } from "../support/probe-openai.js";

describe("proxies", () => {
  const vendorConfig = { model: `openai/${model}` };

  async function proxy(answer: string) {
    const lines: string[] = [];
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", (data) => {
        lines.push(data.toString("latin1").split("\r\n", 1)[0] ?? "");
        socket.end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    return { url: `http://127.0.0.1:${address.port}`, lines };
  }

  it("one that requires a password", async () => {
    const { url, lines } = await proxy(
      "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
    );
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
    expect(found.message).toMatch(/user name and password/);
    expect(lines).toEqual(["CONNECT api.openai.com:443 HTTP/1.1"]);
  });

  it("one that refuses the host", async () => {
    const { url } = await proxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
  });

  it("one that does not exist", async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
  });

  it("one that closes the connection instead of answering", async () => {
    const { url, lines } = await proxy("");
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
    expect(lines.length).toBeLessThan(10);
  });

  it("one that is not an address", async () => {
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: "::::" } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
  });

  it("none for this machine", async () => {
    const { url, lines } = await proxy("HTTP/1.1 403 Forbidden\r\n\r\n");
    const simulator = await simulate(vendor);
    const found = await result({
      config: configFor(`${simulator.url}/v1`),
      env: { ...env, HTTP_PROXY: url, HTTPS_PROXY: url },
    });
    expect(found.state).toBe("ok");
    expect(lines).toEqual([]);
  });
});
