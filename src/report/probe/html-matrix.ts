import type { ProbeResult } from "../../generated/probe-report.js";
import { html, type Markup } from "../html.js";

/** A result and its anchor on the page. */
export interface Anchored {
  readonly result: ProbeResult;
  readonly anchor: string;
}

/** A symbol next to the word, for those who cannot tell the colours apart. */
export const STATE_SYMBOLS: Readonly<Record<ProbeResult["state"], string>> = {
  ok: "✓",
  failed: "✗",
  unproven: "?",
  skipped: "–",
};

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Providers and their models from top to bottom, regions from left to right. */
export function matrix(all: readonly Anchored[]): Markup {
  const regions = distinct(all.map(({ result }) => result.region)).toSorted(byName);
  const providers = distinct(all.map(({ result }) => result.provider));
  const heads = regions.map(
    (region) => html`<th scope="col">${headOf(region, regions.length)}</th>`,
  );
  return html`<div class="scroll"><table class="matrix">
<thead><tr><th scope="col">Model</th>${heads}</tr></thead>
${providers.map((provider) => group(provider, all, regions))}
</table></div>`;
}

/** What has no region comes first; no two are the same. */
function byName(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

function headOf(region: string | null, count: number): string {
  return region ?? (count === 1 ? "Result" : "no region");
}

function group(
  provider: string,
  all: readonly Anchored[],
  regions: readonly (string | null)[],
): Markup {
  const own = all.filter(({ result }) => result.provider === provider);
  const hosts = distinct(own.flatMap(({ result }) => result.host ?? []));
  const rows = distinct(own.map(({ result }) => result.model)).map((model) => {
    const cells = regions.map((region) => {
      const here = own.filter(({ result }) => result.model === model && result.region === region);
      return html`<td data-region="${region ?? ""}">${here.map(cell)}</td>`;
    });
    return html`<tr><th scope="row">${nameOf(model)}</th>${cells}</tr>
`;
  });
  return html`<tbody>
<tr class="provider"><th scope="rowgroup" colspan="${regions.length + 1}">${provider} <span class="quiet">${hosts.join(", ")}</span></th></tr>
${rows}</tbody>
`;
}

/** A result without a model is the credential's own. */
export function nameOf(model: string | null): Markup {
  return model === null ? html`<span class="quiet">credential</span>` : html`${model}`;
}

function cell({ result, anchor }: Anchored): Markup {
  const { state } = result;
  return html`<a class="${state}" href="#${anchor}">${STATE_SYMBOLS[state]} ${state}</a>`;
}
