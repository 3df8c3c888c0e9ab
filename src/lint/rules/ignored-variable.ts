import { providerPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const ignoredVariable: Rule = {
  id: "ignored-variable",
  code: "ALT504",
  severity: "warning",
  differsByMachine: true,
  summary: "A variable that is set looks relevant, but is not read.",
  details:
    "Neither altimate-code nor this tool reads `AWS_DEFAULT_REGION` or the region of an AWS profile for Bedrock, so requests go to us-east-1 regardless (opencode#5812); and for Vertex AI neither reads `GOOGLE_VERTEX_PROJECT`, although catalogues list it. Set the option, or the variable that is read.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "amazon-bedrock": {} },\n  "model": "amazon-bedrock/anthropic.claude-sonnet-4-6"\n}\n',
      env: { AWS_DEFAULT_REGION: "us-west-2" },
    },
    good: {
      config:
        '{\n  "provider": { "amazon-bedrock": {} },\n  "model": "amazon-bedrock/anthropic.claude-sonnet-4-6"\n}\n',
      env: { AWS_REGION: "us-west-2" },
    },
  },
  *check(program) {
    const { env } = program;
    for (const linked of program.providers) {
      const { provider, settings } = linked;
      for (const { name, options, env: read } of provider.settings) {
        const setting = settings.get(name);
        const ignored = IGNORED[`${provider.id}/${name}`]?.find((it) => (env[it] ?? "") !== "");
        if (ignored === undefined || (setting && setting.origin.from !== "default")) continue;
        if (env[ignored] === setting?.value) continue;
        const state = setting === undefined ? "is missing" : `stays ${setting.value}`;
        yield {
          ...providerPlace(linked, program),
          message: `${ignored} is set but not read, so the ${name} ${state}. Set options.${options[0] ?? name} or ${read[0]}.`,
        };
      }
    }
  },
};

/** Variables of the vendors' own tools and of catalogues, by provider and setting. */
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  "amazon-bedrock/region": ["AWS_DEFAULT_REGION"],
  "google-vertex/project": ["GOOGLE_VERTEX_PROJECT"],
  "google-vertex-anthropic/project": ["GOOGLE_VERTEX_PROJECT"],
};
