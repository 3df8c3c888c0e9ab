import { Secret } from "../../secret.js";
import { awsRequestHandler } from "./aws-request-handler.js";
import { type Chain, type ChainContext, type ChainResult, complaint } from "./chain.js";

// outside EC2 the metadata address just drops packets: one short attempt is enough
const metadata = { timeout: 1_000, maxRetries: 0 };
// a logger of our own keeps the SDK from writing to the console
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Places of the SDK's chain, in words. */
const places = {
  fromEnv: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  fromIni: "the profile (keys, SSO login or assumed role)",
  fromProcess: "the profile's credential_process",
  fromTokenFile: "AWS_WEB_IDENTITY_TOKEN_FILE",
  "fromHttp/fromContainerMetadata": "the container's agent (ECS, EKS)",
  fromInstanceMetadata: "the metadata server of EC2",
} as const;

/** The SDK's own name for keys, of which these fields matter. */
interface AwsCredentialIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** AWS: keys of the environment, then the SDK's own chain (profile, SSO, process, web identity, container, IMDS). */
export const aws: Chain = async (profile, { env, http, onAsked }) => {
  const name = profile ?? env.AWS_PROFILE;
  const id = env.AWS_ACCESS_KEY_ID?.trim();
  const key = env.AWS_SECRET_ACCESS_KEY?.trim();
  if (!name && id && key) {
    onAsked?.(places.fromEnv);
    const token = env.AWS_SESSION_TOKEN?.trim();
    return identity("{env:AWS_SECRET_ACCESS_KEY}", {
      accessKeyId: id,
      secretAccessKey: key,
      ...(token ? { sessionToken: token } : {}),
    });
  }
  const { fromNodeProviderChain } = await import("@aws-sdk/credential-providers");
  try {
    // created anew each time, since the SDK caches keys without an expiry forever and would miss a rotation
    const found = await fromNodeProviderChain({
      ...metadata,
      ...(name ? { profile: name } : {}),
      ignoreCache: true,
      logger: { ...quiet, debug: (text: unknown) => tellPlace(text, onAsked) },
      clientConfig: { requestHandler: awsRequestHandler(http), logger: quiet },
    })();
    return identity("the AWS identity", found);
  } catch (error) {
    return { kind: "none", why: complaint(error) };
  }
};

/** The SDK logs each place at debug level as it gets to it. */
function tellPlace(text: unknown, onAsked: ChainContext["onAsked"]): void {
  const [, name = ""] = /credential-provider-node - \w+::([\w/]+)/.exec(String(text)) ?? [];
  const place = Object.entries(places).find(([known]) => known === name)?.[1];
  if (place !== undefined) onAsked?.(place);
}

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
