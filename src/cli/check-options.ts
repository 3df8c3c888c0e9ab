import { SEVERITIES } from "../language/severity.js";
import { checkFormats } from "../report/check/index.js";
import type { parseArguments } from "./arguments.js";
import {
  allowVariableOption,
  commonOptions,
  configOptions,
  envFileOption,
  type OptionSpecs,
} from "./command.js";

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
    description: "Write that format to a file, and print the findings as text",
  },
  "fail-on": {
    type: "string",
    default: "error",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The lowest severity that makes the check fail",
  },
  severity: {
    type: "string",
    default: "info",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The lowest severity to report",
  },
  "max-warnings": {
    type: "string",
    value: "N",
    description: "Fail if there are more warnings than this",
  },
  "require-env": { type: "boolean", description: "An unset variable is an error" },
  "assume-env": { type: "boolean", description: "Every variable counts as set" },
  ...envFileOption,
  fix: { type: "boolean", description: "Apply safe fixes, in place" },
  "fix-dry-run": { type: "boolean", description: "Print what --fix would change" },
  baseline: { type: "string", value: "FILE", description: "Leave out the findings it lists" },
  "write-baseline": {
    type: "string",
    value: "FILE",
    description: "Write today's findings to a file, for --baseline",
  },
  "no-compat": {
    type: "boolean",
    description: "Skip the altimate-code compatibility rules (ALT7xx)",
  },
  "probe-lock": {
    type: "string",
    value: "FILE",
    description: "Also report models not proven in FILE, from altimate probe --lock",
  },
  "max-age": {
    type: "string",
    default: "30d",
    value: "AGE",
    description: "With --probe-lock: the maximum age of a proof",
  },
  "require-proof": {
    type: "boolean",
    description: "With --probe-lock: a model without a proof is an error",
  },
  "stdin-filename": {
    type: "string",
    value: "FILE",
    description: "The file name, with its folder, to assume for standard input (-)",
  },
  "allow-empty": { type: "boolean", description: "Succeed even if there is nothing to check" },
  ...allowVariableOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

/** The flags of a check as they were typed. */
export type CheckFlags = ReturnType<typeof parseArguments<typeof checkOptions>>["values"];
