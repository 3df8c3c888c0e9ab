import type { PlannedRequest, ProbePlan } from "../../generated/probe-plan.js";
import { neutral, plural, wrap } from "../text.js";

/** The plan of a probe as text: each request on a line of its own, and what it would prove. */
export function planText({ requests, stopped }: ProbePlan, width: number): string {
  const lines: string[] = [];
  let current: string | null = null;
  for (const request of requests) {
    const subject = subjectOf(request);
    if (subject !== current) lines.push(...(current === null ? [] : [""]), subject);
    current = subject;
    const proof = request.proves === null ? "proves nothing by itself" : `proves ${request.proves}`;
    const credential = request.credential === null ? "no credential" : `with ${request.credential}`;
    lines.push(`  ${request.method} ${neutral(request.url)}`);
    lines.push(`    ${neutral(credential)} · ${proof}${request.billed ? " · costs a little" : ""}`);
  }
  for (const { provider, message, hint } of stopped) {
    if (lines.length > 0) lines.push("");
    lines.push(`${neutral(provider)}: nothing would be sent`);
    lines.push(...wrap(message, width - 2).map((line) => `  ${line}`));
    if (hint !== null) lines.push(...wrap(hint, width - 2).map((line) => `  ${line}`));
  }
  return `${lines.join("\n")}\n\n${plural(requests.length, "request")} · nothing was sent\n`;
}

function subjectOf({ provider, model }: PlannedRequest): string {
  return neutral(model === null ? provider : `${provider}/${model}`);
}
