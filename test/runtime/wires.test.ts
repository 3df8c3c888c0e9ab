import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { FailureDialect, Wire } from "../../src/generated/manifest.js";
import { wires } from "../../src/runtime/wires/index.js";
import { hello, modelOf, run } from "../support/manifest.js";
import { validatorOf } from "../support/schema.js";
import { startServer } from "../support/server.js";
import { joined, recordedAnswers } from "../support/streams.js";

const validateRunEvent = validatorOf("run-event");

const dialects: Partial<Record<Wire, FailureDialect>> = {
  "anthropic-messages": "anthropic",
  "bedrock-converse": "aws",
  "google-generate": "google",
  "openai-chat": "openai",
  "openai-responses": "openai",
};

/** A server that sends the bytes in pieces of one size, or the whole body if not streaming. */
async function serve(wire: Wire, contentType: string, bytes: Uint8Array, size: number) {
  const server = await startServer((_request, response) => {
    response.writeHead(200, { "content-type": contentType });
    for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
    response.end();
  });
  const model = modelOf({ wire, url: `${server.url}/chat`, failures: dialects[wire] ?? "generic" });
  return { server, model };
}

describe.each(recordedAnswers)("$wire: $name", ({ wire, contentType, stream, events }) => {
  test.each([stream.length, 1, 7, 64])("in pieces of %i bytes", async (size) => {
    const { model } = await serve(wire, contentType, stream, size);
    const answered = await run(model);
    // an error is identified by its reason; its text is the failures' own
    expect(answered).toMatchObject(events);
    for (const event of answered) expect(validateRunEvent(event), JSON.stringify(event)).toBe(true);
    const ends = answered.filter(({ type }) => type === "finish" || type === "error");
    expect(ends).toEqual([answered.at(-1)]);
  });
});

const asked = recordedAnswers.flatMap((answer) =>
  answer.request === null ? [] : [{ ...answer, request: answer.request }],
);
test.each(asked)("$wire: $name is asked for", async ({ wire, contentType, stream, request }) => {
  const { server, model } = await serve(wire, contentType, stream, stream.length);
  await run(model);
  expect(server.received.map(({ json }) => json)).toEqual([JSON.parse(request)]);
});

test("every wire has a recorded request", () => {
  expect(new Set(asked.map(({ wire }) => wire))).toEqual(new Set(Object.keys(wires)));
});

const wholes = recordedAnswers.flatMap((answer) =>
  answer.whole === null ? [] : [{ ...answer, whole: answer.whole }],
);
test.each(wholes)("$wire: $name says the same as a whole", async ({ wire, whole, events }) => {
  const { model } = await serve(wire, "application/json", Buffer.from(whole), 1_000);
  const answered = await run(model, { ...hello, stream: false });
  expect(joined(answered)).toEqual(joined(events));
});

test("the registry, the folders and the manifest's schema know the same wires", async () => {
  const folder = new URL("../../src/runtime/wires/", import.meta.url);
  const folders = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const schema = JSON.parse(
    await readFile(new URL("../../schema/manifest.schema.json", import.meta.url), "utf8"),
  );
  expect(Object.keys(wires).sort()).toEqual(folders);
  expect(schema.definitions.Wire.enum.toSorted()).toEqual(folders);
  for (const [name, wire] of Object.entries(wires)) expect(wire.name).toBe(name);
});
