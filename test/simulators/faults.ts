import { gzipSync } from "node:zlib";
import type { Fault, Reply } from "./simulator.js";

/** Closes the connection without an answer. */
export const reset: Fault = (response) => {
  response.socket?.destroy();
};

/** Takes the request and says nothing. */
export const silence: Fault = () => {};

/** Sends headers and half a body, then nothing more. */
export const stall: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"data":[');
};

/** Breaks off in the middle of a body of known length. */
export const truncate: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"data":[', () => response.socket?.destroy());
};

/** JSON that ends too early, in a well-formed HTTP answer. */
export const halfJson: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{"data":[{"id":');
};

/** A few kilobytes that unpack to more than any answer should have. */
export const gzipBomb: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
  response.end(gzipSync(Buffer.alloc(16 * 1024 * 1024, 0x20)));
};

/** Packed bytes that end too early. */
export const brokenGzip: Fault = (response) => {
  const packed = gzipSync(JSON.stringify({ data: [{ id: "a".repeat(5000) }] }));
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
  response.end(packed.subarray(0, packed.length - 10));
};

/** Something that is not HTTP at all. */
export const gibberish: Fault = (response) => {
  response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n");
};

export const page: Reply = {
  status: 200,
  body: "<!doctype html><html><title>Sign in</title></html>",
};

export function redirect(location: string): Reply {
  return { status: 302, body: "", headers: { location } };
}

export const serverError: Reply = { status: 500, body: { error: { message: "internal" } } };
export const emptyBody: Reply = { status: 200, body: {} };
