import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** `{"error_code","message"}`; inference errors sometimes in OpenAI's envelope. */
export const databricks: Dialect = {
  isError: (body) => ["error_code", "error", "message"].some((name) => name in unwrap(body)),
  rows: [
    {
      when: { code: "ENOTFOUND" },
      ...as.unreachable,
      message: "{host} does not exist: the workspace host is misspelt.",
      hint: "Copy the host from the address bar of the workspace.",
    },

    // Network
    {
      when: { status: 403, text: /ip acl|ip access list/i },
      ...as.networkBlocked,
      message: "The IP access list of the Databricks workspace does not allow this network.",
      hint: "Connect from an allowed network, or ask a workspace administrator to add this one.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /unauthorized network access/i },
      ...as.networkBlocked,
      message: "The Databricks workspace does not accept connections from the public network.",
      hint: "Connect through its private link.",
      unconfirmed: true,
    },

    // Credentials. A bad token is 401 on some paths and 403 on others.
    { when: { text: /token.*expired/i }, ...as.expired, unconfirmed: true },
    {
      when: { status: [401, 403], text: /invalid access token/i },
      ...as.invalidKey,
      message:
        "Databricks does not accept {credential}: the token is wrong, expired or for another workspace.",
      hint: "Create a new personal access token in this workspace.",
    },
    {
      when: { status: [401, 403], text: /account[- ]level|account token/i },
      ...as.invalidKey,
      message: "{credential} is an account token; workspaces only accept their own tokens.",
      hint: "Create the token in the workspace itself.",
      unconfirmed: true,
    },
    {
      when: {
        status: [403, 404],
        text: /workspace.*(?:terminated|cancel+ed|deleted|suspended|no longer|not active)/i,
      },
      ...as.notEntitled,
      message: "The Databricks workspace at {host} has been shut down.",
      hint: "Use the host of an active workspace.",
      unconfirmed: true,
    },

    // Models and endpoints
    {
      when: { status: 403, text: /rate limit of 0/i },
      ...as.modelNoAccess,
      message: "An administrator has disabled {model} (rate limit 0).",
      hint: "Ask a workspace administrator to raise the limit of the endpoint.",
    },
    {
      when: { status: 403, text: /cross[- ]?geo/i },
      ...as.modelWrongRegion,
      message:
        "{model} is not served in the workspace's region, and cross-geography routing is off.",
      hint: "Ask an account administrator to enable cross-geography routing, or choose another model.",
      unconfirmed: true,
    },
    {
      when: {
        status: [400, 403],
        text: /not (?:supported|available|enabled) in (?:your|this) (?:workspace|region)|workspace is not supported/i,
      },
      ...as.modelWrongRegion,
      message: "{model} is not served in the region of this Databricks workspace.",
      hint: "Choose a model that the workspace lists, or a workspace in another region.",
    },
    {
      when: { status: 403, text: /disabled|not enabled/i },
      ...as.notEntitled,
      message: "The workspace has this feature disabled.",
      hint: "Ask a workspace administrator to enable model serving.",
      unconfirmed: true,
    },
    {
      when: {
        status: [400, 404, 503],
        text: /not[ _]ready|is not yet ready|scal(?:ing|ed) (?:up|to zero|from zero)|being (?:created|updated|deployed)/i,
      },
      ...as.notReady,
      message: "The endpoint {model} is starting; after scaling to zero, that can take minutes.",
      provesCredential: true,
      unconfirmed: true,
    },
    {
      when: { status: 404, code: "ENDPOINT_NOT_FOUND" },
      ...as.modelUnknown,
      provesCredential: true,
      message: "The workspace has no serving endpoint {model}, or {credential} may not see it.",
      hint: "Choose an endpoint under Serving in the workspace, or ask for CAN QUERY on it.",
      unconfirmed: true,
    },
    {
      when: { status: 404, code: "RESOURCE_DOES_NOT_EXIST" },
      ...as.modelUnknown,
      provesCredential: true,
      message: "The workspace has no serving endpoint {model}, or {credential} may not see it.",
      hint: "Choose an endpoint under Serving in the workspace, or ask for CAN QUERY on it.",
    },
    {
      when: { status: 403, code: "PERMISSION_DENIED" },
      ...as.noPermission,
      message: "{credential} may not query {model}.",
      hint: "Ask for the permission CAN QUERY on the serving endpoint.",
      provesCredential: true,
    },
    { when: { status: 429 }, ...as.rateLimited, provesCredential: true },

    // The login page comes with 200, 404 or a redirect.
    {
      when: { status: [200, 404], page: "only" },
      ...as.badBaseUrl,
      message:
        "{host} answered with a login page; it is not the address of a Databricks workspace.",
      hint: "Copy the host from the address bar of the workspace.",
    },
  ],
};
