import { describe, expect, test } from "vitest";
import {
  isCredentialVariable,
  mayHoldCredential,
} from "../../src/language/credential-variables.js";
import {
  isSecretHeader,
  isSecretOption,
  isSecretParameter,
  mayBeSecretParameter,
  mentionsSecret,
  namesSecret,
} from "../../src/language/secret-names.js";

describe("variables", () => {
  test.each<[name: string, names: boolean, mentions: boolean]>([
    ["OPENAI_API_KEY", true, true],
    ["OPENAI_APIKEY", true, true],
    ["KEY", true, true],
    ["gh_token", true, true],
    ["CLIENT_SECRET", true, true],
    ["DB_PASSWORD", true, true],
    ["DB_PASSWD", true, true],
    ["CERT_PASSPHRASE", true, true],
    ["SNOWFLAKE_PAT", true, true],
    ["GOOGLE_CREDENTIAL", true, true],
    ["GOOGLE_APPLICATION_CREDENTIALS", true, true],
    ["TOKEN_HOST", false, true],
    ["API_KEY_ID", false, true],
    ["PAT_HOST", false, true],
    ["MY_PAT_HOST", false, true],
    ["DBPASSWORD", false, true],
    ["SECRETARY", false, true],
    ["MONKEY", false, true],
    ["PATH", false, false],
    ["COMPATIBLE", false, false],
    ["DATABRICKS_HOST", false, false],
    ["AWS_REGION", false, false],
    ["", false, false],
  ])("%s", (name, names, mentions) => {
    expect(namesSecret(name)).toBe(names);
    expect(mentionsSecret(name)).toBe(mentions);
    expect(isCredentialVariable(name)).toBe(names);
    expect(mayHoldCredential(name)).toBe(mentions);
  });

  test("a vendor's own variable is a credential, whatever it is called", () => {
    expect(namesSecret("AWS_ACCESS_KEY_ID")).toBe(false);
    expect(isCredentialVariable("AWS_ACCESS_KEY_ID")).toBe(true);
    expect(isCredentialVariable("AWS_SECRET_ACCESS_KEY")).toBe(true);
    expect(mayHoldCredential("AWS_ACCESS_KEY_ID")).toBe(true);
  });
});

test.each([
  ["Authorization", true],
  ["proxy-authorization", true],
  ["Cookie", true],
  ["x-api-key", true],
  ["cf-aig-authorization", true],
  ["x-auth", true],
  ["x-auth-request", false],
  ["x-session-id", true],
  ["x-author", false],
  ["x-max-tokens", false],
  ["api_key", true],
  ["apikey", true],
  ["X-Auth-Token", true],
  ["x-client-secret", true],
  ["x-password", true],
  ["Key", true],
  ["authorization-version", false],
  ["x-authorization", true],
  ["set-cookie", true],
  ["x-key-id", false],
  ["x-monkey", false],
  ["x-tokens", false],
  ["anthropic-version", false],
])("the header %s is a secret: %s", (name, expected) => {
  expect(isSecretHeader(name)).toBe(expected);
});

test.each([
  ["apiKey", true],
  ["api_key", true],
  ["accessKey", true],
  ["authToken", true],
  ["session-token", true],
  ["privateKey", true],
  ["clientSecret", true],
  ["secretAccessKey", true],
  ["dbPassword", true],
  ["passphrase", true],
  ["setCacheKey", false],
  ["cacheKey", false],
  ["apiKeyId", false],
  ["myApiKey", false],
  ["useAuthToken", false],
  ["maxToken", false],
  ["baseURL", false],
])("the option %s is a secret: %s", (name, expected) => {
  expect(isSecretOption(name)).toBe(expected);
});

test.each<[name: string, isSecret: boolean, mayBe: boolean]>([
  ["key", true, true],
  ["api-key", true, true],
  ["api_key", true, true],
  ["APIKEY", true, true],
  ["access_token", true, true],
  ["accesstoken", true, true],
  ["accessToken", true, true],
  ["token", true, true],
  ["auth", true, true],
  ["secret", true, true],
  ["client_secret", true, true],
  ["clientSecret", true, true],
  ["password", true, true],
  ["userPassword", true, true],
  ["pass", true, true],
  ["pwd", true, true],
  ["sig", true, true],
  ["signature", true, true],
  ["X-Amz-Signature", true, true],
  ["X-Amz-Credential", true, true],
  ["subscription-key", true, true],
  ["subscriptionKey", true, true],
  ["code", true, true],
  ["country_code", false, true],
  ["keyword", false, true],
  ["max_tokens", false, true],
  ["design", false, true],
  ["author", false, true],
  ["bypass", false, true],
  ["monkey", false, true],
  ["api-version", false, false],
  ["region", false, false],
])("the parameter %s is a secret: %s, and may be one: %s", (name, isSecret, mayBe) => {
  expect(isSecretParameter(name)).toBe(isSecret);
  expect(mayBeSecretParameter(name)).toBe(mayBe);
});
