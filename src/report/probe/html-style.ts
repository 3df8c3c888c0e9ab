/** The style of the HTML report. It names no file and no host, so opening the page sends no request. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --panel: #f6f7f9; --line: #d9dde3; --text: #1b1f24; --quiet: #59626e; --link: #0a58ca;
  --ok: #116329; --failed: #b3261e; --unproven: #8a5300; --skipped: #59626e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171c; --panel: #1c2027; --line: #343b46; --text: #e6e9ee; --quiet: #9aa4b2; --link: #7cb2ff;
    --ok: #56d364; --failed: #ff8a80; --unproven: #e3b341; --skipped: #9aa4b2;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem;
  background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
}
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 0.75rem; font-size: 1.1rem; }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
p { margin: 0.35rem 0 0; overflow-wrap: anywhere; }
a { color: inherit; }
code { font: 0.9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.counts li { padding: 0.15rem 0.7rem; border: 1px solid currentColor; border-radius: 1rem; }
.ok { color: var(--ok); } .failed { color: var(--failed); }
.unproven { color: var(--unproven); } .skipped { color: var(--skipped); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.8rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { color: var(--quiet); font-size: 0.85rem; white-space: nowrap; }
tbody tr > * { border-top: 1px solid var(--line); }
.matrix .provider > * { background: var(--panel); font-weight: 600; }
.matrix .provider .quiet { font-weight: normal; }
.matrix tbody th { overflow-wrap: anywhere; min-width: 9rem; }
.matrix td { white-space: nowrap; }
.matrix a { text-decoration: none; font-weight: 600; }
.matrix a:hover, .matrix a:focus { text-decoration: underline; }
article { margin: 0.75rem 0 0; padding: 0.8rem 1rem; border: 1px solid var(--line); border-left: 4px solid currentColor; border-radius: 0.5rem; }
article > * { color: var(--text); }
article .state { font-weight: 600; }
article .ok.state { color: var(--ok); } article .failed.state { color: var(--failed); }
article .unproven.state { color: var(--unproven); } article .skipped.state { color: var(--skipped); }
article .quiet { color: var(--quiet); font-size: 0.9rem; }
article:target { outline: 2px solid var(--link); }
.title { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; justify-content: space-between; }
.message, .hint { white-space: pre-wrap; }
.hint { padding: 0.5rem 0.75rem; background: var(--panel); border-radius: 0.35rem; }
details { margin-top: 0.5rem; }
summary { color: var(--quiet); font-size: 0.9rem; cursor: pointer; }
details .scroll { margin-top: 0.5rem; }
details table { font-size: 0.9rem; }
details td { white-space: nowrap; } details td.request { white-space: normal; min-width: 14rem; }
.number { text-align: right; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 0.9rem 3rem; }
  th, td { padding: 0.4rem 0.6rem; }
  .matrix, .matrix tbody, details table, details tbody { display: block; }
  details thead { display: none; }
  details tr { display: flex; flex-wrap: wrap; padding: 0.3rem 0; border-top: 1px solid var(--line); }
  details tr:first-child, details tr > * { border-top: none; }
  details td { padding: 0 0.6rem; } details td.request { order: -1; width: 100%; }
  .matrix thead, .matrix td:empty { display: none; }
  .matrix tr { display: flex; justify-content: space-between; border-top: 1px solid var(--line); }
  .matrix tbody:first-of-type tr:first-child { border-top: none; }
  .matrix tr > * { border: none; }
  .matrix .provider th { width: 100%; }
  .matrix td { text-align: right; }
  .matrix td::before { display: block; content: attr(data-region); color: var(--quiet); font-size: 0.85rem; }
}
@media print { .scroll { overflow: visible; } article { break-inside: avoid; } }
`;
