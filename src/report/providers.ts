import type { ListedProvider, ProvidersReport } from "../generated/providers-report.js";
import type { ListOptions } from "./models.js";
import { paletteOf } from "./palette.js";
import { displayWidth, neutral, padTo, plural, wrap } from "./text.js";

const GAP = "  ";
const SET = " (set)";

/** Providers for a person: each with the variables that configure it, and which of them are set. */
export function printProviders(report: ProvidersReport, options: ListOptions): string {
  const palette = paletteOf(options.colorLevel);
  const { providers } = report;
  const head = "PROVIDER";
  const first = Math.max(
    head.length,
    ...providers.map(({ provider }) => displayWidth(neutral(provider))),
  );
  const rows = providers.flatMap((provider) => {
    const room = options.width - first - GAP.length;
    const [line = "", ...more] = wrap(ways(provider), room);
    return [
      `${padTo(neutral(provider.provider), first)}${GAP}${line}`.trimEnd(),
      ...more.map((it) => `${" ".repeat(first)}${GAP}${it}`),
    ];
  });
  const inReach = providers.filter((provider) => provider.inReach).length;
  const summary = `${plural(providers.length, "provider")}, ${inReach} in reach of this config`;
  return `${[palette.strong(`${padTo(head, first)}${GAP}CREDENTIALS`), ...rows, "", summary].join("\n")}\n`;
}

const CHAINS = {
  aws: "AWS credentials",
  google: "Google credentials",
  entra: "Entra ID",
  databricks: "OAuth M2M",
  snowflake: "OAuth or a key pair",
} as const;

/** Where its credentials can come from, in order of precedence. */
function ways({ variables, chain, optional, stored, closedOn }: ListedProvider): string {
  const found = [
    ...(closedOn === null ? [] : [`closed on ${closedOn}`]),
    ...(stored ? [`stored login${SET}`] : []),
    ...variables.map(({ name, set }) => neutral(name) + (set ? SET : "")),
    ...(chain === null ? [] : [CHAINS[chain]]),
  ];
  if (found.length > 0) return found.join(", ");
  return optional ? "none needed" : "a stored login";
}
