import { readFileSync } from "node:fs";
import type { Failure, FailureInput } from "../../src/failures/index.js";
import type { FailureDialect } from "../../src/generated/manifest.js";

/** One answer of a vendor, and what is made of it. */
export interface Case {
  readonly name: string;
  /** As in the reference: documentation, source, issue report, own knowledge. */
  readonly confidence: "D" | "S" | "I" | "K";
  readonly step: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
  readonly context: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly expect: Partial<Failure>;
}

export const FOLDER = new URL("../../fixtures/failures/", import.meta.url);

export const DIALECTS: readonly FailureDialect[] = [
  "openai",
  "anthropic",
  "aws",
  "azure",
  "google",
  "ollama",
  "lmstudio",
  "openrouter",
  "copilot",
  "snowflake",
  "databricks",
  "generic",
];

function casesOf(dialect: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`${dialect}.json`, FOLDER), "utf8"));
}

/** Every recorded answer of every dialect. */
export const cases = DIALECTS.flatMap((dialect) =>
  casesOf(dialect).map((one) => ({ ...one, dialect, title: `${dialect}: ${one.name}` })),
);

/** An answer as `explainFailure` takes it. */
export function inputOf(
  one: Case & { dialect: FailureDialect },
  body = one.body ?? null,
): FailureInput {
  return {
    dialect: one.dialect,
    step: one.step,
    status: one.status,
    headers: one.headers,
    body,
    text: one.text ?? JSON.stringify(body),
    context: one.context,
    ...(one.now === undefined ? {} : { nowMs: Date.parse(one.now) }),
  };
}
