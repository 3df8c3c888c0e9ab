import {
  bedrockRoute,
  profilePrefixes,
  vertexServedIn,
  vertexServes,
} from "../../catalog/index.js";
import { anyOf } from "../../language/words.js";
import {
  type LinkedModel,
  type Program,
  type ResolvedSetting,
  settingSource,
} from "../../resolve/index.js";
import { nodeAt } from "../../source/node.js";
import { routeProblem } from "../bedrock.js";
import type { Draft } from "../draft.js";
import { literalNode, modelPlace, nodePlace } from "../places.js";
import type { Rule } from "../rule.js";

export const modelNotInRegion: Rule = {
  id: "model-not-in-region",
  code: "ALT605",
  severity: "warning",
  summary: "The model cannot be called from the configured region.",
  details:
    "On Amazon Bedrock most models are called through an inference profile, whose prefix (`us.`, `eu.`, `jp.`, …) says where prompts are processed and from which regions it can be called. altimate-code adds its region's prefix to a bare id, whether or not that profile exists. On Vertex AI each model is served in certain locations. A suggestion stays in the region's own geography; an id that would move the data elsewhere is only mentioned.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "eu-west-1" } } },\n  "model": "amazon-bedrock/us.anthropic.claude-sonnet-4-6"\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "amazon-bedrock": { "options": { "region": "eu-west-1" } } },\n  "model": "amazon-bedrock/eu.anthropic.claude-sonnet-4-6"\n}\n',
    },
  },
  *check(program) {
    for (const model of program.models) {
      const { settings, endpoint, provider } = model.provider;
      // what a gateway does with a region is up to the gateway
      if (model.node === null || endpoint.problem !== null || endpoint.moved) continue;
      const region = settings.get("region");
      const location = settings.get("location");
      if (provider.id === "amazon-bedrock" && region !== undefined) {
        yield* onBedrock(model, region, program);
      } else if (provider.id.startsWith("google-vertex") && location !== undefined) {
        yield* onVertex(model, location, program);
      }
    }
  },
};

function* onBedrock(
  model: LinkedModel,
  region: ResolvedSetting,
  program: Program,
): Iterable<Draft> {
  const route = bedrockRoute(program.catalog, region.value, model.wireId);
  // nothing is known about a region missing from the tables
  if (route.problem === null || profilePrefixes(region.value) === null) return;
  const [nearby] = route.nearby;
  const where = `${region.value}${source(region)}`;
  yield {
    ...namedAt(model, program),
    message: `${routeProblem(route, model.wireId, where)} (Data of ${program.catalog.date})`,
    ...(nearby !== undefined && correction(model, nearby, region, program)),
    ...related(region),
  };
}

/** The id of a `models` entry, where it has one; else where the model is named. */
function namedAt(model: LinkedModel, program: Program): Pick<Draft, "place" | "path"> {
  const id = nodeAt(model.entry?.value, ["id"]);
  if (id === undefined) return { place: modelPlace(model, program), path: model.path };
  const path = ["provider", model.providerId, "models", model.id, "id"];
  return { place: nodePlace(id, program.expansion), path };
}

/**
 * The id that is right. It is put in where the file itself says the region: one that only this
 * machine's variables name must not move a file's data to another geography.
 */
function correction(
  { entry, node, providerId }: LinkedModel,
  id: string,
  region: ResolvedSetting,
  { expansion }: Program,
): Partial<Draft> {
  const entryId = nodeAt(entry?.value, ["id"]);
  const suggestion = entryId === undefined ? `${providerId}/${id}` : id;
  // a key under `models` is a name that other places use
  const written = literalNode(entry === null ? node : (entryId ?? null), expansion);
  if (written === undefined || region.origin.from !== "config") return { suggestion };
  const edits = [{ place: written, text: JSON.stringify(suggestion) }];
  return { suggestion, fix: { description: `Change to "${suggestion}"`, edits } };
}

function* onVertex(
  model: LinkedModel,
  location: ResolvedSetting,
  program: Program,
): Iterable<Draft> {
  const served = vertexServedIn(model.wireId) ?? [];
  if (vertexServes(model.wireId, location.value) !== false) return;
  yield {
    place: modelPlace(model, program),
    path: model.path,
    message: `Vertex AI does not serve ${model.wireId} in ${location.value}${source(location)}. Set location to ${anyOf(served)}; it also says where the data is processed.`,
    ...related(location),
  };
}

function source(setting: ResolvedSetting): string {
  return setting.origin.from === "config" ? "" : ` (${settingSource(setting)})`;
}

function related({ name, origin }: ResolvedSetting): Pick<Draft, "related"> {
  if (origin.from !== "config") return {};
  return { related: [{ message: `The ${name} is set here.`, place: origin.node }] };
}
