import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ProbeReport, ProbeResult } from "../../src/generated/probe-report.js";
import { htmlPage } from "../../src/report/probe/html.js";

const options = { width: 80, colorLevel: 0, deep: false, requireProof: false } as const;

function resultOf(changes: Partial<ProbeResult> = {}): ProbeResult {
  return {
    provider: "openai",
    model: "gpt-5.4",
    region: null,
    host: "api.openai.com",
    state: "ok",
    level: "model",
    reason: null,
    message: "OpenAI serves the model.",
    hint: null,
    credential: "{env:OPENAI_API_KEY}",
    evidence: [
      { step: "models", request: "GET /v1/models", status: 200, proves: "credential", ms: 120 },
    ],
    ...changes,
  };
}

function pageOf(...results: readonly ProbeResult[]): string {
  const count = (state: ProbeResult["state"]) =>
    results.filter((result) => result.state === state).length;
  const report: ProbeReport = {
    version: 1,
    startedAt: "2026-11-22T12:00:00.000Z",
    durationMs: 812,
    results: [...results],
    summary: {
      ok: count("ok"),
      failed: count("failed"),
      unproven: count("unproven"),
      skipped: count("skipped"),
    },
  };
  return htmlPage(report, options);
}

/** What the page says, without its markup. */
function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

const fixtures = resolve(import.meta.dirname, "../../fixtures/report/probe");
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

describe("the page of a probe", () => {
  // its look may change without notice
  test.each(readdirSync(fixtures).sort())("of %s", async (name) => {
    const folder = join(fixtures, name);
    const given = join(folder, "options.json");
    const page = htmlPage(readJson(join(folder, "report.json")), {
      ...options,
      ...(existsSync(given) ? readJson(given) : {}),
    });
    const bare = page.replace(/<style>[\s\S]*<\/style>/, "").replace(/sha256-[^']+/, "sha256");
    await expect(bare).toMatchFileSnapshot(join(folder, "expected.html"));
  });

  test("shows what was found, what to do, and by which answers", () => {
    const failed = resultOf({
      state: "failed",
      reason: "model_wrong_region",
      message: "Served in AWS_US only.",
      hint: "ALTER ACCOUNT SET X = 'AWS_US';",
    });
    const text = textOf(pageOf(resultOf(), failed));
    expect(text).toContain("1 ok 1 failed");
    expect(text).toContain("Served in AWS_US only. ALTER ACCOUNT SET X = &#39;AWS_US&#39;;");
    expect(text).toContain("model_wrong_region");
    expect(text).toContain("models GET /v1/models 200 credential 120 ms");
  });

  test("has a row for each model of a provider and a column for each region", () => {
    const page = pageOf(
      resultOf({ model: null }),
      resultOf({ provider: "amazon-bedrock", model: "nova", region: "us-east-1" }),
      resultOf({ provider: "amazon-bedrock", model: "nova", region: "eu-west-1" }),
    );
    const matrix = /<table class="matrix">[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
    const rows = matrix.split("<tr").map((row) => textOf(`<tr${row}`).trim());
    expect(rows.slice(1)).toEqual([
      "Model no region eu-west-1 us-east-1",
      "openai api.openai.com",
      "credential ✓ ok",
      "amazon-bedrock api.openai.com",
      "nova ✓ ok ✓ ok",
    ]);
  });

  test("leads from each cell of the overview to its result", () => {
    const page = pageOf(resultOf(), resultOf({ model: "gpt-5.4-mini" }));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    const places = [...page.matchAll(/<article [^>]*id="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(links).toHaveLength(2);
    expect(places.toSorted()).toEqual(links.toSorted());
  });

  test("marks up what is to be typed", () => {
    const page = pageOf(resultOf({ state: "failed", hint: "Start it with `ollama <serve>`." }));
    expect(page).toContain("Start it with <code>ollama &lt;serve&gt;</code>.");
  });

  test("puts first what needs attention", () => {
    const page = pageOf(resultOf(), resultOf({ state: "unproven" }), resultOf({ state: "failed" }));
    const order = [...page.matchAll(/<article class="(\w+)"/g)].map(([, state]) => state);
    expect(order).toEqual(["failed", "unproven", "ok"]);
  });

  test("sends no request, and its policy forbids any", () => {
    const page = pageOf(resultOf());
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=|https?:/);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";
    for (const state of ["ok", "failed", "unproven", "skipped"])
      expect(style).toContain(`.${state} {`);
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  test("says that nothing was probed if nothing was", () => {
    expect(textOf(pageOf())).toContain("Nothing was probed.");
  });

  const hostile = `"><script>alert('&')</script>\u202e\u0007`;
  test.for(["provider", "model", "region", "host", "message", "hint", "credential"] as const)(
    "shows a hostile %s as text",
    (field) => {
      const page = pageOf(resultOf({ [field]: hostile }));
      expect(page).toContain("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;\ufffd\u2407");
      for (const raw of ["<script", "\u202e", "\u0007"]) expect(page).not.toContain(raw);
    },
  );

  test("shows hostile evidence as text", () => {
    const evidence = { step: hostile, request: hostile, status: null, proves: null, ms: 1 };
    const page = pageOf(resultOf({ evidence: [evidence, evidence] }));
    for (const raw of ["<script", "\u202e", "\u0007"]) expect(page).not.toContain(raw);
  });
});
