import type { ManifestModel, Wire } from "../../src/generated/manifest.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { modelOf, run } from "./manifest.js";
import { startServer } from "./server.js";

/** The first request that a chat sends; null if it sends none. */
export async function sent(
  wire: Wire,
  request: ChatRequest,
  part: Partial<ManifestModel> = {},
  env: Record<string, string> = { TEST_KEY: "k" },
) {
  const server = await startServer((_request, response) => void response.writeHead(400).end("{}"));
  const model = modelOf({ wire, url: `${server.url}/chat`, ...part });
  const auth = { ...model.auth, hosts: [server.host] };
  const events = await run({ ...model, auth }, request, { env });
  return { request: server.received[0] ?? null, events };
}

/** How a request to Bedrock is signed. */
export const sigv4 = (): ManifestModel["auth"] => ({
  scheme: "sigv4",
  service: "bedrock",
  region: "eu-west-1",
  credential: {
    from: "first",
    of: [
      { from: "env", name: "AWS_BEARER_TOKEN_BEDROCK" },
      { from: "chain", chain: "aws", profile: null },
    ],
  },
  hosts: [],
});
