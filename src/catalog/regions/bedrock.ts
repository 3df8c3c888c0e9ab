import type { Catalog } from "../types.js";
import { bedrockGeographies } from "./bedrock-geographies.js";
import { hostPrefix } from "./bedrock-host.js";

/** Prefixes of system inference profiles, without the dot that follows them in an id. */
const PREFIXES = ["us-gov", "us", "ca", "eu", "jp", "au", "in", "apac", "global"] as const;

const PROFILE_ID = new RegExp(`^(${PREFIXES.join("|")})\\.(.+)$`);

/** The two halves of a profile id (`eu.anthropic.claude-sonnet-4-6`); null for any other id or an ARN. */
export function splitProfile(
  id: string,
): { readonly prefix: string; readonly base: string } | null {
  const match = PROFILE_ID.exec(id);
  const [, prefix, base] = match ?? [];
  return prefix === undefined || base === undefined ? null : { prefix, base };
}

/**
 * The profile prefixes a region can call, narrowest geography first; null if the region is not
 * known. Ask the profile itself with `canCall`: a list that is not complete proves no refusal.
 */
export function profilePrefixes(region: string): readonly string[] | null {
  const geography = bedrockGeographies.get(region);
  return geography ? [...geography.home, ...geography.abroad] : null;
}

/** Whether profiles with this prefix take calls from the region; null if that is unknown. */
export function canCall(region: string, prefix: string): boolean | null {
  const geography = bedrockGeographies.get(region);
  if (!geography) return null;
  if (geography.home.includes(prefix) || geography.abroad.includes(prefix)) return true;
  return geography.complete ? false : null;
}

/** The prefixes of the profiles that the catalogue lists for a base model id. */
export function profilesOf(catalog: Catalog, baseModelId: string): readonly string[] {
  const models = catalog.models("amazon-bedrock");
  return PREFIXES.filter((prefix) => models.has(`${prefix}.${baseModelId}`));
}

/** What is known offline about calling one model id from one region. */
export interface BedrockRoute {
  /** The id that is sent: the written one, or with the prefix that the host product adds. */
  readonly sent: string;
  /** Whether the id that is sent can be called from the region; null if that is unknown. */
  readonly callable: boolean | null;
  /** Why not: the prefix belongs to other regions, no such profile exists, or one has to be named. */
  readonly problem: "prefix-elsewhere" | "no-such-profile" | "needs-profile" | null;
  /** Profile ids of the same model that keep the data in the region's own geography, best first. */
  readonly nearby: readonly string[];
  /** Profile ids that work but may process the data elsewhere: to be mentioned, never inserted. */
  readonly abroad: readonly string[];
}

/** Whether a Bedrock model id can be called from a region. ARNs and ids the catalogue lacks are never judged. */
export function bedrockRoute(catalog: Catalog, region: string, modelId: string): BedrockRoute {
  const added = isMantle(catalog, modelId) ? null : hostPrefix(region, modelId);
  const sent = added === null ? modelId : `${added}.${modelId}`;
  const profile = splitProfile(sent);
  const geography = bedrockGeographies.get(region);
  const base = profile?.base ?? sent;
  const existing = profilesOf(catalog, base);
  const ids = (prefixes: readonly string[] = []) =>
    prefixes.filter((prefix) => existing.includes(prefix)).map((prefix) => `${prefix}.${base}`);
  const route = { sent, nearby: ids(geography?.home), abroad: ids(geography?.abroad) };
  // A model that the catalogue does not list at all may be newer than the catalogue.
  const listed = existing.length > 0 || catalog.model("amazon-bedrock", base) !== null;

  if (!profile) {
    return geography && listed && needsProfile(region, sent)
      ? { ...route, callable: false, problem: "needs-profile" }
      : { ...route, callable: null, problem: null };
  }
  if (canCall(region, profile.prefix) === false) {
    return { ...route, callable: false, problem: "prefix-elsewhere" };
  }
  if (existing.includes(profile.prefix)) {
    return { ...route, callable: canCall(region, profile.prefix), problem: null };
  }
  return listed
    ? { ...route, callable: false, problem: "no-such-profile" }
    : { ...route, callable: null, problem: null };
}

/**
 * Models that ListFoundationModels gives the inference type INFERENCE_PROFILE only, as observed in
 * us-east-1 in June 2026: a bare id is refused. Models that some region serves on demand are left out.
 */
const PROFILE_ONLY =
  /^(anthropic\.claude-(fable|haiku|opus|sonnet)-|amazon\.nova-(2-lite|premier)-|deepseek\.r1-|meta\.llama4-)/;

function needsProfile(region: string, modelId: string): boolean {
  // Government regions serve models on demand that others do not; their lists were not read.
  return !region.startsWith("us-gov-") && PROFILE_ONLY.test(modelId);
}

/** Models of the OpenAI-compatible endpoint `bedrock-mantle`, which has no profiles. */
function isMantle(catalog: Catalog, modelId: string): boolean {
  return catalog.model("amazon-bedrock", modelId)?.npm === "@ai-sdk/amazon-bedrock/mantle";
}
