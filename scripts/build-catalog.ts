/**
 * Rebuilds `src/catalog/data` from models.dev.
 *
 *   npx tsx scripts/build-catalog.ts --date 2026-11-22
 *   npx tsx scripts/build-catalog.ts --file models.json --source "models.dev, snapshot of ..."
 *
 * Without `--file` the published api.json is fetched, and `--date` is the day of fetching. With a
 * file, the date defaults to the newest release in it.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileCatalog } from "../src/catalog/index.js";

const API = "https://models.dev/api.json";
const DATA = fileURLToPath(new URL("../src/catalog/data/", import.meta.url));

const { values } = parseArgs({
  options: {
    file: { type: "string" },
    date: { type: "string" },
    source: { type: "string" },
    out: { type: "string", default: DATA },
  },
});
if (values.file === undefined && values.date === undefined) {
  throw new Error("Fetching models.dev needs --date YYYY-MM-DD, today's date.");
}

const snapshot =
  values.file === undefined ? await fetchSnapshot() : readFileSync(values.file, "utf8");
const files = compileCatalog(snapshot, {
  source: values.source ?? "models.dev (MIT)",
  ...(values.date !== undefined && { date: values.date }),
});

rmSync(values.out, { recursive: true, force: true });
for (const [path, content] of files) {
  const target = join(values.out, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
console.log(`${files.size - 1} providers written.`);

async function fetchSnapshot(): Promise<string> {
  const response = await fetch(API);
  if (!response.ok) throw new Error(`${API} answered ${response.status}.`);
  return response.text();
}
