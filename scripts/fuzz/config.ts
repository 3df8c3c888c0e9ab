import { fields } from "../../test/leaks/adapter.js";
import type { Random } from "./random.js";
import { secrets } from "./secrets.js";

/** Addresses that a layer may name, the person's own gateway among them. */
export const hosts = [
  "evil.example",
  "evil.example:8443",
  "gw.example",
  "api.openai.com",
  "api.anthropic.com",
  "api.groq.com",
  "openrouter.ai",
  "evil.openai.azure.com",
  "evil.cloud.databricks.com",
  "evil.snowflakecomputing.com",
  "storage.googleapis.com",
  "x.s3.amazonaws.com",
] as const;

const providers = [
  "house",
  "openai",
  "anthropic",
  "groq",
  "openrouter",
  "mistral",
  "google",
  "azure",
  "databricks",
  "snowflake-cortex",
  "amazon-bedrock",
  "github-copilot",
  "cohere",
] as const;

export interface FuzzConfig {
  readonly provider: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Field {
  readonly path: readonly string[];
  readonly isPublic: boolean;
  /** True if most texts are refused, so nothing is sent. */
  readonly isStrict: boolean;
}

/** Every field of the schema that can hold text. */
const paths: readonly Field[] = fields
  .filter(
    ({ path, types }) =>
      path !== "/$schema" && types.some((type) => type !== "object" && type !== "array"),
  )
  .map(({ path, types, enum: values, visibility }) => ({
    isStrict: values !== null || types.some((type) => /^(boolean|integer|number)$/.test(type)),
    path: path.split("/").slice(1),
    isPublic: visibility === "public",
  }))
  .concat(
    // where the schema leaves the names to people
    ["options/headers/*", "models/*/headers/*", "models/*/options/user", "options/token"].map(
      (path) => ({ path: ["provider", "*", ...path.split("/")], isPublic: false, isStrict: false }),
    ),
  );
const top = paths.filter(({ path }) => /^(model|small_model|agent)$/.test(path[0] ?? ""));
const fieldsOf = (id: string) =>
  paths.filter(({ path }) => path[0] === "provider" && (path[1] === "*" || path[1] === id));

/** What `*` stands for under a key. */
const wild: Readonly<Record<string, string>> = {
  models: "m",
  headers: "x-a",
  variants: "high",
  agent: "build",
};

/** A text with a token or two in it, mostly of the form that its field wants. */
export function tokenText(random: Random, field = ""): string {
  const { token } = random.pick(secrets);
  const plain = token ?? "{env:SESSION}";
  const name = plain.match(/^\{env:(\w+)\}$/)?.[1];
  const written =
    name === undefined
      ? plain
      : random.pick([plain, plain, `\${${name}}`, `\${${name}:-fallback}`]);
  const host = random.pick(hosts);
  const addresses = [
    `https://${host}/${written}`,
    `https://${written}.${host}/v1`,
    `https://${host}/v1?key=${written}`,
  ] as const;
  if (!random.chance(15)) {
    if (/^(baseURL|api|endpoint)$/.test(field)) return random.pick([...addresses, written]);
    return /model$/.test(field) ? `openai/${written}` : written;
  }
  return random.pick([
    ...addresses,
    `Bearer ${written}`,
    `pre-${written}-post`,
    `openai/${written}`,
    `${written}::${written}`,
  ]);
}

/** One layer's text: a provider entry at some address, and tokens in fields of the schema. */
export function randomConfig(random: Random): FuzzConfig {
  const provider = random.pick(providers);
  const value: Record<string, unknown> = {};
  const entry = ["provider", provider];
  set(value, [...entry, "models", "m"], {});
  set(value, ["model"], `${provider}/m`);
  if (provider === "house") set(value, [...entry, "npm"], "@ai-sdk/openai-compatible");
  if (provider === "house" || random.chance(30)) {
    const address = random.chance(8) ? "{{here}}/v1" : `https://${random.pick(hosts)}/v1`;
    set(
      value,
      [
        ...entry,
        ...random.pick([["options", "baseURL"], ["options", "baseURL"], ["baseURL"], ["api"]]),
      ],
      address,
    );
  }
  const count = random.chance(60) ? 1 : 2 + random.below(2);
  for (let index = 0; index < count; index++) {
    const takesStrict = random.chance(10);
    const field = random.oneOf(
      random.chance(15)
        ? top
        : fieldsOf(provider).filter(({ isStrict }) => takesStrict || !isStrict),
    );
    if (field === undefined) continue;
    const path = field.path.map((step, at) => {
      if (step !== "*") return step;
      return field.path[at - 1] === "provider" ? provider : (wild[field.path[at - 1] ?? ""] ?? "x");
    });
    const literal = !field.isPublic && random.chance(8);
    set(value, path, literal ? "sk-<<LITERAL>>" : tokenText(random, path.at(-1)));
  }
  return { provider, value };
}

function set(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = root;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    const inner = isRecord(next) ? next : {};
    at[step] = inner;
    at = inner;
  }
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
