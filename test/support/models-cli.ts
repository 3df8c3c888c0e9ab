import { expect } from "vitest";
import type { ListedModel, ModelsReport } from "../../src/generated/models-report.js";
import { type CommandLine, eachPlace, runCommandLine, writeFiles } from "./command-line.js";
import { validatorOf } from "./schema.js";

const validateModels = validatorOf("models-report");

/** Fresh folders for each test of the file that imports this. */
export const place = eachPlace();

export const altimate = (args: string, rest: Omit<CommandLine, "args"> = {}) =>
  runCommandLine(place, { args: args.split(" "), ...rest });

/** Writes the config of the project. */
export function configure(config: object): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

/** The models that a command lists. */
export async function models(
  args: string,
  rest: Omit<CommandLine, "args"> = {},
): Promise<ListedModel[]> {
  const { stdout, stderr, code } = await altimate(
    `models ${args} --format json`.replace(/ +/g, " "),
    rest,
  );
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  const report: ModelsReport = JSON.parse(stdout);
  expect(validateModels(report), JSON.stringify(validateModels.errors)).toBe(true);
  return report.models;
}

export const idsOf = (list: readonly ListedModel[]) => list.map(({ model }) => model);
