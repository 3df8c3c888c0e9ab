import { hostPrefix } from "../../catalog/index.js";
import type { ChatEndpoint, ModelTarget } from "../provider.js";

/** Models of Bedrock's OpenAI-compatible endpoint; they have no inference profiles. */
export function isMantle({ npm }: ModelTarget): boolean {
  return npm === "@ai-sdk/amazon-bedrock/mantle";
}

/** The base URL of that endpoint: two paths of one host serve different models. */
export function mantleBase({ base, moved, api, settings }: ModelTarget): string {
  const { region = "" } = settings;
  const path = api?.endsWith("/openai/v1") === false ? "/v1" : "/openai/v1";
  return moved ? `${base}${path}` : `https://bedrock-mantle.${region}.api.aws${path}`;
}

/** The id sent to AWS: a bare one gets its region's profile prefix, as in altimate-code. */
export function sentModel(target: ModelTarget): string {
  if (isMantle(target)) return target.model;
  const prefix = hostPrefix(target.settings.region ?? "", target.model);
  return prefix === null ? target.model : `${prefix}.${target.model}`;
}

/** Where and how a chat request to Bedrock is sent. */
export function bedrockChat(target: ModelTarget): ChatEndpoint {
  if (isMantle(target)) return mantleChat(target);
  const model = sentModel(target);
  // an id holds colons and an ARN slashes: both are encoded, once
  const path = `${target.base}/model/${encodeURIComponent(model)}`;
  return {
    wire: "bedrock-converse",
    url: `${path}/converse`,
    streamUrl: `${path}/converse-stream`,
    ...(model === target.model ? {} : { model }),
  };
}

function mantleChat(target: ModelTarget): ChatEndpoint {
  const base = mantleBase(target);
  const signAs = "bedrock-mantle";
  // altimate-code uses Responses here, except for the safeguard models
  return target.shape === "completions" || target.model.includes("gpt-oss-safeguard")
    ? { wire: "openai-chat", url: `${base}/chat/completions`, signAs }
    : { wire: "openai-responses", url: `${base}/responses`, signAs };
}
