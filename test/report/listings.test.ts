import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { annotatedConfig } from "../../src/report/annotated-config.js";
import { doctorSheets } from "../../src/report/doctor.js";
import { type ListOptions, printModels } from "../../src/report/models.js";
import { planText } from "../../src/report/probe/index.js";
import { printProviders } from "../../src/report/providers.js";
import { printSheets } from "../../src/report/sheet.js";
import { validatorOf } from "../support/schema.js";

/**
 * Reports as a person reads them: `report.json`, perhaps `options.json`, and `expected.txt` in a
 * folder of `fixtures/report/<kind>`.
 */
const fixtures = resolve(import.meta.dirname, "../../fixtures/report");
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

const kinds: readonly [
  kind: string,
  schema: string,
  print: (reportFile: string, options: ListOptions) => string,
][] = [
  [
    "doctor",
    "doctor-report",
    (file, options) => printSheets(doctorSheets(readJson(file)), options),
  ],
  ["models", "models-report", (file, options) => printModels(readJson(file), options)],
  ["plan", "probe-plan", (file, { width }) => planText(readJson(file), width)],
  ["providers", "providers-report", (file, options) => printProviders(readJson(file), options)],
  ["show", "show-report", (file, { width }) => annotatedConfig(readJson(file), width)],
];

describe.each(kinds)("%s", (kind, schema, print) => {
  test.each(readdirSync(join(fixtures, kind)).sort())("%s", async (name) => {
    const folder = join(fixtures, kind, name);
    const reportFile = join(folder, "report.json");
    const validate = validatorOf(schema);
    expect(validate(readJson(reportFile)), JSON.stringify(validate.errors)).toBe(true);

    const given = join(folder, "options.json");
    const options: ListOptions = {
      width: 80,
      colorLevel: 0,
      ...(existsSync(given) ? readJson(given) : {}),
    };
    const text = print(reportFile, options);
    await expect(text).toMatchFileSnapshot(join(folder, "expected.txt"));
    const plain = print(reportFile, { ...options, colorLevel: 0 });
    expect(plain.match(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu)).toBeNull();
  });
});
