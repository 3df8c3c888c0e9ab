import { Secret } from "../../secret.js";
import { awsRequestHandler } from "./aws-request-handler.js";
import { type Chain, complaint } from "./chain.js";

// not on EC2 the metadata address just swallows packets: one short try is enough
const metadata = { timeout: 1_000, maxRetries: 0 };
// a logger of our own keeps the SDK from writing to the console
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** AWS: keys of the environment, then the SDK's own chain (profile, SSO, process, web identity, container, IMDS). */
export const aws: Chain = async (profile, { env, http }) => {
  const name = profile ?? env.AWS_PROFILE;
  const id = env.AWS_ACCESS_KEY_ID?.trim();
  const key = env.AWS_SECRET_ACCESS_KEY?.trim();
  if (!name && id && key) {
    const token = env.AWS_SESSION_TOKEN?.trim();
    return identity(id, key, token, "{env:AWS_SECRET_ACCESS_KEY}");
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
    return identity(
      found.accessKeyId,
      found.secretAccessKey,
      found.sessionToken,
      "the AWS identity",
    );
  } catch (error) {
    return { kind: "none", why: complaint(error) };
  }
};

function identity(id: string, key: string, token: string | undefined, reference: string) {
  return {
    kind: "aws",
    identity: {
      accessKeyId: id,
      secretAccessKey: new Secret(key, reference),
      sessionToken: token ? new Secret(token, reference) : null,
    },
  } as const;
}
