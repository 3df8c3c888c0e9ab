import { withoutUrlSecrets } from "../../language/url-secrets.js";
import type { Row, Sheet } from "../../report/sheet.js";
import { consentsFor, type LinkedModel, modelTarget, type Program } from "../../resolve/index.js";
import { endpointProblem } from "../problems.js";
import { credentialRows, settingRows } from "./provider.js";
import { originText } from "./words.js";

/** How one model links: who serves it, where, by which protocol and with which credential. */
export function explainModel(program: Program, model: LinkedModel, isNamed: boolean): Sheet {
  const { provider } = model;
  return {
    title: model.ref,
    paragraphs: isNamed
      ? []
      : ["The config does not name this model; this is how it would be reached."],
    rows: [
      ...roleRows(model),
      { label: "provider", value: `${provider.provider.name} (${provider.id})` },
      ...routeRows(model),
      ...settingRows(provider),
      ...credentialRows(provider),
      ...factRows(program, model),
    ],
  };
}

function roleRows({ roles }: LinkedModel): Row[] {
  if (roles.includes("default")) return [{ label: "used as", value: "the config's model" }];
  return roles.includes("small") ? [{ label: "used as", value: "the small model" }] : [];
}

function routeRows(model: LinkedModel): Row[] {
  const { provider } = model;
  const target = modelTarget(model);
  if (target === null || provider.endpoint.problem !== null) {
    return [{ label: "url", value: "not known", note: endpointProblem(provider) }];
  }
  const { wire, url } = provider.provider.chat(target);
  const { origin } = provider.endpoint;
  const rows: Row[] = [
    { label: "wire", value: wire },
    {
      label: "url",
      value: withoutUrlSecrets(url),
      note: origin.from === "default" ? "the vendor's own address" : originText(origin),
    },
  ];
  const asked = consentsFor(model, [new URL(url)]);
  const [first] = asked;
  if (first !== undefined) {
    const names = new Set(asked.map(({ credential }) => credential));
    rows.push({
      label: "consent",
      value: `needed to send ${[...names].join(" and ")} to ${first.host}`,
      note: `The project's config points there, and it is not the vendor's. If you trust it, run altimate trust add ${first.host}`,
    });
  }
  return rows;
}

function factRows(
  { catalog }: Program,
  { facts, known, wireId, id, provider }: LinkedModel,
): Row[] {
  const { context, output, toolCall, reasoning, input, cost, status, retirement } = facts;
  const yesNo = { true: "yes", false: "no", null: "not known" };
  const amount = (tokens: number | null) =>
    tokens === null ? "not known" : `${tokens.toLocaleString("en-US")} tokens`;
  const source = known
    ? `the catalogue of ${catalog.date}`
    : provider.provider.modelIds === "closed"
      ? `not in the catalogue of ${catalog.date}, which may be out of date`
      : "not in the catalogue, which is normal for this provider";
  return [
    ...(wireId === id ? [] : [{ label: "id sent", value: wireId }]),
    { label: "context", value: amount(context) },
    { label: "output", value: amount(output) },
    { label: "reads", value: input.join(", ") },
    { label: "tool calls", value: yesNo[`${toolCall}`] },
    { label: "reasoning", value: yesNo[`${reasoning}`] },
    ...(cost === null
      ? []
      : [{ label: "price", value: `$${cost.input} in, $${cost.output} out, per million tokens` }]),
    ...(status === "active" ? [] : [{ label: "status", value: status }]),
    ...(retirement === null ? [] : [retirementRow(retirement)]),
    { label: "facts", value: source },
  ];
}

function retirementRow({
  date,
  replacement,
  note,
}: NonNullable<LinkedModel["facts"]["retirement"]>): Row {
  const next = replacement === null ? "" : `; use ${replacement}`;
  return {
    label: "retires",
    value: `${date ?? "on an unknown date"}${next}`,
    ...(note === null ? {} : { note }),
  };
}
