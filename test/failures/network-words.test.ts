import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import {
  explainNetworkError,
  type Failure,
  type NetworkErrorContext,
} from "../../src/failures/index.js";
import type { FailureDialect } from "../../src/generated/manifest.js";
import { DIALECTS, FOLDER } from "../support/failure-cases.js";

/** Every name under which Node, undici, OpenSSL, llhttp and zlib report that no answer came. */
const CODES = `
  CERT_HAS_EXPIRED CERT_NOT_YET_VALID ERR_TLS_CERT_ALTNAME_INVALID DEPTH_ZERO_SELF_SIGNED_CERT
  SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY CERT_UNTRUSTED CERT_REVOKED CERT_CHAIN_TOO_LONG
  CERT_SIGNATURE_FAILURE INVALID_CA INVALID_PURPOSE HOSTNAME_MISMATCH ERR_SSL_WRONG_VERSION_NUMBER
  ERR_SSL_PACKET_LENGTH_TOO_LONG ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE EPROTO ENOTFOUND EAI_AGAIN
  ECONNREFUSED EHOSTUNREACH ENETUNREACH ENETDOWN EADDRNOTAVAIL EACCES EPERM UND_ERR_CONNECT_TIMEOUT
  ETIMEDOUT ESOCKETTIMEDOUT UND_ERR_HEADERS_TIMEOUT TimeoutError UND_ERR_BODY_TIMEOUT ECONNRESET
  EPIPE ECONNABORTED UND_ERR_SOCKET UND_ERR_CLOSED UND_ERR_DESTROYED HPE_INVALID_CONSTANT
  HTTPParserError Z_BUF_ERROR Z_DATA_ERROR ERR_BROTLI_DECODER_ERROR
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH UND_ERR_RES_EXCEEDED_MAX_SIZE UND_ERR_HEADERS_OVERFLOW
  AbortError ABORT_ERR XERR_SSL_OTHER ERR_SSLOTHER SOMETHING_NEW
`
  .trim()
  .split(/\s+/);

const MESSAGES = [
  "Proxy response (407) !== 200 when HTTP Tunneling",
  "proxy response 407",
  "Proxy response (403) !== 200 when HTTP Tunneling",
  "Proxy authentication required",
  "The SSO session associated with this profile has expired.",
  "Run aws sso login",
  "Could not load credentials from any providers",
  "Could not resolve credentials",
  "Could not load the default credentials. Browse to …",
  "ChainedTokenCredential authentication failed.",
  "DefaultAzureCredential failed",
  "CredentialUnavailable",
  "credential unavailable",
];

const HOSTS: Readonly<Partial<Record<FailureDialect, readonly string[]>>> = {
  aws: ["bedrock.eu-wst-1.amazonaws.com", "bedrock.us-east-1.api.aws", "api.aws.example"],
  azure: ["mine.openai.azure.com", "mine.azure.us", "mine.azure.cn", "mine.azure.com.example"],
  google: [
    "mars-aiplatform.googleapis.com",
    "aiplatform.googleapis.com",
    "x-aiplatform.googleapis.com.example",
  ],
};

const coded = (code: string) => Object.assign(new Error("failed"), { code });
const errors = [
  ...CODES.map((code) => [code, coded(code)] as const),
  ...MESSAGES.map((message) => [message, new Error(message)] as const),
];

/** One block for each meaning, with all the names that have it. */
function table(title: string, context: NetworkErrorContext, isTold = (_: Failure) => true): string {
  const names = new Map<string, string[]>();
  for (const [name, error] of errors) {
    const failure = explainNetworkError(error, context);
    if (!isTold(failure)) continue;
    const { state, reason, message, hint, retryable } = failure;
    const block = `${state} ${reason}${retryable ? " (try again)" : ""}\n${message}\n${hint}\n`;
    names.set(block, [...(names.get(block) ?? []), name]);
  }
  const blocks = [...names].map(([block, all]) => [block, ...all.map((name) => `  ${name}\n`)]);
  return blocks.length === 0
    ? ""
    : [`# ${title}`, "", ...blocks.map((one) => one.join(""))].join("\n");
}

it("says of every way to get no answer what it means", async () => {
  const host = "api.example";
  const proxy = "proxy.example:3128";
  const tables = [
    table("any provider", { host }),
    table("behind a proxy", { host, proxy }, ({ reason }) => reason === "proxy_error"),
    ...DIALECTS.flatMap((dialect) =>
      (HOSTS[dialect] ?? [host]).map((host) => {
        const context = { host, region: "eu-wst-1", model: "m", step: "token" };
        const general = new Set(
          errors.map(([, error]) => explainNetworkError(error, context).message),
        );
        const isOwn = ({ message }: Failure) => !general.has(message);
        return table(`${dialect} at ${host}`, { ...context, dialect }, isOwn);
      }),
    ),
  ];
  const file = fileURLToPath(new URL("network.words.txt", FOLDER));
  await expect(tables.join("")).toMatchFileSnapshot(file);
});
