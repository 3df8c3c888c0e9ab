import { SEVERITIES } from "../language/severity.js";
import { checkFormats } from "../report/check/index.js";
import type { parseArguments } from "./arguments.js";
import { commonOptions, configOptions, envFileOption, type OptionSpecs } from "./command.js";

export const checkOptions = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: checkFormats,
    description: "How findings are printed",
  },
  output: {
    type: "string",
    short: "o",
    value: "FILE",
    description: "Write that format to a file, and the findings as text here",
  },
  "fail-on": {
    type: "string",
    default: "error",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The mildest severity that makes the check fail",
  },
  severity: {
    type: "string",
    default: "info",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The mildest severity that is reported",
  },
  "max-warnings": {
    type: "string",
    value: "N",
    description: "Fail where there are more warnings than these",
  },
  "require-env": { type: "boolean", description: "An unset variable is an error" },
  "assume-env": { type: "boolean", description: "Every variable counts as set" },
  ...envFileOption,
  fix: { type: "boolean", description: "Correct what is certain, in place" },
  "fix-dry-run": { type: "boolean", description: "Print what --fix would change" },
  baseline: { type: "string", value: "FILE", description: "Leave out the findings it lists" },
  "write-baseline": {
    type: "string",
    value: "FILE",
    description: "List today's findings in a file, for --baseline",
  },
  "no-compat": {
    type: "boolean",
    description: "Leave out what altimate-code itself would make of it (ALT7xx)",
  },
  "probe-lock": {
    type: "string",
    value: "FILE",
    description: "Also tell of models that altimate probe --lock FILE has no proof of",
  },
  "max-age": {
    type: "string",
    default: "30d",
    value: "AGE",
    description: "With --probe-lock: how old a proof may be",
  },
  "require-proof": {
    type: "boolean",
    description: "With --probe-lock: a model without a proof is an error",
  },
  "stdin-filename": {
    type: "string",
    value: "FILE",
    description: "What standard input (-) is called, and which folder it is in",
  },
  "allow-empty": { type: "boolean", description: "Succeed where there is nothing to check" },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

/** The flags of a check as they were typed. */
export type CheckFlags = ReturnType<typeof parseArguments<typeof checkOptions>>["values"];
