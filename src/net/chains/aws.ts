import { Secret } from "../../secret.js";
import { awsRequestHandler } from "./aws-request-handler.js";
import { type Chain, type ChainResult, complaint } from "./chain.js";

// not on EC2 the metadata address just swallows packets: one short try is enough
const metadata = { timeout: 1_000, maxRetries: 0 };
// a logger of our own keeps the SDK from writing to the console
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** The SDK's own name for keys, of which these fields matter. */
interface AwsCredentialIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** AWS: keys of the environment, then the SDK's own chain (profile, SSO, process, web identity, container, IMDS). */
export const aws: Chain = async (profile, { env, http }) => {
  const name = profile ?? env.AWS_PROFILE;
  const id = env.AWS_ACCESS_KEY_ID?.trim();
  const key = env.AWS_SECRET_ACCESS_KEY?.trim();
  if (!name && id && key) {
    const token = env.AWS_SESSION_TOKEN?.trim();
    return identity("{env:AWS_SECRET_ACCESS_KEY}", {
      accessKeyId: id,
      secretAccessKey: key,
      ...(token ? { sessionToken: token } : {}),
    });
  }
  const { fromNodeProviderChain } = await import("@aws-sdk/credential-providers");
  try {
    // made anew each time, since the SDK keeps keys without an expiry for ever and rotation would not be seen
    const found = await fromNodeProviderChain({
      ...metadata,
      ...(name ? { profile: name } : {}),
      ignoreCache: true,
      logger: quiet,
      clientConfig: { requestHandler: awsRequestHandler(http), logger: quiet },
    })();
    return identity("the AWS identity", found);
  } catch (error) {
    return { kind: "none", why: complaint(error) };
  }
};

function identity(reference: string, keys: AwsCredentialIdentity): ChainResult {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = keys;
  return {
    kind: "aws",
    identity: {
      accessKeyId,
      secretAccessKey: new Secret(secretAccessKey, reference),
      sessionToken: sessionToken ? new Secret(sessionToken, reference) : null,
    },
    expiresAtMs: expiration?.getTime() ?? null,
  };
}
