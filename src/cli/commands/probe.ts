import { type ProbeRequest, planConfigProbe, probeConfig, probeDefaults } from "../../app/probe.js";
import { LOCK_NAME, readLockFile } from "../../app/probe-lock.js";
import { writeNamed } from "../../app/write-named.js";
import type { ProbeReport } from "../../generated/probe-report.js";
import { lockOf, lockText } from "../../probe/index.js";
import {
  htmlPage,
  type ProbeReportOptions,
  planText,
  probeFormats,
  probeReporters,
} from "../../report/probe/index.js";
import { printSheets } from "../../report/sheet.js";
import { printJson } from "../../report/text.js";
import { milliseconds, oneOf, parseArguments, wholeNumber } from "../arguments.js";
import {
  allowVariableOption,
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  envFileOption,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { liveProgress } from "../progress.js";
import { colorLevel, columns, tell } from "../terminal.js";

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: probeFormats,
    description: "How results are printed",
  },
  deep: { type: "boolean", description: "Also ask each model for one token, which costs a little" },
  explain: {
    type: "boolean",
    description: "Show where each credential was looked for, and where it was found",
  },
  plan: { type: "boolean", description: "List the requests, send none" },
  html: { type: "string", value: "FILE", description: "Also write a page for a browser" },
  lock: {
    type: "string",
    value: "FILE",
    description: `Write what was proven to a file, such as ${LOCK_NAME}`,
  },
  "require-proof": { type: "boolean", description: "Fail if anything is left unproven" },
  timeout: {
    type: "string",
    default: `${probeDefaults.timeoutMs / 1_000}s`,
    value: "TIME",
    description: "Time limit for one request",
  },
  concurrency: {
    type: "string",
    default: `${probeDefaults.concurrency}`,
    value: "N",
    description: "Requests at the same time, across all providers",
  },
  ...envFileOption,
  ...allowVariableOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const probeCommand: Command = {
  summary: "Prove credentials and models live, without spending a token.",
  positionals: "[PROVIDER[/MODEL]…]",
  options,
  examples: [
    ["altimate probe", "every provider and model of the config"],
    ["altimate probe anthropic", "one provider"],
    ["altimate probe --plan", "what would be sent, without sending it"],
    [`altimate probe --lock ${LOCK_NAME}`, "for config check, emit"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const format = oneOf("format", values.format, probeFormats);
    const noColor = values["no-color"] === true;
    const progress = liveProgress(terminal, noColor);
    refuseEmptyFiles(values);
    const request: ProbeRequest = {
      config: values.config,
      select: positionals,
      deep: values.deep === true,
      offline: values.offline === true,
      allowHosts: values["allow-host"] ?? [],
      timeoutMs: milliseconds("timeout", values.timeout),
      concurrency: wholeNumber("concurrency", values.concurrency, 1),
      envFiles: values["env-file"] ?? [],
      allowVariables: values["allow-variable"] ?? [],
      onProgress: progress.show,
    };
    if (values.plan === true) {
      const plan = planConfigProbe(terminal, request);
      const isText = format === "pretty";
      terminal.stdout.write(isText ? planText(plan, columns(terminal.stdout)) : printJson(plan));
      return EXIT.ok;
    }
    const { lock: lockName, html: page } = values;
    // a lock that cannot be read is reported before anything is sent
    const previous = lockName === undefined ? null : readLockFile(terminal, lockName);
    const probed = await probeConfig(terminal, request).finally(progress.clear);
    const { report, program } = probed;
    for (const notice of probed.notices) tell(terminal, notice);
    const shown: ProbeReportOptions = {
      width: columns(terminal.stdout),
      colorLevel: colorLevel(terminal, terminal.stdout, noColor),
      deep: request.deep,
      requireProof: values["require-proof"] === true,
    };
    terminal.stdout.write(probeReporters[format](report, shown));
    const broken = program.files.filter(({ problems }) =>
      problems.some(({ kind }) => kind === "syntax"),
    );
    for (const { file } of broken) {
      tell(
        terminal,
        `${file.display} is not valid JSON, so not all of it was read. altimate config check shows where.`,
      );
    }
    if (report.results.length === 0) {
      tell(terminal, "The config names no provider and no model. Name one: altimate probe openai.");
    }
    if (values.explain === true) {
      const { explainCredentials } = await import("../../app/explain.js");
      // output for programs stays unchanged
      const stream = format === "pretty" ? terminal.stdout : terminal.stderr;
      const sheets = explainCredentials(probed.providers, probed.chains);
      stream.write(`\n${printSheets(sheets, shown)}`);
    }
    if (page !== undefined) await writeNamed(terminal, page, htmlPage(report, shown));
    if (lockName !== undefined) {
      await writeNamed(terminal, lockName, lockText(lockOf(report, program, previous)));
    }
    return broken.length > 0 ? EXIT.findings : exitCode(report, shown.requireProof);
  },
};

interface Files {
  readonly plan?: boolean | undefined;
  readonly offline?: boolean | undefined;
  readonly html?: string | undefined;
  readonly lock?: string | undefined;
}

/** If nothing is sent, there is nothing to keep. */
function refuseEmptyFiles({ plan, offline, html, lock }: Files): void {
  if (plan === true && html !== undefined) {
    throw new UsageError("--plan sends nothing, so there is no page to write. Leave --html out.");
  }
  if ((plan === true || offline === true) && lock !== undefined) {
    const flag = plan === true ? "--plan" : "--offline";
    throw new UsageError(`${flag} sends nothing, so there is no proof to keep. Leave --lock out.`);
  }
}

function exitCode({ summary }: ProbeReport, requireProof: boolean): number {
  if (summary.failed > 0) return EXIT.findings;
  const provedNothing = summary.ok === 0;
  return provedNothing || (requireProof && summary.unproven > 0) ? EXIT.unproven : EXIT.ok;
}
