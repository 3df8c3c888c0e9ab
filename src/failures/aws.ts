import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** The control plane only looks things up: what it refuses may still be invoked. */
const LOOKUPS = ["list", "model", "identity"];

/** Regions that an account must enable first; until then they know none of its keys (unconfirmed). */
const OPT_IN_REGIONS =
  /^(?:af-south-1|ap-east-[12]|ap-south-2|ap-southeast-[3-7]|ca-west-1|eu-central-2|eu-south-[12]|il-central-1|me-central-1|me-south-1|mx-central-1)$/;

/** `{"message"}` with the exception's name in `x-amzn-errortype`. Statuses are botocore's, texts from reports. */
export const aws: Dialect = {
  isError: (body) => ["message", "Message", "__type", "Error"].some((name) => name in unwrap(body)),
  rows: [
    {
      when: { code: ["ENOTFOUND"], host: /amazonaws\.|\.aws$/ },
      ...as.unreachable,
      message: "{host} does not exist: {region} is misspelt or has no Bedrock.",
      hint: "Set the region to one with Bedrock, such as us-east-1.",
    },
    {
      when: { text: /SSO session|aws sso login/i },
      ...as.expired,
      message: "The AWS SSO session has expired or was never started.",
      hint: "Run `aws sso login` with the profile in use.",
    },
    {
      when: { text: /could not (?:load|resolve) credentials/i },
      ...as.missingCredential,
      message: "No AWS credential was found in the environment, the profile or the instance.",
      hint: "Set AWS_PROFILE, AWS_ACCESS_KEY_ID with its secret, or AWS_BEARER_TOKEN_BEDROCK.",
    },

    // Keys and signatures
    {
      when: {
        status: [400, 403],
        code: [
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "RequestExpired",
          "RequestTimeTooSkewed",
        ],
        text: /signature (?:expired|not yet current)|request has expired|too skewed/i,
      },
      ...as.clockSkew,
      unconfirmed: true,
    },
    {
      when: { status: 403, code: ["InvalidSignatureException", "SignatureDoesNotMatch"] },
      ...as.invalidKey,
      message: "The signature is wrong: the secret key does not match the key ID of {credential}.",
      hint: "Copy AWS_SECRET_ACCESS_KEY again, without spaces or line breaks.",
      unconfirmed: true,
    },
    {
      when: { status: [400, 403], code: ["ExpiredTokenException", "ExpiredToken"] },
      ...as.expired,
      message: "The AWS session of {credential} has expired.",
      hint: "Sign in again (`aws sso login` or `aws login`), or renew the session keys.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /(?:api key|bearer token).*expired/i },
      ...as.expired,
      message:
        "The Bedrock API key in {credential} has expired; short-term keys last at most 12 hours.",
      unconfirmed: true,
    },
    {
      when: { status: [400, 403], text: /(?:api key|bearer token|token).*\bregion\b/i },
      ...as.invalidKey,
      message: "The Bedrock API key in {credential} is not valid in {region}.",
      hint: "Use the region where the key was created: short-term keys work only there.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /(?:your )?api key is valid|invalid api key/i },
      ...as.invalidKey,
      message: "AWS does not accept the Bedrock API key in {credential}.",
      hint: "Create a new key; short-term keys last 12 hours and work only in their own region.",
      unconfirmed: true,
    },
    {
      when: {
        status: 403,
        code: ["UnrecognizedClientException", "InvalidClientTokenId"],
        region: OPT_IN_REGIONS,
      },
      ...as.invalidKey,
      message:
        "AWS does not know {credential} in {region}, a region that an account must enable first.",
      hint: "Enable {region} in the AWS account settings, or use another region.",
      unconfirmed: true,
    },
    {
      when: { status: 403, code: ["UnrecognizedClientException", "InvalidClientTokenId"] },
      ...as.invalidKey,
      unconfirmed: true,
    },
    {
      when: {
        status: [400, 403],
        code: ["MissingAuthenticationTokenException", "MissingAuthenticationToken"],
      },
      ...as.missingCredential,
      unconfirmed: true,
    },

    // Access to the model
    {
      when: { status: 403, text: /marketplace/i },
      ...as.modelNoAccess,
      message: "The AWS Marketplace agreement for {model} is missing or still propagating.",
      hint: "Request access to the model in the Bedrock console.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /don.t have access to the model/i },
      ...as.modelNoAccess,
      message: "This AWS account has not been granted {model}.",
      hint: "Request access to the model in the Bedrock console.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /service control policy/i },
      ...as.noPermission,
      message: "A policy of the AWS organisation forbids this action.",
      hint: "Ask the owner of the AWS organisation; a profile needs all of its regions allowed.",
      provesCredential: true,
      unconfirmed: true,
    },
    {
      when: { status: 403, code: "AccessDeniedException", step: LOOKUPS },
      ...as.noPermission,
      state: "unproven",
      message: "{credential} may not look up models in Bedrock; it may still invoke them.",
      hint: "Use --deep, or allow bedrock:ListFoundationModels and bedrock:GetFoundationModelAvailability.",
      provesCredential: true,
    },
    {
      when: { status: 403, code: ["AccessDeniedException", "AccessDenied"] },
      ...as.noPermission,
      message: "The IAM policy of {credential} does not allow invoking {model}.",
      hint: "Allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream on the model and its profile.",
      provesCredential: true,
    },

    // The model itself. The apostrophe is sometimes U+2019.
    {
      when: { status: 400, text: /on-demand throughput isn.t supported/i },
      ...as.modelNeedsProfile,
      unconfirmed: true,
    },
    {
      when: { status: 400, text: /model identifier is invalid/i },
      ...as.modelUnknown,
      provesCredential: true,
      message:
        "Bedrock in {region} does not know {model}: a typo, or a profile for another region.",
      hint: "Check the id and its prefix against {region}.",
      unconfirmed: true,
    },
    {
      when: { status: [400, 404], text: /end of its life/i },
      ...as.modelRetired,
      unconfirmed: true,
    },
    {
      when: { status: 404, code: "ResourceNotFoundException" },
      ...as.modelUnknown,
      provesCredential: true,
      message: "Bedrock does not serve {model} in {region}, or no longer does.",
      hint: "Check the id, and whether the model is served in {region}.",
    },
    {
      when: { status: 400, text: /action doesn.t support the model/i },
      ...as.notChatModel,
      unconfirmed: true,
    },
    {
      when: { status: 400, text: /isn.t supported on this route/i },
      ...as.badBaseUrl,
      message: "{model} is not served on this path of {host}.",
      hint: "Check the path of baseURL: /v1, /openai/v1 and /anthropic/v1 serve different models.",
    },
    {
      when: { status: 400, text: /support tool use|tool use.*not supported/i },
      ...as.toolsUnsupported,
      unconfirmed: true,
    },

    // Limits and load. AWS sends no Retry-After. The same events occur inside a stream.
    {
      when: { code: "ThrottlingException", text: /per day/i },
      ...as.quotaExhausted,
      message: "The daily token quota of the AWS account for {model} is used up.",
      hint: "Wait until tomorrow, or ask for more under Service Quotas.",
      unconfirmed: true,
    },
    { when: { code: "ThrottlingException" }, ...as.rateLimited, provesCredential: true },
    {
      when: { code: "ServiceQuotaExceededException" },
      ...as.quotaExhausted,
      message: "A service quota of the AWS account for {model} is used up.",
      hint: "Ask for a higher quota under Service Quotas in {region}.",
    },
    { when: { code: "ModelNotReadyException" }, ...as.notReady, provesCredential: true },
    { when: { code: "ServiceUnavailableException" }, ...as.overloaded },
    {
      when: { code: "ModelTimeoutException" },
      ...as.overloaded,
      message: "{model} took too long to answer.",
    },
    {
      when: { code: ["ModelErrorException", "ModelStreamErrorException"] },
      ...as.unexpected,
      message: "{model} failed while processing the request.",
      hint: "Try again {wait}.",
      retryable: true,
      provesCredential: true,
    },
    {
      when: { code: "InternalServerException" },
      ...as.unexpected,
      message: "Bedrock had an internal problem, which says nothing about the key.",
      hint: "Try again {wait}.",
      retryable: true,
    },
    { when: { code: "ValidationException" }, ...as.requestRefused },
  ],
};
