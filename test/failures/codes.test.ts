import { describe, expect, it } from "vitest";
import { explainFailure, type FailureInput } from "../../src/failures/index.js";
import type { FailureDialect } from "../../src/generated/manifest.js";
import { DIALECTS } from "../support/failure-cases.js";

function explained(dialect: FailureDialect, part: Partial<FailureInput>) {
  const input = { dialect, step: "list", status: 400, headers: {}, body: null, text: "" } as const;
  return explainFailure({ ...input, ...part });
}

describe("codes that mean the same", () => {
  it.each<[FailureDialect, number, string, readonly string[]]>([
    ["openai", 400, "x", ["insufficient_quota", "billing_hard_limit_reached"]],
    ["generic", 400, "x", ["insufficient_quota", "billing_hard_limit_reached"]],
    [
      "aws",
      403,
      "Signature expired",
      [
        "InvalidSignatureException",
        "SignatureDoesNotMatch",
        "RequestExpired",
        "RequestTimeTooSkewed",
      ],
    ],
    ["aws", 403, "x", ["InvalidSignatureException", "SignatureDoesNotMatch"]],
    ["aws", 400, "x", ["ExpiredTokenException", "ExpiredToken"]],
    ["aws", 403, "x", ["UnrecognizedClientException", "InvalidClientTokenId"]],
    ["aws", 403, "x", ["MissingAuthenticationTokenException", "MissingAuthenticationToken"]],
    ["aws", 500, "x", ["ModelErrorException", "ModelStreamErrorException"]],
    ["azure", 400, "x", ["unsupported_parameter", "unsupported_value"]],
    ["generic", 400, "x", ["model_not_found", "model_not_supported"]],
    ["generic", 400, "x", ["token_not_found_in_db", "auth_error"]],
  ])("%s %i %s: %j", (dialect, status, message, codes) => {
    const meant = (code: string) =>
      explained(dialect, { status, body: { error: { message, code } } });
    for (const code of codes) {
      expect(meant(code), code).toEqual(meant(codes[0] ?? ""));
      expect(meant(code), code).not.toEqual(meant("made_up"));
    }
  });

  it("a client that a token service does not know", () => {
    const meant = (error: string, step: string) => explained("generic", { step, body: { error } });
    expect(meant("unauthorized_client", "token").reason).toBe("invalid_key");
    expect(meant("invalid_client", "token").reason).toBe("invalid_key");
    expect(meant("invalid_client", "list").reason).toBe("unexpected_response");
  });
});

describe("an error as a dialect writes it", () => {
  const bodies = {
    message: { message: "x" },
    Message: { Message: "x" },
    __type: { __type: "x" },
    Error: { Error: {} },
    error: { error: "x" },
    "error.message": { error: { message: "x" } },
    "error.type": { type: "error", error: { type: "x" } },
    "error of another type": { type: "x", error: { type: "x" } },
    statusCode: { statusCode: 7 },
    detail: { detail: "x" },
    errors: { errors: [] },
    base_resp: { base_resp: {} },
    error_code: { error_code: "x" },
    "error in a list": [{ error: { message: "x", code: 1, status: "y" } }],
    nothing: {},
  };

  it.each(DIALECTS)("%s", (dialect) => {
    const own = Object.entries(bodies).flatMap(([name, body]) =>
      explained(dialect, { status: 422, body }).message.includes("refused the form") ? [name] : [],
    );
    expect(own).toMatchSnapshot();
  });
});

describe("a status inside of a 200", () => {
  it.each([
    [399, "unexpected_response"],
    [400, "model_unknown"],
    [429, "rate_limited"],
    [599, "unexpected_response"],
    [429.5, "unexpected_response"],
    ["429", "rate_limited"],
  ])("%s", (code, reason) => {
    const body = { error: { message: "no such model", code } };
    expect(explained("openrouter", { status: 200, body }).reason).toBe(reason);
  });

  it.each([
    [599, "had an internal problem"],
    [600, "proves nothing"],
  ])("ends with 599: %i", (code, told) => {
    const body = { error: { message: "x", code } };
    expect(explained("openai", { status: 200, body }).message).toContain(told);
  });
});

describe("Snowflake's regions", () => {
  const refusal = (message: string, crossRegion?: readonly string[]) =>
    explained("snowflake", {
      step: "chat",
      body: { message },
      context: crossRegion === undefined ? {} : { crossRegion },
    });
  const message =
    "The model is unavailable in your region. Enable cross region with AWS_US, AWS_EU";

  it("names the statement, and warns where the value set now is not known", () => {
    const known = refusal(message, []);
    expect(known.scopes).toEqual(["AWS_US", "AWS_EU"]);
    expect(known.hint).toMatch(/^Ask an ACCOUNTADMIN: ALTER ACCOUNT SET .*\.$/);
    expect(refusal(message).hint).toBe(
      `${known.hint} It replaces the current value, if there is one.`,
    );
  });

  it("says what it always says where nothing is to be added", () => {
    const usual = "Ask an ACCOUNTADMIN to set CORTEX_ENABLED_CROSS_REGION.";
    expect(refusal(message, ["AWS_EU"])).toMatchObject({
      reason: "model_wrong_region",
      scopes: ["AWS_US", "AWS_EU"],
      hint: usual,
    });
    expect(refusal("unavailable in your region")).toMatchObject({ scopes: [], hint: usual });
    expect(refusal("unknown model")).not.toHaveProperty("scopes");
  });
});
