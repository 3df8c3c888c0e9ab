import { withoutTrailingSlashes } from "../language/addresses.js";
import { awsHost, awsHosts } from "./parts/aws-hosts.js";
import { bedrockChat } from "./parts/bedrock-chat.js";
import { bedrockLadder } from "./parts/bedrock-probe.js";
import type { Provider, SettingSpec } from "./provider.js";

/** Moves every AWS service without a variable of its own. */
const GENERAL = "AWS_ENDPOINT_URL";

export const amazonBedrock: Provider = {
  id: "amazon-bedrock",
  name: "Amazon Bedrock",
  aliases: ["bedrock"],
  hostId: null,
  links: {
    keys: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
    docs: "https://docs.aws.amazon.com/bedrock/latest/userguide",
  },
  credential: {
    env: ["AWS_BEARER_TOKEN_BEDROCK"],
    // the runtime's requests are signed for `bedrock` too
    scheme: { kind: "sigv4", service: "bedrock" },
    chain: "aws",
    optional: false,
    format: null,
    pair: null,
    guarded: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"],
  },
  settings: [
    {
      name: "region",
      description: "AWS region",
      options: ["region"],
      // altimate-code reads neither AWS_DEFAULT_REGION nor the profile's region
      env: ["AWS_REGION"],
      default: "us-east-1",
      required: true,
      grammar: /^[a-z]+(-[a-z]+)+-\d+$/,
      form: "Regions look like us-east-1.",
    },
    {
      name: "profile",
      description: "AWS named profile",
      options: ["profile"],
      env: ["AWS_PROFILE"],
      default: null,
      required: false,
      grammar: null,
    },
    endpoint("runtime", "the Bedrock runtime", ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME", GENERAL]),
    endpoint("control", "the Bedrock control plane", ["AWS_ENDPOINT_URL_BEDROCK", GENERAL]),
    // only its own variable moves the identity request: it does not belong on a gateway for models
    endpoint("sts", "the Security Token Service", ["AWS_ENDPOINT_URL_STS"]),
  ],
  hosts: awsHosts,
  modelIds: "closed",
  failures: "aws",
  // a gateway's path precedes /model/…, whatever it is
  pathTails: [],
  origin: ({ region }) => (region === undefined ? null : awsHost("bedrock-runtime", region)),
  chat: bedrockChat,
  probe: bedrockLadder,
  example: { model: "anthropic.claude-sonnet-4-6", options: { region: "us-east-1" } },
  notes: [
    "Uses the AWS credential chain: environment variables, profiles, SSO sessions, web identity, container and instance roles. AWS_BEARER_TOKEN_BEDROCK takes precedence.",
    "A bare model id gets the inference profile prefix of its region (us., eu., …); ids with a prefix and ARNs are left unchanged.",
    "options.baseURL and options.endpoint move the runtime to a gateway; the control plane and STS stay at AWS, or where the AWS_ENDPOINT_URL variables say.",
  ],
};

/** An address that only AWS's own variables can move, not a config. */
function endpoint(name: string, what: string, env: readonly string[]): SettingSpec {
  return {
    name,
    description: `Address of ${what}`,
    options: [],
    env,
    default: null,
    required: false,
    grammar: /^https?:\/\/[^/]/,
    normalise: withoutTrailingSlashes,
  };
}
