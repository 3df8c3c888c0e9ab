import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearestOption } from "../app/nearest.js";
import { UsageError } from "./command.js";

/**
 * Parses a command's arguments by its option data. Throws a `UsageError` that names the argument and
 * what to type instead.
 */
export function parseArguments<const O extends NonNullable<ParseArgsConfig["options"]>>(
  argv: readonly string[],
  options: O,
): ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(explain(error, Object.keys(options)));
  }
}

function explain(error: unknown, known: readonly string[]): string {
  const text = error instanceof Error ? error.message : String(error);
  const [, option = ""] = /'(?:-\w, )?(-{1,2}[^' ]*)/.exec(text) ?? [];
  switch (error instanceof Error && "code" in error ? error.code : null) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const near = nearestOption(option, known);
      return `Unknown option ${option}.${near === null ? "" : ` Did you mean --${near}?`}`;
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return text.includes("does not take an argument")
        ? `${option} does not take a value.`
        : `${option} needs a value.`;
    default:
      throw error;
  }
}

/** The value if it is one of those allowed, else a `UsageError`. */
export function oneOf<const T extends string>(
  name: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find((it) => it === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} takes ${allowed.join(", ")}; "${value}" is not one of them.`);
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration such as `500ms`, `2s` or `1m` in milliseconds. */
export function milliseconds(name: string, value: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(value) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new UsageError(`--${name} takes a duration such as 500ms, 2s or 1m, not "${value}".`);
  }
  return Math.round(Number(amount) * (UNITS[unit] ?? 1));
}

/** An age such as `12h` or `30d` in milliseconds. */
export function age(name: string, value: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(m|h|d)$/.exec(value) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new UsageError(`--${name} takes an age such as 12h or 30d, not "${value}".`);
  }
  return Number(amount) * (UNITS[unit] ?? 1);
}

/** A whole number of at least `least`. */
export function wholeNumber(name: string, value: string, least: number): number {
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value);
  throw new UsageError(`--${name} takes a whole number from ${least}, not "${value}".`);
}
