import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { NetError } from "./error.js";

/** No answer that is read as a whole is larger: one that is must be an attack or a mistake. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** The body without its `Content-Encoding`. It is decoded as it is read, never ahead. */
export function decompress(body: Readable, encoding: string): Readable {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  return names.reverse().reduce<Readable>((stream, name) => {
    const decoder = decoders[name];
    if (!decoder) return stream;
    // errors of either side reach the reader, who sees the last stream
    return pipeline(stream, decoder(), () => {});
  }, body);
}

/** Reads a whole body as UTF-8, and stops at `maxBytes` of decoded bytes, so a small bomb stays small. */
export async function readText(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new NetError(
        "unexpected_response",
        `The answer is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB, far more than any provider sends.`,
        "Check that baseURL points at the provider's API.",
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
