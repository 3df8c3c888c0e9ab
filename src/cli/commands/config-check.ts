import { type Checked, type CheckRequest, checkConfig } from "../../app/check.js";
import { checkFormats } from "../../report/check/index.js";
import { plural } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { checkOptions } from "../check-options.js";
import { checkRequest } from "../check-request.js";
import { type Command, EXIT } from "../command.js";
import { type Terminal, tell } from "../terminal.js";
import { writeCheckReport } from "../write-check-report.js";

export const configCheck: Command = {
  summary: "Check config files: what is wrong, where, and how to fix it.",
  positionals: "[FILE…]",
  options: checkOptions,
  examples: [
    ["altimate config check", "all config in effect in this folder"],
    ["altimate config check altimate-code.json", "one file on its own"],
    ["altimate config check 'services/**/*.jsonc'", "all that match"],
    ["altimate config check --fix", "and apply safe fixes"],
    ["altimate config check --format sarif -o check.sarif", "for code scanning"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, checkOptions);
    const format = oneOf("format", values.format, checkFormats);
    const request = await checkRequest(terminal, values, positionals);
    const isDryRun = values["fix-dry-run"] === true;
    const checked =
      isDryRun || values.fix === true
        ? await fixFirst(terminal, request, isDryRun)
        : await checkConfig(terminal, request);

    const { findings, summary } = checked.report;
    if (values["write-baseline"] !== undefined) {
      const { writeBaseline } = await import("../../app/baseline.js");
      const file = values["write-baseline"];
      await writeBaseline(terminal, file, findings);
      tell(
        terminal,
        `${plural(findings.length, "finding")} written to ${file}. From now on, run altimate config check --baseline ${file}`,
      );
      return EXIT.ok;
    }
    await writeCheckReport(terminal, checked, {
      format,
      output: values.output ?? null,
      silent: isDryRun,
      failOn: request.failOn,
      noColor: values["no-color"] === true,
    });
    if (checked.known > 0) tell(terminal, `${plural(checked.known, "known finding")} left out.`);
    if (summary.warnings > request.maxWarnings) {
      tell(
        terminal,
        `${plural(summary.warnings, "warning")}, but --max-warnings allows ${request.maxWarnings}.`,
      );
    }
    return summary.ok ? EXIT.ok : EXIT.findings;
  },
};

async function fixFirst(
  terminal: Terminal,
  request: CheckRequest,
  isDryRun: boolean,
): Promise<Checked> {
  const { diffOf, fixConfig, writeChanges } = await import("../../app/fix.js");
  const { checked, changes, count } = await fixConfig(terminal, request);
  if (isDryRun) terminal.stdout.write(diffOf(changes));
  else await writeChanges(terminal, changes);
  const what = `${plural(count, "finding")} in ${plural(changes.length, "file")}`;
  if (count > 0) tell(terminal, isDryRun ? `--fix would correct ${what}.` : `Corrected ${what}.`);
  return checked;
}
