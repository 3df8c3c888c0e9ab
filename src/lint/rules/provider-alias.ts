import type { LinkedProvider } from "../../resolve/index.js";
import { propertyOf } from "../../source/node.js";
import type { CheckedProgram } from "../checked-program.js";
import type { Draft } from "../draft.js";
import { hostIdOf } from "../host.js";
import type { Rule } from "../rule.js";

export const providerAlias: Rule = {
  id: "provider-alias",
  code: "ALT704",
  severity: "warning",
  about: "host",
  summary: "altimate-code knows a provider by another id.",
  details:
    "This tool understands common names such as `bedrock`. altimate-code does not: for an id that it does not know, it sets up a custom provider without models. `copilot` and `altimate` are the documented ids, so for them this is an info.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "bedrock": { "options": { "region": "us-east-1" } } },\n  "model": "bedrock/anthropic.claude-sonnet-4-6"\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "us-east-1" } } },\n  "model": "amazon-bedrock/anthropic.claude-sonnet-4-6"\n}\n',
    },
  },
  *check(program) {
    for (const linked of program.providers) {
      const { id, entry } = linked;
      const hostId = hostIdOf(linked);
      if (hostId === id || !linked.known) continue;
      const model = program.models.find(({ providerId }) => providerId === id);
      const edits = DOCUMENTED.includes(id) ? null : renaming(linked, hostId, program);
      yield {
        place: entry?.property.key ?? model?.node ?? null,
        path: entry?.path ?? model?.path ?? null,
        severity: DOCUMENTED.includes(id) ? "info" : "warning",
        message: `altimate-code knows this provider as "${hostId}"${id === "altimate" ? ', with the model "altimate-default"' : ""}; "${id}" is understood only here.`,
        suggestion: hostId,
        ...(edits !== null && { fix: { description: `Rename to "${hostId}"`, edits } }),
      };
    }
  },
};

const DOCUMENTED = ["copilot", "altimate"];

/** Every place that names the provider; null if they are in several files or the id is taken. */
function renaming(
  { id }: LinkedProvider,
  hostId: string,
  program: CheckedProgram,
): NonNullable<Draft["fix"]>["edits"] | null {
  const providers = propertyOf(program.root ?? undefined, "provider")?.value;
  if (propertyOf(providers, hostId) !== undefined) return null;
  const keys = program.blocks
    .filter((block) => block.id === id)
    .map(({ property }) => ({ place: property.key, text: JSON.stringify(hostId) }));
  const refs = program.chosenModels
    .filter(({ ref }) => ref.startsWith(`${id}/`))
    .map(({ property, ref }) => ({
      place: property.value,
      text: JSON.stringify(`${hostId}${ref.slice(id.length)}`),
      isLiteral: property.value.kind === "scalar" && property.value.value === ref,
    }));
  const edits = [...keys, ...refs];
  const files = new Set(edits.map(({ place }) => place.file));
  return files.size === 1 && refs.every(({ isLiteral }) => isLiteral) ? edits : null;
}
