import * as as from "./outcomes.js";
import type { Row } from "./types.js";

/** Codes of Node, undici, OpenSSL, llhttp and zlib, from the most specific to the least. */
export const networkRows: readonly Row[] = [
  {
    when: { code: "PROXY_AUTH" },
    ...as.proxyError,
    message: "The proxy in front of {host} requires a user name and password.",
    hint: "Put them in HTTPS_PROXY (http://user:password@proxy:port).",
  },
  {
    when: { code: "PROXY_UNREACHABLE" },
    ...as.proxyError,
    message: "The proxy in front of {host} cannot be reached.",
  },
  { when: { code: "PROXY_REFUSED" }, ...as.proxyError },

  {
    when: { code: "CERT_HAS_EXPIRED" },
    ...as.tlsError,
    message: "The certificate of {host} has expired, or this computer's clock is wrong.",
    hint: "Check the clock; if it is right, the owner of the host must renew the certificate.",
  },
  {
    when: { code: "CERT_NOT_YET_VALID" },
    ...as.tlsError,
    message:
      "The certificate of {host} is not valid yet: this computer's clock is probably behind.",
    hint: "Set the clock (turn on time synchronisation) and try again.",
  },
  {
    when: { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
    ...as.tlsError,
    message: "The certificate of {host} was issued for another name.",
    hint: "Check the host in baseURL.",
  },
  {
    when: { code: ["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"] },
    ...as.tlsError,
    message: "The certificate of {host} is self-signed, so it is not trusted.",
  },
  {
    when: {
      code: [
        "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        "UNABLE_TO_GET_ISSUER_CERT",
        "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
        "CERT_UNTRUSTED",
      ],
    },
    ...as.tlsError,
    message: "The certificate of {host} comes from an unknown authority.",
  },
  {
    when: {
      code: [
        "CERT_REVOKED",
        "CERT_CHAIN_TOO_LONG",
        "CERT_SIGNATURE_FAILURE",
        "INVALID_CA",
        "INVALID_PURPOSE",
        "HOSTNAME_MISMATCH",
      ],
    },
    ...as.tlsError,
  },
  {
    when: { code: ["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG"] },
    ...as.tlsError,
    message: "{host} does not speak TLS on this port.",
    hint: "Check the port in baseURL; a local server may need http://.",
  },
  {
    when: { code: ["ERR_SSL", "EPROTO"] },
    ...as.tlsError,
    message: "No secure connection to {host} could be negotiated.",
    hint: "Check baseURL; a filtering proxy in between can also cause this.",
  },

  {
    when: { code: "ENOTFOUND" },
    ...as.unreachable,
    message: "{host} does not exist (no such name in DNS).",
    hint: "Check the host in baseURL.",
  },
  {
    when: { code: "EAI_AGAIN" },
    ...as.connectionLost,
    message: "The name server did not answer about {host}.",
    hint: "Check the network connection and try again.",
  },
  {
    when: { code: "ECONNREFUSED" },
    ...as.unreachable,
    message: "Nothing is listening at {host} (connection refused).",
    hint: "Start the server, or correct the host and port in baseURL.",
  },
  {
    when: { code: ["EHOSTUNREACH", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL", "EACCES", "EPERM"] },
    ...as.unreachable,
    message: "There is no route from here to {host}.",
    hint: "Check the network connection, the VPN and the firewall.",
  },
  {
    when: { code: ["UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT", "ESOCKETTIMEDOUT"] },
    ...as.timedOut,
    message: "Could not connect to {host} in time.",
    hint: "Check the VPN, firewall and proxy, or allow more time with --timeout.",
  },
  { when: { code: ["UND_ERR_HEADERS_TIMEOUT", "TimeoutError"] }, ...as.timedOut },
  {
    when: { code: "UND_ERR_BODY_TIMEOUT" },
    ...as.timedOut,
    message: "{host} began to answer, then stopped.",
  },
  {
    when: {
      code: [
        "ECONNRESET",
        "EPIPE",
        "ECONNABORTED",
        "UND_ERR_SOCKET",
        "UND_ERR_CLOSED",
        "UND_ERR_DESTROYED",
      ],
    },
    ...as.connectionLost,
  },

  {
    // undici's parser error comes without llhttp's code where the very first line is wrong
    when: { code: ["HPE", "HTTPParserError"] },
    ...as.badBaseUrl,
    message: "{host} does not speak HTTP on this port.",
    hint: "Check the scheme and port in baseURL.",
  },
  {
    when: {
      code: ["Z_BUF_ERROR", "Z_DATA_ERROR", "ERR_BROTLI", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"],
    },
    ...as.unexpected,
    message: "The answer from {host} arrived cut off or damaged.",
    hint: "Try again; if it keeps happening, look for a proxy in between.",
    retryable: true,
  },
  {
    when: { code: ["UND_ERR_RES_EXCEEDED_MAX_SIZE", "UND_ERR_HEADERS_OVERFLOW"] },
    ...as.unexpected,
    message: "The answer from {host} is larger than any API's would be.",
    hint: "Check baseURL.",
  },
  {
    when: { code: ["AbortError", "ABORT_ERR"] },
    ...as.timedOut,
    message: "The request to {host} was cancelled before an answer came.",
    hint: "Try again.",
  },
  { when: {}, ...as.connectionLost, message: "The connection to {host} failed." },
];
