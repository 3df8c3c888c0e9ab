import type {
  ChatEndpoint,
  ModelTarget,
  ProbeAnswer,
  ProbeStep,
  ProbeVerdict,
  Provider,
} from "../../src/providers/provider.js";

/** A verdict as a block of text; null is what the answer itself says. */
export function verdictWords(verdict: ProbeVerdict | null): string {
  if (verdict === null) return "    no word of its own\n";
  const { state, reason, message, hint } = verdict;
  return `    ${state} ${reason ?? "-"}\n    ${message}\n    ${hint ?? "-"}\n`;
}

/** Where a chat goes, and what every step asks. */
export function requestWords(provider: Provider, target: ModelTarget): string {
  const { probe } = provider;
  const credential = probe.credential(target);
  const model = probe.model(target).filter((step) => !credential.some((it) => isSame(it, step)));
  return [
    `  base ${target.base}\n`,
    `  chat ${chatWords(provider.chat(target))}\n`,
    ...credential.map((step) => `  credential: ${stepWords(step)}\n`),
    ...model.map((step) => `  model: ${stepWords(step)}\n`),
  ].join("");
}

const isSame = (one: ProbeStep, other: ProbeStep) => stepWords(one) === stepWords(other);

function chatWords({ wire, url, ...more }: ChatEndpoint): string {
  return `${wire} ${url}${details(more)}`;
}

function stepWords({ id, request, proves, comparison }: ProbeStep): string {
  const { method, url, ...more } = request;
  const role = comparison === true ? "for comparison" : `proves ${proves ?? "nothing"}`;
  return `${id}, ${role}: ${method} ${url}${details(more)}`;
}

const details = (more: object) =>
  Object.keys(more).length === 0 ? "" : `\n    ${JSON.stringify(more)}`;

const json = { "content-type": "application/json" };

/** Answers that any server may give to anything. */
function usualAnswers(model: string): readonly ProbeAnswer[] {
  const bodies = [
    null,
    {},
    [],
    { data: [] },
    { models: [] },
    { data: {} },
    { data: [{ id: model }, { id: 1 }, 2] },
    { data: [{ id: "other", name: model }] },
    { models: [{ name: model }] },
    { models: [model] },
    [model],
    { id: model },
    { name: model },
    { id: 1 },
    { version: "1" },
    { totalTokens: 1 },
    { input_tokens: 1 },
  ];
  return [
    ...bodies.map((body) => ({ status: 200, headers: json, body })),
    { status: 200, headers: { "content-type": "text/html" }, body: null },
    { status: 200, headers: { "content-type": "text/xml" }, body: null },
    { status: 200, headers: {}, body: null },
    ...[400, 401, 403, 404, 405, 422, 429, 500].map((status) => ({
      status,
      headers: json,
      body: { error: "no" },
    })),
  ];
}

/** What each step makes of such answers, told once for all of them that mean the same. */
export function judgementWords(provider: Provider, target: ModelTarget): string {
  const { probe } = provider;
  const steps = [...probe.credential(target), ...probe.model(target)];
  return steps.map((step) => `  ${step.id}\n${stepJudgements(step, target.model)}`).join("");
}

function stepJudgements(step: ProbeStep, model: string): string {
  const told = new Map<string, string[]>();
  for (const answer of usualAnswers(model)) {
    const { status, headers, body } = answer;
    const judge = status < 300 ? step.judge : step.judgeFailure;
    const words = verdictWords(judge?.(answer) ?? null);
    const type = headers["content-type"] ?? "no type";
    const name = `${status} ${body === null ? type : JSON.stringify(body)}`;
    told.set(words, [...(told.get(words) ?? []), name]);
  }
  return [...told].map(([words, names]) => `${words}      ${names.join(", ")}\n`).join("");
}
