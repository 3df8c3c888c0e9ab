/** Which inference profiles a region can call, by the geography that keeps the data. */
interface Geography {
  /** Profiles that stay in the region's own geography, narrowest first. */
  readonly home: readonly string[];
  /** Other profiles that work, but may process the data elsewhere. */
  readonly abroad: readonly string[];
  /** Whether every other profile is known to be refused here. */
  readonly complete: boolean;
}

const US: Geography = { home: ["us"], abroad: ["global"], complete: true };
const US_GOV: Geography = { home: ["us-gov"], abroad: [], complete: true };
const CANADA: Geography = { home: ["ca"], abroad: ["us", "global"], complete: true };
const EUROPE: Geography = { home: ["eu"], abroad: ["global"], complete: true };
const JAPAN: Geography = { home: ["jp", "apac"], abroad: ["global"], complete: true };
const AUSTRALIA: Geography = { home: ["au", "apac"], abroad: ["global"], complete: true };
const INDIA: Geography = { home: ["in", "apac"], abroad: ["global"], complete: true };
const ASIA_PACIFIC: Geography = { home: ["apac"], abroad: ["global"], complete: true };
// Whether a neighbour's profile takes calls from New Zealand, the Gulf, Israel, Africa and Latin
// America differs by model, so nothing is said about those.
const NEW_ZEALAND: Geography = { home: ["apac"], abroad: ["global"], complete: false };
const GULF: Geography = { home: [], abroad: ["apac", "global"], complete: false };
const ELSEWHERE: Geography = { home: [], abroad: ["global"], complete: false };

/**
 * By region. Unconfirmed: derived from AWS's names and from the ids that models.dev lists; AWS keeps
 * the truth per model (https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html)
 * and ListInferenceProfiles answers for one account. Read on 2026-11-22.
 */
export const bedrockGeographies: ReadonlyMap<string, Geography> = new Map([
  ["us-east-1", US],
  ["us-east-2", US],
  ["us-west-1", US],
  ["us-west-2", US],
  ["us-gov-east-1", US_GOV],
  ["us-gov-west-1", US_GOV],
  ["ca-central-1", CANADA],
  ["ca-west-1", CANADA],
  ["eu-central-1", EUROPE],
  ["eu-central-2", EUROPE],
  ["eu-north-1", EUROPE],
  ["eu-south-1", EUROPE],
  ["eu-south-2", EUROPE],
  ["eu-west-1", EUROPE],
  ["eu-west-2", EUROPE],
  ["eu-west-3", EUROPE],
  ["ap-northeast-1", JAPAN],
  ["ap-northeast-3", JAPAN],
  ["ap-southeast-2", AUSTRALIA],
  ["ap-southeast-4", AUSTRALIA],
  ["ap-southeast-6", NEW_ZEALAND],
  ["ap-south-1", INDIA],
  ["ap-south-2", INDIA],
  ["ap-east-2", ASIA_PACIFIC],
  ["ap-northeast-2", ASIA_PACIFIC],
  ["ap-southeast-1", ASIA_PACIFIC],
  ["ap-southeast-3", ASIA_PACIFIC],
  ["ap-southeast-5", ASIA_PACIFIC],
  ["ap-southeast-7", ASIA_PACIFIC],
  ["me-central-1", GULF],
  ["me-south-1", ELSEWHERE],
  ["il-central-1", ELSEWHERE],
  ["af-south-1", ELSEWHERE],
  ["mx-central-1", ELSEWHERE],
  ["sa-east-1", ELSEWHERE],
]);
