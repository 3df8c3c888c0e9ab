import type { Finding } from "../../src/generated/check-report.js";
import type { ProbeLock } from "../../src/generated/probe-lock.js";
import { type Example, type LintOptions, lint } from "../../src/lint/index.js";
import { compileProgram, type Program } from "../../src/resolve/index.js";
import { proofsOf } from "../../src/resolve/probe-lock.js";
import { Secret } from "../../src/secret.js";
import type { Layer } from "../../src/source/node.js";
import { parseConfig } from "../../src/source/parse.js";
import { bundledCatalog } from "./catalog-data.js";
import { type Entry, virtualFiles } from "./virtual-files.js";

/** A file of a program, and the layer that it stands for. */
export interface CaseFile {
  readonly name: string;
  readonly text: string;
  readonly layer?: Layer;
}

/** Everything that a program is made of, in the smallest form. */
export interface CaseInput {
  readonly configs: readonly CaseFile[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files next to the configs, by relative path. */
  readonly files?: Readonly<Record<string, Entry>>;
  /** The credential store, by provider. */
  readonly stored?: Readonly<Record<string, string>>;
  /** What probes proved. */
  readonly lock?: ProbeLock;
  readonly options?: Partial<LintOptions>;
  readonly allowVariables?: readonly string[];
}

export const PROJECT = "/home/ann/work";

const MONTH_MS = 30 * 86_400_000;

const catalog = bundledCatalog();

const defaults: LintOptions = {
  requireEnv: false,
  assumeEnv: false,
  today: "2026-11-22",
  compat: true,
  unread: [],
};

export function programOf({
  configs,
  env = {},
  files = {},
  stored = {},
  allowVariables = [],
  options,
}: CaseInput): Program {
  const parsed = configs.map(({ name, text, layer }) =>
    parseConfig({
      path: `${PROJECT}/${name}`,
      display: name,
      folder: PROJECT,
      layer: layer ?? { name: "file", trusted: false },
      text,
    }),
  );
  const entries = Object.entries(files).map(([name, text]) => [`${PROJECT}/${name}`, text]);
  return compileProgram(parsed, {
    env,
    home: "/home/ann",
    projectRoot: PROJECT,
    files: virtualFiles({ [`${PROJECT}/.git/HEAD`]: "", ...Object.fromEntries(entries) }),
    stored: new Map(
      Object.entries(stored).map(([id, value]) => [id, new Secret(value, `auth:${id}`)]),
    ),
    catalog,
    assumeEnv: options?.assumeEnv === true,
    allowVariables,
    extraModels: [],
  });
}

export function lintCase(input: CaseInput): Finding[] {
  const { lock, options } = input;
  const nowMs = Date.parse(options?.today ?? defaults.today);
  const demands = { nowMs, maxAgeMs: MONTH_MS, required: false };
  const proofs = lock === undefined ? {} : { proofs: proofsOf(lock, demands) };
  return lint(programOf(input), { ...defaults, ...proofs, ...options });
}

/** Findings of a rule's example. */
export function lintExample({ config, layer, below, unread, today, ...rest }: Example): Finding[] {
  const file = (name: string, text: string, of: Example["layer"]): CaseFile => ({
    name,
    text,
    ...(of !== undefined && { layer: { trusted: false, ...of } }),
  });
  return lintCase({
    configs: [
      ...(below === undefined
        ? []
        : [file("below/altimate-code.jsonc", below.config, below.layer)]),
      file("altimate-code.jsonc", config, layer),
    ],
    ...rest,
    options: { ...(unread !== undefined && { unread }), ...(today !== undefined && { today }) },
  });
}

/** Findings of one config text. */
export function lintText(text: string, rest: Omit<CaseInput, "configs"> = {}): Finding[] {
  return lintCase({ configs: [{ name: "altimate-code.jsonc", text }], ...rest });
}
