import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** `{"error":{"code","message"}}`, from the gateway `{"statusCode","message"}`. */
export const azure: Dialect = {
  isError: (body) => ["error", "statusCode"].some((name) => name in unwrap(body)),
  rows: [
    {
      when: { code: "ENOTFOUND", host: /\.azure\.(?:com|us|cn)$/ },
      ...as.unreachable,
      message: "{host} does not exist: the resource name is misspelt or the resource was deleted.",
      hint: "Check the resource name (AZURE_RESOURCE_NAME or baseURL).",
    },
    {
      when: { text: /(?:chained|default)\w*credential|credential ?unavailable/i },
      ...as.missingCredential,
      message: "No Entra sign-in was found in the environment, the CLI or a managed identity.",
      hint: "Run `az login`, or set an API key.",
    },

    // Entra without a role is a 401 here, not a 403.
    {
      when: { status: [401, 403], text: /lacks the required data action/i },
      ...as.noPermission,
      message: "The Entra identity is known, but has no role on this Azure OpenAI resource.",
      hint: "Assign it the role Cognitive Services OpenAI User; that takes about 5 minutes.",
      provesCredential: true,
    },
    {
      when: { status: 401, code: "PermissionDenied" },
      ...as.noPermission,
      message: "The Entra identity is known, but has no role on this Azure OpenAI resource.",
      hint: "Assign it the role Cognitive Services OpenAI User; that takes about 5 minutes.",
      provesCredential: true,
    },
    {
      when: { status: 401, text: /audience is incorrect|have expired/i },
      ...as.expired,
      message: "The Entra token has expired or was issued for another service.",
      hint: "Sign in again (`az login`) for https://cognitiveservices.azure.com.",
    },
    {
      when: { status: 401 },
      ...as.invalidKey,
      message:
        "Azure does not accept {credential} at {host}: the key is wrong or belongs to another resource.",
      hint: "Copy a key from Keys and Endpoint of this resource.",
    },
    {
      when: { status: 403, code: "AuthenticationTypeDisabled" },
      ...as.noPermission,
      message: "This Azure resource does not accept keys: key authentication is disabled.",
      hint: "Use Entra: remove the key and run `az login`.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /key based authentication is disabled/i },
      ...as.noPermission,
      message: "This Azure resource does not accept keys: key authentication is disabled.",
      hint: "Use Entra: remove the key and run `az login`.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /virtual network|firewall/i },
      ...as.networkBlocked,
      message: "The network rules of this Azure resource do not allow this network.",
      hint: "Add this network under the resource's Networking settings, or connect from an allowed one.",
    },
    {
      when: { status: 403, text: /public (?:network )?access is disabled/i },
      ...as.networkBlocked,
      message: "Public access to this Azure resource is disabled.",
      hint: "Connect through its private endpoint.",
      unconfirmed: true,
    },
    {
      when: { status: 403, code: "SubscriptionNotRegistered" },
      ...as.notEntitled,
      message: "The Azure subscription is not registered for this service.",
      hint: "Register the provider Microsoft.CognitiveServices in the subscription.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /subscription.*(?:disabled|suspended|inactive)/i },
      ...as.notEntitled,
      message: "The Azure subscription of this resource is disabled.",
      hint: "Reactivate the subscription in the Azure portal.",
      unconfirmed: true,
    },

    {
      when: { status: 404, code: "DeploymentNotFound" },
      ...as.modelUnknown,
      provesCredential: true,
      message: "This Azure resource has no deployment {model}, or it is less than 5 minutes old.",
      hint: "Use the name of a deployment, not of a model; a new one needs 5 minutes.",
    },
    {
      when: { status: 404 },
      ...as.badBaseUrl,
      message: "{host} has no such path: the URL's form or the api-version is wrong.",
      hint: "End baseURL in /openai/v1, or in /openai/deployments/NAME with an api-version.",
      unconfirmed: true,
    },
    {
      when: { status: 400, code: "OperationNotSupported" },
      ...as.notChatModel,
      message: "The model behind {model} does not accept this kind of request.",
      hint: "Deploy a model that supports chat completions.",
      unconfirmed: true,
    },
    {
      when: { status: 400, code: ["unsupported_parameter", "unsupported_value"] },
      ...as.requestRefused,
      message: "The model behind {model} rejected a parameter of the request.",
      unconfirmed: true,
    },
    {
      when: { status: 400, code: "content_filter" },
      ...as.requestRefused,
      message: "Azure's content filter refused the prompt; the credential is fine.",
      hint: "Change the prompt, or the content filter of the deployment.",
    },

    {
      when: { code: "insufficient_quota" },
      ...as.quotaExhausted,
      message: "The quota of the Azure subscription is used up.",
      hint: "Request more quota in the Azure portal.",
      unconfirmed: true,
    },
    { when: { status: 429 }, ...as.rateLimited, provesCredential: true, unconfirmed: true },
  ],
};
