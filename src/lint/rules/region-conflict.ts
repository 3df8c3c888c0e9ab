import {
  type LinkedProvider,
  type Program,
  type ResolvedSetting,
  settingSource,
} from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import { modelPlace, settingPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const regionConflict: Rule = {
  id: "region-conflict",
  code: "ALT510",
  severity: "warning",
  differsByMachine: true,
  summary: "Two places name different AWS regions.",
  details:
    "Requests go to `options.region`, else to `AWS_REGION`, else to us-east-1. An ARN names the region it belongs to, and Bedrock refuses it in any other; the same holds for another region's endpoint.",
  examples: {
    bad: {
      config:
        '{\n  "model": "amazon-bedrock/arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abc123"\n}\n',
      env: { AWS_REGION: "us-east-1" },
    },
    good: {
      config:
        '{\n  "model": "amazon-bedrock/arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abc123"\n}\n',
      env: { AWS_REGION: "eu-west-1" },
    },
  },
  *check(program) {
    for (const linked of program.providers) {
      const region = linked.settings.get("region");
      if (linked.provider.id !== "amazon-bedrock" || !region?.isValid) continue;
      yield* withVariables(region, linked, program);
      yield* withAddress(region, linked);
      yield* withModels(region, linked, program);
    }
  },
};

function* withVariables(
  region: ResolvedSetting,
  linked: LinkedProvider,
  program: Program,
): Iterable<Draft> {
  const { AWS_REGION = "" } = program.env;
  const grammar = linked.provider.settings.find(({ name }) => name === "region")?.grammar;
  // what is not a region may be anything, so it is not shown
  if (grammar?.test(AWS_REGION) !== true) return;
  if (region.origin.from === "config" && AWS_REGION !== region.value) {
    yield {
      ...settingPlace(region, linked, program),
      severity: "info",
      message: `AWS_REGION is ${AWS_REGION}, but requests go to ${region.value}: the config wins.`,
    };
  }
}

function* withAddress(region: ResolvedSetting, { endpoint }: LinkedProvider): Iterable<Draft> {
  if (endpoint.problem !== null || !endpoint.moved || endpoint.origin.from !== "config") return;
  const { hostname } = new URL(endpoint.base);
  const named = /\.([a-z]+(?:-[a-z]+)+-\d+)\.(?:vpce\.)?amazonaws\.com$/.exec(hostname)?.[1];
  if (named === undefined || named === region.value) return;
  yield {
    place: endpoint.origin.node,
    path: endpoint.origin.path,
    message: `This address is in ${named}, but requests are signed for ${region.value} (${settingSource(region)}). Use the same region in both.`,
  };
}

function* withModels(
  region: ResolvedSetting,
  linked: LinkedProvider,
  program: Program,
): Iterable<Draft> {
  for (const model of program.models) {
    if (model.provider !== linked || model.node === null) continue;
    const named = /^arn:aws[\w-]*:bedrock:([\w-]+):/.exec(model.wireId)?.[1];
    if (named === undefined || named === region.value) continue;
    yield {
      place: modelPlace(model, program),
      path: model.path,
      message: `This ARN belongs to ${named}, but requests go to ${region.value} (${settingSource(region)}). Set options.region to ${named}.`,
    };
  }
}
