import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { explainFailure, type FailureInput } from "../../src/failures/index.js";
import { cases, DIALECTS, FOLDER, inputOf } from "../support/failure-cases.js";

const STATUSES = [
  200, 302, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 418, 422, 429, 500, 502, 503, 529,
];
const STEPS = ["token", "identity", "list", "model", "chat", "stream"];

/** What an answer means, but for the parts that it only repeats. */
function meaningOf(input: FailureInput): string {
  const { state, reason, message, hint, provesCredential } = explainFailure(input);
  const words = `${message} ${hint}`.replace(/HTTP \d+|inside a stream/g, "STATUS");
  return JSON.stringify([state, reason, words, provesCredential]);
}

const otherwise = (text: string) => text.replace(/\w+/g, "other");
const isSentence = (leaf: unknown) => /\s/.test(`${leaf}`);
const isCode = (leaf: unknown) => !isSentence(leaf);

/** The body with every leaf said otherwise that `isMeant`. */
function changed(value: unknown, isMeant: (leaf: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, isMeant));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, changed(one, isMeant)]));
  }
  if (value === null || !isMeant(value)) return value;
  return typeof value === "string" ? otherwise(value) : 7;
}

/** The statuses and steps with which the answer means the same, and the parts without which it doesn't. */
function conditionsOf(input: FailureInput): string[] {
  const meaning = meaningOf(input);
  const same = (part: Partial<FailureInput>) => meaningOf({ ...input, ...part }) === meaning;
  const { body, text } = input;
  const headers = Object.fromEntries(
    Object.entries(input.headers).map(([name, value]) => [name, otherwise(value)]),
  );
  const without = {
    "its headers": { headers },
    "its codes": { body: changed(body, isCode) },
    "its words": { body: changed(body, isSentence), text: otherwise(text) },
  };
  const needs = Object.entries(without).flatMap(([part, other]) => (same(other) ? [] : [part]));
  const steps = STEPS.filter((step) => same({ step }));
  return [
    `with ${STATUSES.filter((status) => same({ status })).join(" ") || "no status"}`,
    `at ${steps.length === STEPS.length ? "every step" : steps.join(", ")}`,
    ...(needs.length === 0 ? [] : [`by ${needs.join(" and ")}`]),
  ];
}

it.each(DIALECTS)("says of every answer of %s what it means, and of no other", async (dialect) => {
  const blocks = cases
    .filter((one) => one.dialect === dialect)
    .map((one) => {
      const { state, reason, message, hint, detail, ...more } = explainFailure(inputOf(one));
      const wait = more.retryable ? ` (try again: ${more.retryAfterMs ?? "?"} ms)` : "";
      const key = more.provesCredential ? ", the key is good" : "";
      return [
        one.name,
        `  ${state} ${reason}${key}${wait}`,
        ...[message, hint ?? "-", `"${detail ?? ""}"`].map((line) => `  ${line}`),
        `  [${conditionsOf(inputOf(one)).join("; ")}]`,
        "",
      ].join("\n");
    });
  const file = fileURLToPath(new URL(`${dialect}.words.txt`, FOLDER));
  await expect(blocks.join("\n")).toMatchFileSnapshot(file);
});
