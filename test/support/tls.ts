import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

const folder = new URL("../../fixtures/probe/tls/", import.meta.url);

/** A TLS server on this machine with one of the certificates of `fixtures/probe/tls`. It counts requests. */
export async function startTlsServer(
  certificate: "self-signed" | "expired" | "other-name",
): Promise<{ readonly url: string; requests(): number }> {
  let requests = 0;
  const server = createServer(
    {
      cert: readFileSync(new URL(`${certificate}.crt`, folder)),
      key: readFileSync(new URL(`${certificate}.key`, folder)),
    },
    (_request, response) => {
      requests++;
      response.end("{}");
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}`, requests: () => requests };
}
