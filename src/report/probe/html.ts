import { createHash } from "node:crypto";
import type { Evidence, ProbeReport, ProbeResult } from "../../generated/probe-report.js";
import { html, Markup } from "../html.js";
import { plural } from "../text.js";
import { type Anchored, matrix, nameOf, STATE_SYMBOLS } from "./html-matrix.js";
import { STYLE } from "./html-style.js";
import { millisecondsOf, type ProbeReporter } from "./reporter.js";
import { billing, STATES } from "./summary.js";

/** What needs attention comes first. */
const STATE_ORDER = ["failed", "unproven", "skipped", "ok"] as const;

/**
 * One self-contained page for a browser: no script, no request, and a policy that allows
 * neither, in case a text ever gets past the escaping.
 */
export const htmlPage: ProbeReporter = (report, options) => {
  const all = report.results.map(
    (result, index): Anchored => ({ result, anchor: `r${index + 1}` }),
  );
  const sorted = STATE_ORDER.flatMap((state) => all.filter(({ result }) => result.state === state));
  const hash = createHash("sha256").update(STYLE, "utf8").digest("base64");
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(report)}</title>
<STYLE>${new Markup(STYLE)}</STYLE>
</head>
<body>
<header>
<h1>Probe report</h1>
<p class="quiet">${whenOf(report)} · ${billing(options)}</p>
${counts(report)}
</header>
<main>
${
  all.length === 0
    ? html`<p>Nothing was probed.</p>`
    : [
        html`<h2>Overview</h2>
`,
        matrix(all),
        html`
<h2>Results</h2>
`,
        sorted.map(article),
      ]
}
</main>
</body>
</html>
`;
  return page.text;
};

function titleOf({ summary }: ProbeReport): string {
  const counted = STATES.filter((state) => summary[state] > 0);
  return `Probe: ${counted.map((state) => `${summary[state]} ${state}`).join(", ") || "nothing"}`;
}

function whenOf({ startedAt, durationMs }: ProbeReport): string {
  return `${startedAt.slice(0, 16).replace("T", " ")} UTC · took ${durationMs} ms`;
}

function counts({ summary }: ProbeReport): Markup {
  const items = STATES.filter((state) => summary[state] > 0).map(
    (state) => html`<li class="${state}">${summary[state]} ${state}</li>`,
  );
  return html`<ul class="counts">${items}</ul>`;
}

function article({ result, anchor }: Anchored): Markup {
  const { state, provider, model, message, hint, reason } = result;
  const isAnswered = result.evidence.some(({ status }) => status !== null);
  return html`<article class="${state}" id="${anchor}">
<div class="title"><h3>${provider} / ${nameOf(model)}</h3><span class="state ${state}">${STATE_SYMBOLS[state]} ${state}</span></div>
<p class="quiet">${factsOf(result).join(" · ")}${reason === null ? null : html` · <code>${reason}</code>`}</p>
${
  message === ""
    ? null
    : html`<p class="message">${prose(message)}</p>
`
}${
  hint === null
    ? null
    : html`<p class="hint">${prose(hint)}</p>
`
}${isAnswered || result.evidence.length > 1 ? evidence(result) : null}</article>
`;
}

/** Text in backticks is to be typed. */
function prose(text: string): Markup[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function factsOf(result: ProbeResult): string[] {
  const { region, host, credential, level } = result;
  const took = millisecondsOf(result);
  return [
    ...(host === null ? [] : [host]),
    ...(region === null ? [] : [region]),
    credential === null ? "no credential" : `with ${credential}`,
    level === null ? "nothing proven" : `proven: ${level}`,
    ...(took === 0 ? [] : [`${took} ms`]),
  ];
}

function evidence({ evidence: steps }: ProbeResult): Markup {
  const rows = steps.map(
    ({ step, request, status, proves, ms }: Evidence) =>
      html`<tr><td>${step}</td><td class="request"><code>${request ?? "nothing was sent"}</code></td><td>${status ?? "–"}</td><td>${proves ?? "–"}</td><td class="number">${ms} ms</td></tr>
`,
  );
  return html`<details><summary>Evidence: ${plural(steps.length, "step")}</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">Step</th><th scope="col">Request</th><th scope="col">Status</th><th scope="col">Proves</th><th scope="col" class="number">Time</th></tr></thead>
<tbody>
${rows}</tbody></table></div></details>
`;
}
