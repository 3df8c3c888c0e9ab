import { type Haystack, haystack, holds } from "./canary.js";
import { isMetadata } from "./guard.js";
import { DERIVED } from "./prepare.js";
import type { Reach } from "./row.js";
import type { Observed } from "./runner.js";
import type { Sighting } from "./sighting.js";

/** What a row was not to do, and did; or was to do, and did not. */
export interface Breach {
  readonly kind: "sent" | "printed" | "written" | "bypass" | "bug" | "unmet" | "excess";
  /** The canary, or what else it is about. */
  readonly what: string;
  readonly where: string;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

function matches(pattern: string, host: string): boolean {
  if (pattern === "*") return true;
  if (pattern.startsWith("*.")) return host.endsWith(pattern.slice(1));
  return pattern.endsWith(":*") ? host.startsWith(pattern.slice(0, -1)) : pattern === host;
}

function mayReach(reach: Reach, name: string, host: string): boolean {
  return LOOPBACK.test(host) || (reach[name] ?? []).some((pattern) => matches(pattern, host));
}

function textOf({ host, method, path, headers, body }: Sighting): Haystack {
  return haystack(`${host}\n${method} ${path}\n${headers}\n${body}`);
}

/** Everything that is wrong with what was observed; nothing if the row passes. */
export function judge(observed: Observed): readonly Breach[] {
  return [...breaches(observed), ...unmet(observed)];
}

/** The invariant alone. */
export function breaches({ row, values, codes, outputs, seen }: Observed): readonly Breach[] {
  const { reach = {}, shown = [] } = row;
  const found: Breach[] = [];
  for (const sighting of seen) {
    const text = textOf(sighting);
    for (const [name, value] of values) {
      if (name === DERIVED && reach[DERIVED] === undefined) continue;
      if (mayReach(reach, name, sighting.host) || !holds(text, value)) continue;
      const part = holds(haystack(sighting.host), value) ? "the host name itself" : sighting.host;
      found.push({ kind: "sent", what: name, where: `${sighting.method} ${part}` });
    }
    if (sighting.way === "bypass" && !isMetadata(sighting.host)) {
      found.push({ kind: "bypass", what: sighting.method, where: sighting.host });
    }
  }
  for (const [where, output] of Object.entries(outputs)) {
    const text = haystack(output);
    for (const [name, value] of values) {
      if (shown.includes(name) || !holds(text, value)) continue;
      found.push({ kind: /^(std|the q)/.test(where) ? "printed" : "written", what: name, where });
    }
  }
  codes.forEach((code, index) => {
    if (code === 70) found.push({ kind: "bug", what: "exit 70", where: `run ${index + 1}` });
  });
  return found;
}

function unmet(observed: Observed): Breach[] {
  const { row, values, codes, outputs, seen, questions, seconds, megabytes } = observed;
  const { expect = {} } = row;
  const found: Breach[] = [];
  for (const [name, hosts] of Object.entries(expect.arrives ?? {})) {
    const value = values.get(name) ?? "";
    for (const host of hosts) {
      const got = seen.some((it) => matches(host, it.host) && holds(textOf(it), value));
      if (!got) found.push({ kind: "unmet", what: `${name} did not arrive`, where: host });
    }
  }
  for (const host of expect.asks ?? []) {
    if (seen.some((it) => matches(host, it.host))) continue;
    found.push({ kind: "unmet", what: "not asked", where: host });
  }
  if (expect.codes !== undefined && `${expect.codes}` !== `${codes}`) {
    found.push({ kind: "unmet", what: `exit codes ${codes}`, where: `not ${expect.codes}` });
  }
  const requests = seen.filter(({ method }) => method !== "CONNECT").length;
  const excess = (what: string, count: number, limit: number | undefined) => {
    if (limit === undefined || count <= limit) return;
    found.push({ kind: "excess", what, where: `more than ${limit}` });
  };
  excess("requests", requests, expect.requestsAtMost);
  excess("questions", questions.length, expect.questionsAtMost);
  excess("megabytes", megabytes, expect.megabytesAtMost);
  excess("seconds", seconds, expect.secondsAtMost);
  for (const pattern of expect.never ?? []) {
    const expression = new RegExp(pattern, "mu");
    for (const [where, output] of Object.entries(outputs)) {
      if (expression.test(output)) found.push({ kind: "printed", what: pattern, where });
    }
  }
  return found;
}
