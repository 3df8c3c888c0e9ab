import { bedrockRegions, vertexLocations } from "../../catalog/index.js";
import { settingSource } from "../../resolve/index.js";
import { nearest } from "../near.js";
import { settingPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const unknownRegion: Rule = {
  id: "unknown-region",
  code: "ALT509",
  severity: "warning",
  summary: "A region or location is not known to exist in the cloud.",
  details:
    "The region becomes part of the host name, so a region that does not exist ends in a DNS error, and one without the service in a refusal. This is a warning, since clouds open new regions. The lists are those of the AWS SDK (Bedrock) and of Google's documentation (Vertex AI).",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "eu-west-11" } } },\n  "model": "amazon-bedrock/anthropic.claude-sonnet-4-6"\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "eu-west-1" } } },\n  "model": "amazon-bedrock/anthropic.claude-sonnet-4-6"\n}\n',
    },
  },
  *check(program) {
    for (const linked of program.providers) {
      // a gateway may name its regions as it likes
      if (linked.endpoint.problem !== null || linked.endpoint.moved) continue;
      const list = LISTS.find(({ provider }) => provider.test(linked.provider.id));
      const setting = list === undefined ? undefined : linked.settings.get(list.setting);
      if (list === undefined || setting === undefined) continue;
      if (list.names.includes(setting.value)) continue;
      const near = APART.test(setting.value) ? null : nearest(setting.value, list.names, 2);
      const source = setting.origin.from === "env" ? ` (${settingSource(setting)})` : "";
      const isWritten = setting.origin.from === "config";
      yield {
        ...settingPlace(setting, linked, program),
        message: `${list.cloud} is not known to have "${setting.value}"${source}.${near === null ? " Check the spelling." : ` Did you mean "${near}"?`}`,
        ...(near !== null && isWritten && { suggestion: near }),
      };
    }
  },
};

/** Regions of separate clouds, which only resemble others in name. */
const APART = /^(cn|us-iso[bef]?|eusc)-/;

const LISTS: readonly {
  readonly provider: RegExp;
  readonly setting: string;
  readonly cloud: string;
  readonly names: readonly string[];
}[] = [
  {
    provider: /^amazon-bedrock$/,
    setting: "region",
    cloud: "Amazon Bedrock",
    names: bedrockRegions.control,
  },
  {
    provider: /^google-vertex(-anthropic)?$/,
    setting: "location",
    cloud: "Vertex AI",
    names: vertexLocations.locations,
  },
];
