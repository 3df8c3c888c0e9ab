import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ErrorObject } from "ajv";
import validate from "../../src/generated/validate-altimate-code.js";

export const root = new URL("../..", import.meta.url).pathname;

export const read = (path: string) => readFileSync(join(root, path), "utf8");

export const schema: Record<string, unknown> = JSON.parse(read("schema/altimate-code.schema.json"));

export const whole = new Ajv({ allErrors: true, strict: false });

export const validateWhole = whole.compile(schema);

/** Each error as `path keyword`, with the key it is about where it is about one. */
export function errors(config: unknown): readonly string[] {
  validate(config);
  return describeErrors(validate.errors);
}

/** What a validator found, one line per error. */
export function describeErrors(
  found: readonly Omit<ErrorObject, "schemaPath">[] | null | undefined,
): readonly string[] {
  return (found ?? [])
    .map(({ instancePath, keyword, params }) =>
      [instancePath || "/", keyword, params.additionalProperty ?? params.missingProperty]
        .filter((part) => part !== undefined)
        .join(" "),
    )
    .sort();
}

export const provider = (id: string, value: unknown) => ({ provider: { [id]: value } });

export const options = (value: unknown) => provider("openai", { options: value });

export const model = (value: unknown) => provider("custom", { models: { m: value } });

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
