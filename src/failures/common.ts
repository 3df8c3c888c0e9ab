import { MODEL_STEPS } from "./match.js";
import * as as from "./outcomes.js";
import type { Row } from "./types.js";

/** What a status means, whoever sends it (RFC 9110); checked after a dialect's rows. */
export const commonRows: readonly Row[] = [
  {
    when: { status: 407, page: "also" },
    ...as.proxyError,
    message: "The proxy in front of {host} requires a user name and password.",
    hint: "Put them in HTTPS_PROXY (http://user:password@proxy:port).",
  },
  {
    when: { status: "3xx", page: "also" },
    ...as.badBaseUrl,
    message:
      "{host} redirects ({status}), often to a login page. Redirects are never followed, so that no key leaks.",
    hint: "Set baseURL to the final address of the API.",
  },
  { when: { status: [503, 529], page: "also" }, ...as.overloaded },
  {
    when: { status: 408, page: "also" },
    ...as.unexpected,
    message: "{provider} gave up waiting (HTTP 408).",
    hint: "Try again {wait}.",
    retryable: true,
  },
  {
    when: { status: "5xx", page: "also" },
    ...as.unexpected,
    message: "{provider} had an internal problem ({status}), which says nothing about the key.",
    hint: "Try again {wait}.",
    retryable: true,
  },
  { when: { status: 429, page: "also" }, ...as.rateLimited },
  // An edge that blocks a network shows a page instead of the API's answer (unconfirmed).
  {
    when: {
      status: 403,
      page: "only",
      text: /you have been blocked|access denied|attention required/i,
    },
    ...as.networkBlocked,
    message: "A firewall in front of {host} blocks this network.",
    unconfirmed: true,
  },
  {
    when: { page: "only" },
    ...as.badBaseUrl,
    message: "{host} answered with a web page ({status}), not like {provider}'s API.",
  },

  { when: { status: 401 }, ...as.invalidKey },
  { when: { status: 402 }, ...as.quotaExhausted },
  { when: { status: 403 }, ...as.noPermission },
  {
    when: {
      status: 404,
      text: /^not found\.?$|no route matched|invalid url|unknown (?:path|route|endpoint)|cannot (?:get|post)\b/i,
    },
    ...as.badBaseUrl,
    message: "{host} has no such path; it does not serve {provider}'s API there.",
  },
  {
    when: { status: 404, step: ["chat", "stream"], ownError: true },
    ...as.modelUnknown,
    provesCredential: true,
  },
  { when: { status: 404, step: MODEL_STEPS, ownError: true }, ...as.modelUnknown },
  {
    when: { status: [404, 405, 410] },
    ...as.badBaseUrl,
    message: "{host} has no such path ({status}); it does not serve {provider}'s API there.",
  },
  {
    when: { status: [400, 422], ownError: true },
    ...as.unexpected,
    message: "{provider} rejected the form of the request ({status}).",
    hint: "Check the options of this provider; `--debug` shows the request.",
  },
];

/** Servers without a model list are fine: the list says nothing about the key or the models. */
export const noListRow: Row = {
  when: { status: [404, 405], step: ["list"] },
  ...as.badBaseUrl,
  state: "unproven",
  message: "{host} has no model list at this path.",
  hint: "Servers without one are fine: `--deep` asks a model. Otherwise, check that baseURL ends in /v1.",
};

/** If nothing is known about an answer, nothing is claimed. */
export const unknownRow: Row = { when: {}, ...as.unexpected };
