import type { ProbeResult } from "../../src/generated/probe-report.js";
import type { LoopbackServer, Received } from "./server.js";

/** A result in words, with what was asked for it; `server` stands for the address, which changes. */
export function probeWords(
  found: ProbeResult,
  server?: Pick<LoopbackServer, "host" | "received">,
): string {
  const { state, reason, level, message, hint, evidence, credential, region, host } = found;
  const lines = [
    `${state} ${reason ?? "-"}, proves ${level ?? "nothing"}`,
    message,
    hint ?? "-",
    `${credential ?? "no credential"} at ${host ?? "no host"}, region ${region ?? "-"}`,
    ...evidence.map(
      ({ step, request, status, proves }) =>
        `  ${step}: ${request ?? "-"} ${status ?? "-"}, proves ${proves ?? "nothing"}`,
    ),
    ...(server?.received ?? []).map((request) => `  > ${requestWords(request)}`),
  ];
  const text = lines.join("\n");
  return server === undefined ? text : text.replaceAll(server.host, "HOST");
}

/** Left out: what the HTTP client adds, and what tells the time. */
const PASSING = /^(?:host|connection|content-length|accept-encoding|x-amz-date)$/;

function requestWords({ method, path, headers, text }: Received): string {
  const told = Object.entries(headers)
    .filter(([name]) => !PASSING.test(name))
    .map(([name, value]) => `${name}: ${isCredential(name) ? "…" : value}`);
  return [`${method} ${path}`, ...told.sort(), ...(text === "" ? [] : [text])].join("\n    ");
}

const isCredential = (name: string) => /authorization$|api-key$|token$/.test(name);
