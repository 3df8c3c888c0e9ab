import { readFileSync, writeFileSync } from "node:fs";

/** Replaces what stands between two markers of docs/testing.md, so that nobody types a figure. */
export function writeDocs(name: "mutation" | "coverage", text: string): void {
  const path = "docs/testing.md";
  const page = readFileSync(path, "utf8");
  const [begin, end] = [`<!-- ${name}: written by a script -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for ${name}.`);
  writeFileSync(path, `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`);
}
