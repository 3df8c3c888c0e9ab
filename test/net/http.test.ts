import { type AddressInfo, createServer, type Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createHttp, type Environment } from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";
import { startServer } from "../support/server.js";

function client(env: Environment = {}, connectTimeoutMs = 2_000) {
  const http = createHttp({ env, connectTimeoutMs });
  onTestFinished(() => http.close());
  return http;
}

/** The IPv6 address of this machine, where it has one: containers often don't. */
async function ipv6Loopback(): Promise<string[]> {
  const server = createServer();
  const found = await new Promise<string[]>((resolve) => {
    server.once("error", () => resolve([]));
    server.listen(0, "::1", () => resolve(["::1"]));
  });
  server.close();
  return found;
}

const get = (url: string) => ({ method: "GET", url }) as const;

describe("requests", () => {
  test("a secret is written to the socket and nowhere else", async () => {
    const server = await startServer((_request, response) => void response.end("ok"));
    const headers = { "X-Api-Key": new Secret("hunter2", "{env:KEY}") };
    await client().request({ ...get(server.url), headers });
    expect(server.received[0]?.headers["x-api-key"]).toBe("hunter2");
    expect(JSON.stringify(headers)).not.toContain("hunter2");
  });

  test.each([
    ["a line break", "hunter2\nx-evil: 1"],
    ["a character outside Latin-1", "hunter2…"],
  ])("a key with %s is refused before a connection is made, unquoted", async (_what, value) => {
    const server = await startServer((_request, response) => void response.end("ok"));
    const sent = client().request({
      ...get(server.url),
      headers: { a: new Secret(value, "{env:KEY}") },
    });
    await expect(sent).rejects.toMatchObject({
      reason: "invalid_key",
      message: expect.stringContaining("{env:KEY}"),
    });
    await expect(sent).rejects.not.toThrow(/hunter2/);
    expect(server.connections()).toBe(0);
  });

  test.each(["Host", "connection", "Content-Length", "transfer-encoding", "proxy-authorization"])(
    "the header %s cannot be set",
    async (name) => {
      const server = await startServer((_request, response) => void response.end("ok"));
      const sent = client().request({ ...get(server.url), headers: { [name]: "evil.example" } });
      await expect(sent).rejects.toMatchObject({ reason: "egress_refused" });
      expect(server.connections()).toBe(0);
    },
  );

  test("a redirect is an answer and never followed: the other host sees nothing", async () => {
    const other = await startServer((_request, response) => void response.end("ok"));
    const server = await startServer((_request, response) => {
      response.writeHead(307, { location: `${other.url}/steal` }).end();
    });
    const headers = { authorization: new Secret("Bearer hunter2", "{env:KEY}") };
    const response = await client().request({
      method: "POST",
      url: server.url,
      headers,
      body: "{}",
    });
    expect(response.status).toBe(307);
    expect(response.headers.location).toBe(`${other.url}/steal`);
    expect(other.connections()).toBe(0);
  });

  test("localhost finds a server that listens on one of the two addresses only", async () => {
    for (const host of ["127.0.0.1", ...(await ipv6Loopback())]) {
      const server = await startServer((_request, response) => void response.end(host), host);
      const url = `http://localhost:${new URL(server.url).port}/`;
      const response = await client().request(get(url));
      expect(await response.text()).toBe(host);
    }
  });
});

describe("bodies", () => {
  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["identity", (text: string) => Buffer.from(text)],
  ])("%s is decoded", async (encoding, encode) => {
    const server = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding });
      response.end(encode("grüße 😀".repeat(1000)));
    });
    const response = await client().request(get(server.url));
    expect(await response.text()).toBe("grüße 😀".repeat(1000));
  });

  test.each([
    ["plain", (bytes: Buffer) => bytes, "identity"],
    ["a small bomb that grows a thousandfold", gzipSync, "gzip"],
    ["a brotli bomb", brotliCompressSync, "br"],
  ])("a body over the cap is given up: %s", async (_what, encode, encoding) => {
    const body = encode(Buffer.alloc(9 * 1024 * 1024, "a"));
    const server = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    const response = await client().request(get(server.url));
    await expect(response.text()).rejects.toMatchObject({
      reason: "unexpected_response",
      message: expect.stringContaining("8 MiB"),
    });
  });

  test("a damaged gzip body is an error, not a crash", async () => {
    const server = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end("this is no gzip");
    });
    const response = await client().request(get(server.url));
    await expect(response.text()).rejects.toMatchObject({ code: "Z_DATA_ERROR" });
  });

  test("a connection is reused after its answer was discarded", async () => {
    const server = await startServer((_request, response) => void response.end("x".repeat(1000)));
    const http = client();
    for (let count = 0; count < 3; count++) {
      const response = await http.request(get(server.url));
      response.discard();
      await new Promise((resolve) => setImmediate(resolve));
      await (await http.request(get(server.url))).text();
    }
    expect(server.connections()).toBeLessThanOrEqual(2);
  });
});

describe("time", () => {
  test("headers that do not arrive end the request", async () => {
    const server = await startServer(() => {});
    const sent = client().request({ ...get(server.url), headersTimeoutMs: 50 });
    await expect(sent).rejects.toMatchObject({ code: "UND_ERR_HEADERS_TIMEOUT" });
  });

  test("a body that stalls ends the request", async () => {
    const server = await startServer((_request, response) => {
      response.writeHead(200).write("begin");
    });
    const response = await client().request({ ...get(server.url), bodyTimeoutMs: 50 });
    await expect(response.text()).rejects.toMatchObject({ code: "UND_ERR_BODY_TIMEOUT" });
  });

  test("an abort closes the socket", async () => {
    const controller = new AbortController();
    const sockets: Socket[] = [];
    const server = await startServer((_request, _response, raw) => {
      sockets.push(raw.socket);
      controller.abort();
    });
    const sent = client().request({ ...get(server.url), signal: controller.signal });
    await expect(sent).rejects.toThrow();
    await vi.waitUntil(() => sockets[0]?.destroyed);
  });
});

describe("proxies", () => {
  /** A proxy that tunnels to one server, whatever name is asked for, and remembers what was asked. */
  async function startProxy(status: string) {
    const asked: string[] = [];
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", (head) => {
        asked.push(head.toString("latin1"));
        socket.end(`HTTP/1.1 ${status}\r\n\r\n`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    return { url: `http://user:pass@127.0.0.1:${port}`, asked };
  }

  test("https goes through the proxy of the environment passed in", async () => {
    const proxy = await startProxy("502 Bad Gateway");
    const http = client({ HTTPS_PROXY: proxy.url });
    await expect(http.request(get("https://api.openai.com/v1/models"))).rejects.toThrow();
    expect(proxy.asked[0]).toMatch(/^CONNECT api\.openai\.com:443 HTTP\/1\.1/);
    expect(proxy.asked[0]).toContain(`Basic ${Buffer.from("user:pass").toString("base64")}`);
  });

  test("this machine is contacted directly", async () => {
    const proxy = await startProxy("502 Bad Gateway");
    const server = await startServer((_request, response) => void response.end("direct"));
    const http = client({ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url });
    expect(await (await http.request(get(server.url))).text()).toBe("direct");
    expect(proxy.asked).toEqual([]);
  });

  test("a proxy that is not a URL is reported without its password", async () => {
    const sent = client({ HTTPS_PROXY: "http://user:hunter2@" }).request(
      get("https://api.openai.com/"),
    );
    await expect(sent).rejects.toMatchObject({ reason: "proxy_error" });
    await expect(sent).rejects.not.toThrow(/hunter2/);
  });
});
