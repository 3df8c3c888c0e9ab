import type { ProbeReport } from "../../generated/probe-report.js";
import { planText, probeFormats, probeReporters } from "../../report/probe/index.js";
import { milliseconds, oneOf, parseArguments, wholeNumber } from "../arguments.js";
import { type Command, commonOptions, configOptions, EXIT, type OptionSpecs } from "../command.js";
import { planConfigProbe, probeConfig } from "../probe.js";
import { progressLine } from "../progress.js";
import { colorLevel, columns } from "../terminal.js";

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: probeFormats,
    description: "How results are printed",
  },
  deep: { type: "boolean", description: "Also ask each model for one token, which costs a little" },
  plan: { type: "boolean", description: "List the requests, send none" },
  "require-proof": { type: "boolean", description: "Fail where anything is left unproven" },
  timeout: { type: "string", default: "10s", value: "TIME", description: "For one request" },
  concurrency: {
    type: "string",
    default: "40",
    value: "N",
    description: "Requests at the same time, over all providers",
  },
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
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const format = oneOf("format", values.format, probeFormats);
    const progress = progressLine(world);
    const request = {
      config: values.config,
      select: positionals,
      deep: values.deep === true,
      offline: values.offline === true,
      allowHosts: values["allow-host"] ?? [],
      timeoutMs: milliseconds("timeout", values.timeout),
      concurrency: wholeNumber("concurrency", values.concurrency, 1),
      onProgress: progress.show,
    };
    if (values.plan === true) {
      const plan = planConfigProbe(world, request);
      const isText = format === "pretty";
      world.stdout.write(
        isText ? planText(plan, columns(world.stdout)) : `${JSON.stringify(plan, null, 2)}\n`,
      );
      return EXIT.ok;
    }
    const report = await probeConfig(world, request).finally(progress.clear);
    world.stdout.write(
      probeReporters[format](report, {
        width: columns(world.stdout),
        colorLevel: colorLevel(world, world.stdout, values["no-color"]),
        deep: values.deep === true,
        requireProof: values["require-proof"] === true,
      }),
    );
    return exitCode(report, values["require-proof"] === true);
  },
};

function exitCode({ summary }: ProbeReport, requireProof: boolean): number {
  if (summary.failed > 0) return EXIT.findings;
  const provedNothing = summary.ok === 0;
  return provedNothing || (requireProof && summary.unproven > 0) ? EXIT.unproven : EXIT.ok;
}
