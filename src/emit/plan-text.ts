import { neutral, plural } from "../report/text.js";
import type { Change, Fact, ModelPlan, Plan } from "./plan.js";

/** What a person asks first about a model that comes or goes. */
const FIRST = ["prompts", "key", "region", "tools", "limits", "price"];

/** A plan for people: one block a model, one line a change. */
export function planText(plan: Plan): string {
  const blocks = plan.models.map(modelBlock);
  const chosen = [plan.default, plan.small].flatMap((change) => change ?? []).map(changeLine);
  const all = [...(chosen.length === 0 ? [] : [chosen.join("")]), ...blocks];
  return neutralText(`${[...all, summary(plan)].join("\n")}\n`);
}

function modelBlock(model: ModelPlan): string {
  const sign = { added: "+", removed: "-", changed: "~" }[model.kind];
  const lines =
    model.kind === "changed"
      ? model.changes.map((change) => `    ${changeLine(change)}`)
      : model.facts.filter(isTold).map(({ what, value }) => `    ${what.padEnd(10)}${value}\n`);
  return `${sign} ${model.ref}\n${lines.join("")}`;
}

/** Of a model that is gone or new, only what there is to say. */
function isTold({ what, value }: Fact): boolean {
  return FIRST.includes(what) && value !== "none";
}

function changeLine({ what, from, to }: Change): string {
  return `${what.padEnd(10)}${from}\n${" ".repeat(8)}->    ${to}\n`;
}

function summary({ models }: Plan): string {
  const count = (kind: ModelPlan["kind"]) => models.filter((it) => it.kind === kind).length;
  const parts = (["added", "changed", "removed"] as const).flatMap((kind) =>
    count(kind) === 0 ? [] : `${plural(count(kind), "model")} ${kind}`,
  );
  return parts.length === 0 ? "No model changes." : parts.join(", ");
}

/** A manifest may come from anywhere: nothing in it may reach the terminal as a command. */
function neutralText(text: string): string {
  return text.split("\n").map(neutral).join("\n");
}
