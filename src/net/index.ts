export { authorize } from "./authorize.js";
export type { AwsIdentity, Chains } from "./chains/chain.js";
export { chains } from "./chains/index.js";
export { rememberChains } from "./chains/remember.js";
export { type Environment, proxyOf } from "./connections.js";
export { type Credential, type CredentialContext, resolveCredential } from "./credentials.js";
export {
  allowedDestination,
  assertDestination,
  assertSecureUrl,
  type Destination,
} from "./egress.js";
export { NetError } from "./error.js";
export { credentialFileReader } from "./files.js";
export { isMetadataHost } from "./hosts.js";
export {
  createHttp,
  type Headers,
  type Http,
  type HttpOptions,
  type HttpRequest,
  type HttpResponse,
} from "./http.js";
export { type SignedRequest, type SigningScope, sign } from "./sigv4.js";
