import { describe, expect, it } from "vitest";
import { explainFailure, scrub } from "../../src/failures/index.js";
import { cases, inputOf } from "../support/failure-cases.js";

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

  it.each(canaries)("removes %s from a sentence", (canary) => {
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

  const prefixes = [
    ..."sk- sk_ pk_ rk_ csk- gsk_ xai- hf_ nvapi- vck_ pplx- r8_ fw_ tgp_ dapi ABSK".split(" "),
    ..."bedrock-api-key- AIza ya29. gho_ ghp_ ghs_ ghu_ ghr_ github_pat_ glpat-".split(" "),
  ];
  it.each(prefixes)("takes out what begins with %s", (prefix) => {
    expect(scrub(`Bad ${prefix}abcd, sorry`)).toBe("Bad [hidden], sorry");
    expect(scrub(`Bad ${prefix}abc, sorry`)).toBe(`Bad ${prefix}abc, sorry`);
  });

  const words = ["api key", "api_key", "api-key", "apiKey", "access key", "ACCESS_KEY_ID"];
  it.each([
    ...words,
    ..."secret password passwd token authorization credential".split(" "),
    "api key provided",
  ])("takes out what %s is", (word) => {
    for (const [before, behind] of [
      ["=", ""],
      [": ", ""],
      [" = ", ";"],
      ['": "', '"'],
      ["='", "'"],
    ]) {
      expect(scrub(`${word}${before}hunter2${behind} end`)).toBe(
        `${word}${before}[hidden]${behind} end`,
      );
    }
  });

  it.each("user account principal tenant subscription organization org project".split(" "))(
    "takes out the name of the %s",
    (word) => {
      expect(scrub(`${word} 'ann' failed`)).toBe(`${word} [hidden] failed`);
      expect(scrub(`${word.toUpperCase()}  "ann b" failed`)).toBe(
        `${word.toUpperCase()}  [hidden] failed`,
      );
      expect(scrub(`${word} \`ann\` failed`)).toBe(`${word} [hidden] failed`);
    },
  );

  it.each([
    ..."AKIA ASIA AROA AIDA".split(" ").map((prefix) => `${prefix}ABCD1234`),
    ..."org proj acct user".split(" ").flatMap((kind) => [`${kind}-abc123`, `${kind}_abc123`]),
    "eyJhbGciOi",
    "tid=abc;exp=1",
    "ann@example.com",
    "arn:aws:iam::1:user/ann",
    "arn:aws-us-gov:sts::1:assumed-role/ann",
    "123456789012",
    "10.0.0.1",
    "10.0.0.0/24",
    "::1",
    "fe80::1",
    "2001:db8::8a2e:370:7334",
    "2001:db8:85a3:0:0:8a2e:370:7334",
    "8c1d5fa0-1111-2222-3333-444455556666",
    "8C1D5FA0-1111-2222-3333-ABCDEFABCDEF",
    "0123456789abcdef0123",
    "0123456789ABCDEF0123",
    "abcdefghij0123456789",
    "abcdefghij-ABCDEFGHIJ_0123456789",
  ])("takes out %s", (text) => {
    expect(scrub(`from ${text} here`)).toBe("from [hidden] here");
  });

  it.each([
    ["Basic dXNlcjpw", "Basic [hidden]"],
    ["bearer abcdef", "bearer [hidden]"],
    ["Api-Key abcdef", "Api-Key [hidden]"],
    ["Bearer abc", "Bearer abc"],
    ["see https://host/a#token now", "see https://host/a?[hidden] now"],
    ["see https://host?a=b now", "see https://host?[hidden] now"],
    ["see postgres://ann@host/db now", "see postgres://[hidden]@host/db now"],
    ["project 12345 and account: 67890", "project [hidden] and account: [hidden]"],
    ["Subscription  12345", "Subscription  [hidden]"],
    ["project 1234", "project 1234"],
    ["on behalf of ann", "on behalf of [hidden]"],
    ["a\u2028b\u2029c\u0000d", "a b c d"],
    ["a\u200bb\ufeffc", "abc"],
    ["\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007", "click"],
    ["\u001b]0;title\u001b\\text", "text"],
    ["\u001bMtext", "text"],
  ])("makes of %j %j", (dirty, clean) => {
    expect(scrub(dirty)).toBe(clean);
  });

  it.each([
    "xsk-abcd",
    "AKIA1234",
    "1234567890123",
    "1.2.3.4.5",
    "12:30:45",
    "std::vector",
    "user-abc",
    "0123456789abcdef012",
    "abcdefghij012345678",
    "abcdefghijklmnopqrstuvwxyz",
    "abcdefghij-ABCDEFGHIJ_012345678",
    "arn:aws:s3:::bucket",
    "ann@localhost",
  ])("leaves %s alone", (text) => {
    expect(scrub(`from ${text} here`)).toBe(`from ${text} here`);
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
