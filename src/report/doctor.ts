import type { DoctorReport } from "../generated/doctor-report.js";
import type { Row, Sheet } from "./sheet.js";
import { plural } from "./text.js";

/** The report as sheets for a person. */
export function doctorSheets(report: DoctorReport): readonly Sheet[] {
  const { versions, files, problems, variables, proxies, certificates, credentials } = report;
  const rows: Row[] = [
    row(
      "versions",
      `altimate ${versions.altimate}, Node ${versions.node}, ${versions.platform} ${versions.arch}`,
    ),
    row("model data", catalogText(report)),
    row("clock", clockText(report)),
    ...list(
      "config",
      files.map(({ path, layer }) => `${path} (${layer})`),
      "no file",
    ),
    ...list(
      "proxies",
      proxies.map(({ variable, value }) => `${variable}=${value}`),
      "none",
    ),
    ...(certificates === null ? [] : [row("certificates", certificates)]),
    row("variables", variables.join(", ") || "none that are relevant"),
    ...list("credentials", credentials.map(credentialText), "none"),
    ...list("problems", problems, null),
  ];
  return [
    { title: "This computer", paragraphs: [], rows },
    ...(report.probes.length === 0
      ? []
      : [{ title: "Providers", paragraphs: [], rows: report.probes.map(probeRow) }]),
  ];
}

function row(label: string, value: string): Row {
  return { label, value };
}

function list(label: string, values: readonly string[], none: string | null): Row[] {
  if (values.length === 0) return none === null ? [] : [row(label, none)];
  return values.map((value, index) => row(index === 0 ? label : "", value));
}

function catalogText({ catalog: { date, ageDays, stale } }: DoctorReport): string {
  return `of ${date}, ${plural(ageDays, "day")} old${stale ? ": a newer release has newer data" : ""}`;
}

/** Signed requests and certificates fail from about five minutes on. */
const SERIOUS_MS = 60_000;

function clockText({ clock: { now, aheadMs } }: DoctorReport): string {
  if (aheadMs === null) return `${now}, not compared with a server`;
  const seconds = plural(Math.abs(aheadMs) / 1000, "second");
  if (Math.abs(aheadMs) < SERIOUS_MS) return `${now}, in step with the servers`;
  return `${now}, ${seconds} ${aheadMs > 0 ? "ahead of" : "behind"} the servers: correct it`;
}

function credentialText({
  reference,
  source,
  state,
  expiresAt,
}: DoctorReport["credentials"][number]): string {
  const end = state === "expired" ? `, expired on ${expiresAt?.slice(0, 10)}` : "";
  const use = state === "unused" ? ", not used here" : "";
  return `${reference} (${source}${end}${use})`;
}

function probeRow({ provider, state, message, hint }: DoctorReport["probes"][number]): Row {
  return {
    label: state,
    value: `${provider}: ${message}`,
    ...(hint === null ? {} : { note: hint }),
  };
}
