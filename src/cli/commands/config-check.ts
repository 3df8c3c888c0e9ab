import { checkFormats } from "../../report/check/index.js";
import { plural } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { type Checked, type CheckRequest, checkConfig } from "../check.js";
import { checkOptions } from "../check-options.js";
import { checkRequest } from "../check-request.js";
import { type Command, EXIT } from "../command.js";
import { tell } from "../terminal.js";
import type { World } from "../world.js";
import { writeCheckReport } from "../write-check-report.js";

export const configCheck: Command = {
  summary: "Check config files: what is wrong, where, and how to fix it.",
  positionals: "[FILE…]",
  options: checkOptions,
  examples: [
    ["altimate config check", "all config that counts in this folder"],
    ["altimate config check altimate-code.json", "one file by itself"],
    ["altimate config check 'services/**/*.jsonc'", "all that match"],
    ["altimate config check --fix", "and correct what is certain"],
    ["altimate config check --format sarif -o check.sarif", "for code scanning"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, checkOptions);
    const format = oneOf("format", values.format, checkFormats);
    const request = await checkRequest(world, values, positionals);
    const isDryRun = values["fix-dry-run"] === true;
    const checked =
      isDryRun || values.fix === true
        ? await fixFirst(world, request, isDryRun)
        : checkConfig(world, request);

    const { findings, summary } = checked.report;
    if (values["write-baseline"] !== undefined) {
      const { writeBaseline } = await import("../baseline-file.js");
      await writeBaseline(world, values["write-baseline"], findings);
      return EXIT.ok;
    }
    await writeCheckReport(world, checked, {
      format,
      output: values.output ?? null,
      silent: isDryRun,
      failOn: request.failOn,
      noColor: values["no-color"] === true,
    });
    if (checked.known > 0) tell(world, `${plural(checked.known, "known finding")} left out.`);
    if (summary.warnings > request.maxWarnings) {
      tell(
        world,
        `${plural(summary.warnings, "warning")}, but --max-warnings allows ${request.maxWarnings}.`,
      );
    }
    return summary.ok ? EXIT.ok : EXIT.findings;
  },
};

async function fixFirst(world: World, request: CheckRequest, isDryRun: boolean): Promise<Checked> {
  const { diffOf, fixConfig, writeChanges } = await import("../fix.js");
  const { checked, changes, count } = fixConfig(world, request);
  if (isDryRun) world.stdout.write(diffOf(changes));
  else await writeChanges(world, changes);
  const what = `${plural(count, "finding")} in ${plural(changes.length, "file")}`;
  if (count > 0) tell(world, isDryRun ? `--fix would correct ${what}.` : `Corrected ${what}.`);
  return checked;
}
