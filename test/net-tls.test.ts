import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { createHttp } from "../src/net/index.js";

/** A server with a certificate that nobody knows; the file to know it by is given back. */
async function startTlsServer() {
  const folder = mkdtempSync(join(tmpdir(), "altimate-tls-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const key = join(folder, "key.pem");
  const certificate = join(folder, "certificate.pem");
  const subject = [
    "-subj",
    "/CN=localhost",
    "-addext",
    "subjectAltName=DNS:localhost,IP:127.0.0.1",
  ];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      ...curve,
      "-nodes",
      "-days",
      "2",
      "-keyout",
      key,
      "-out",
      certificate,
      ...subject,
    ],
    { stdio: "ignore" },
  );
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (_request, response) => response.end("trusted"),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}/`, certificate };
}

test("a certificate that nobody knows is refused", async () => {
  const { url } = await startTlsServer();
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  await expect(http.request({ method: "GET", url })).rejects.toMatchObject({
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
  });
});

test("NODE_EXTRA_CA_CERTS makes it known", async () => {
  const { url, certificate } = await startTlsServer();
  const script = `
    const { createHttp } = await import("./src/net/index.ts");
    const http = createHttp({ env: {} });
    const response = await http.request({ method: "GET", url: ${JSON.stringify(url)} });
    console.log(await response.text());
    await http.close();`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script],
    {
      cwd: new URL("..", import.meta.url).pathname,
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
    },
  );
  expect(stdout).toBe("trusted\n");
});
