/** The last word of a name that holds a secret: of a variable, a header, an option, a URL's parameter. */
const LAST_WORDS =
  "(?:(?:api|access|auth|session|secret|private|subscription)[-_]?)?(?:key|token)|secret|password|passwd|passphrase|pat|credentials?";

const NAMES_A_SECRET = new RegExp(`(?:^|[-_])(?:${LAST_WORDS})$`, "i");

/** True for a variable named like one that holds a secret: `OPENAI_API_KEY`, `GH_TOKEN`. */
export function namesSecret(variable: string): boolean {
  return NAMES_A_SECRET.test(variable);
}

const MENTIONS_A_SECRET = /key|token|secret|passw|passphrase|credential|(?:^|_)pat(?:$|_)/i;

/**
 * True for a variable whose name contains a word for a secret anywhere: `MY_TOKEN_HOST`, `APIKEY2`. For
 * places where a secret would be exposed, such as addresses: a false positive does no harm there.
 */
export function mentionsSecret(variable: string): boolean {
  return MENTIONS_A_SECRET.test(variable);
}

const SECRET_HEADER = new RegExp(
  `(?:^|[-_])(?:auth|authorization|authentication|oauth2?|cookie2?|jwt|session(?:[-_]?id)?|${LAST_WORDS})$`,
  "i",
);

/**
 * True for a header that only carries a secret, by the end of its name: `cf-aig-authorization`. One that goes
 * on says something about it, as `x-snowflake-authorization-token-type` does.
 */
export function isSecretHeader(name: string): boolean {
  return SECRET_HEADER.test(name);
}

const SECRET_OPTION =
  /secret|password|passphrase|^(?:access|api|auth|session|private)[-_]?(?:key|token)$/i;

/** True for a provider's option that only holds a secret: `apiKey`, `clientSecret`. */
export function isSecretOption(name: string): boolean {
  return SECRET_OPTION.test(name);
}

const SECRET_PARAMETER = new RegExp(
  `^(?:auth|code|sig|pass|pwd)$|(?:^|[-_])(?:${LAST_WORDS}|signature)$|(?:Key|Token|Secret|Password)$`,
);

/** True for a parameter of a URL that holds a secret: `api-key`, `client_secret`, `X-Amz-Signature`. */
export function isSecretParameter(name: string): boolean {
  return SECRET_PARAMETER.test(name) || SECRET_PARAMETER.test(name.toLowerCase());
}

const MAYBE_SECRET_PARAMETER = /key|token|secret|pass|pwd|auth|sig|code|cred/i;

/** The same for hiding a parameter, where one too many does no harm. */
export function mayBeSecretParameter(name: string): boolean {
  return MAYBE_SECRET_PARAMETER.test(name);
}
