import { neutral, plural } from "../report/text.js";
import type { Change, Fact, ModelPlan, Plan } from "./plan.js";

/** What a person first wants to know about an added or removed model. */
const FIRST = ["prompts", "key", "region", "tools", "limits", "price"];

/** A plan for people: one block per model, one line per fact. */
export function planText(plan: Plan): string {
  const chosen = [plan.default, plan.small].flatMap((change) =>
    change === null ? [] : changeLines(change, ""),
  );
  const blocks = [chosen, ...plan.models.map(modelLines), [summary(plan)]];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return neutralText(`${text.join("\n\n")}\n`);
}

function modelLines(model: ModelPlan): string[] {
  const sign = { added: "+", removed: "-", changed: "~" }[model.kind];
  const lines =
    model.kind === "changed"
      ? model.changes.flatMap((change) => changeLines(change, "    "))
      : model.facts.filter(isTold).map(({ what, value }) => `    ${what.padEnd(9)}${value}`);
  return [`${sign} ${model.ref}`, ...lines];
}

/** For a removed or added model, only the facts that exist. */
function isTold({ what, value }: Fact): boolean {
  return FIRST.includes(what) && value !== "none";
}

function changeLines({ what, from, to }: Change, indent: string): string[] {
  const inner = indent === "" ? "    " : `${indent}  `;
  return [`${indent}${what}`, `${inner}from  ${from}`, `${inner}to    ${to}`];
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
