/**
 * The inference profile prefix that altimate-code puts before a bare Bedrock model id, by region: its
 * own table, unchanged, mistakes included, because that is the id that reaches AWS.
 * Source: https://github.com/AltimateAI/altimate-code (read 2026-11-22).
 */
interface HostRule {
  readonly region: RegExp;
  readonly prefix: string;
  /** Parts of a model id; at least one must occur. */
  readonly models: readonly string[];
}

// The first rule whose region and model both match counts.
const RULES: readonly HostRule[] = [
  {
    region: /^us-(?!gov)/,
    prefix: "us",
    models: ["nova-micro", "nova-lite", "nova-pro", "nova-premier", "nova-2", "claude", "deepseek"],
  },
  {
    // Zürich (eu-central-2) is missing in the product too.
    region: /^eu-(west-[123]|north-1|central-1|south-[12])$/,
    prefix: "eu",
    models: ["claude", "nova-lite", "nova-micro", "llama3", "pixtral"],
  },
  {
    region: /^ap-southeast-[24]$/,
    prefix: "au",
    models: ["anthropic.claude-sonnet-4-5", "anthropic.claude-haiku"],
  },
  {
    region: /^ap-northeast-1$/,
    prefix: "jp",
    models: ["claude", "nova-lite", "nova-micro", "nova-pro"],
  },
  {
    region: /^ap-(?!northeast-1$)/,
    prefix: "apac",
    models: ["claude", "nova-lite", "nova-micro", "nova-pro"],
  },
];

/**
 * The prefix (without its dot) that the host product adds, or null if it adds none. Ids with a
 * prefix and ARNs are left alone: the product itself can double the one and break the other
 * (https://github.com/anomalyco/opencode/pull/12056).
 */
export function hostPrefix(region: string, modelId: string): string | null {
  if (/^(arn:|(us|us-gov|ca|eu|jp|au|in|apac|global)\.)/.test(modelId)) return null;
  const rule = RULES.find(
    (candidate) =>
      candidate.region.test(region) && candidate.models.some((part) => modelId.includes(part)),
  );
  return rule?.prefix ?? null;
}
