import { scalarValue } from "../../expand/index.js";
import { anyOf } from "../../language/words.js";
import { providers as modules } from "../../providers/index.js";
import type { LinkedProvider, Program } from "../../resolve/index.js";
import { propertyOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const foreignOption: Rule = {
  id: "foreign-option",
  code: "ALT508",
  severity: "warning",
  summary: "An option belongs to another provider.",
  details:
    "`region` and `profile` are for Amazon Bedrock, `project` and `location` for Google Vertex AI, `resourceName` and `apiVersion` for Azure. Set for any other provider, they have no effect. A provider that names its own SDK package under `npm` is not checked.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "anthropic": { "options": { "region": "eu-west-1" } } },\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "eu-west-1" } } },\n  "model": "amazon-bedrock/anthropic.claude-sonnet-4-6"\n}\n',
    },
  },
  *check(program) {
    for (const linked of program.providers) {
      if (!hasKnownOptions(linked, program)) continue;
      for (const [name, { property, path }] of linked.entry?.options ?? []) {
        const owners = OWNERS.get(name) ?? [];
        if (owners.length === 0 || owners.includes(linked.provider.id)) continue;
        yield {
          place: property.key,
          path,
          message: `${name} is an option of ${anyOf(owners)}. It has no effect for ${linked.id}.`,
        };
      }
    }
  },
};

/** Whether the options of the provider's SDK are known. */
function hasKnownOptions({ entry, known, provider }: LinkedProvider, program: Program): boolean {
  const npm = propertyOf(entry?.property.value, "npm")?.value;
  if (!known || scalarValue(npm, program.expansion) !== undefined) return false;
  const isModule = modules.some(({ id }) => id === provider.id);
  return isModule || program.catalog.provider(provider.id)?.npm === "@ai-sdk/openai-compatible";
}

/** The providers that take an option, by its name. */
const OWNERS = ownersOfOptions();

function ownersOfOptions(): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>([
    ["endpoint", ["amazon-bedrock"]],
    ["useCompletionUrls", ["azure", "azure-cognitive-services"]],
  ]);
  for (const { id, settings } of modules) {
    for (const option of settings.flatMap(({ options }) => options)) {
      owners.set(option, [...(owners.get(option) ?? []), id]);
    }
  }
  // OpenAI has projects as well
  owners.get("project")?.push("openai");
  return owners;
}
