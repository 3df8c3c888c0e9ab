import type { ColorSupportLevel } from "chalk";
import type { ListedModel, ModelsReport } from "../generated/models-report.js";
import { paletteOf } from "./palette.js";
import { tableLines } from "./table.js";
import { neutral, plural } from "./text.js";

export const LIST_FORMATS = ["pretty", "json"] as const;

export interface ListOptions {
  readonly width: number;
  readonly colorLevel: ColorSupportLevel;
}

/** Models for a person: what each can do, what it costs, when it retires, and whether it is in reach. */
export function printModels(report: ModelsReport, { width, colorLevel }: ListOptions): string {
  const { models } = report;
  if (models.length === 0) return "";
  const palette = paletteOf(colorLevel);
  const isOneProvider = models.every(({ provider }) => provider === models[0]?.provider);
  const rows = models.map((model) => [
    neutral(isOneProvider ? model.model : `${model.provider}/${model.model}`),
    tokens(model.context),
    model.toolCall === null ? "?" : model.toolCall ? "yes" : "no",
    price(model),
    status(model),
    model.inReach ? "yes" : "",
  ]);
  const head = ["MODEL", "CONTEXT", "TOOLS", "$ IN/OUT", "STATUS", "REACH"];
  const [title = "", ...lines] = tableLines(head, rows, width);
  const inReach = models.filter((model) => model.inReach).length;
  const summary = `${plural(models.length, "model")}, ${inReach} in reach of this config`;
  return `${[palette.strong(title), ...lines, "", summary].join("\n")}\n`;
}

function tokens(count: number | null): string {
  if (count === null) return "?";
  return count >= 1_000_000 ? `${short(count / 1_000_000)}M` : `${Math.round(count / 1_000)}k`;
}

function price({ cost }: ListedModel): string {
  return cost === null ? "" : `${short(cost.input)}/${short(cost.output)}`;
}

/** At most two decimal places, and none if not needed. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function status({ status, retirement }: ListedModel): string {
  const date = retirement?.date ?? null;
  if (date === null) return status;
  return status === "retired" ? `retired ${date}` : `ends ${date}`;
}
