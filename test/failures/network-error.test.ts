import { describe, expect, it } from "vitest";
import { explainNetworkError, type Failure } from "../../src/failures/index.js";
import type { FailureDialect } from "../../src/generated/manifest.js";
import { DIALECTS } from "../support/failure-cases.js";

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

  it("finds the code wrapped by fetch and happy eyeballs", () => {
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
