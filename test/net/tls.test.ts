import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { createHttp } from "../../src/net/index.js";
import { startTlsServer } from "../support/tls.js";

test("a certificate from an unknown authority is refused", async () => {
  const { url } = await startTlsServer("self-signed");
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  await expect(http.request({ method: "GET", url })).rejects.toMatchObject({
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
  });
});

test("NODE_EXTRA_CA_CERTS makes it known", async () => {
  const { url } = await startTlsServer("self-signed");
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
      cwd: new URL("../..", import.meta.url).pathname,
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: new URL("../../fixtures/probe/tls/self-signed.crt", import.meta.url)
          .pathname,
      },
    },
  );
  expect(stdout).toBe("{}\n");
});
