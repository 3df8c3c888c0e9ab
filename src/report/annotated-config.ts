import type { ShowReport, ValueOrigin, ValuePlace } from "../generated/show-report.js";
import { pointer } from "../language/path.js";
import { neutral, printJson, wrap } from "./text.js";

/** A config as JSON with comments: above each value, the place it comes from. */
export function annotatedConfig(
  { config, origins, layers, unread }: ShowReport,
  width: number,
): string {
  const byPath = new Map(origins.map((origin) => [origin.path, origin]));
  const lines = [
    ...comment(`Merged from (weakest first): ${layers.map(layerName).join(", ")}.`, "", width),
    ...unread.flatMap(({ what, why }) => comment(`Not read: ${what}, since ${why}.`, "", width)),
    ...valueLines(config, { path: "", indent: "", width, byPath }),
  ];
  return `${lines.join("\n")}\n`;
}

interface Position {
  readonly path: string;
  readonly indent: string;
  readonly width: number;
  readonly byPath: ReadonlyMap<string, ValueOrigin>;
}

function valueLines(value: unknown, position: Position): string[] {
  const { path, indent, width, byPath } = position;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return json(value)
      .split("\n")
      .map((line, index) => (index === 0 ? line : indent + line));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return ["{}"];
  const inner = `${indent}  `;
  const lines = entries.flatMap(([key, item], index) => {
    const here = `${path}${pointer([key])}`;
    const origin = byPath.get(here);
    const [first = "", ...rest] = valueLines(item, { ...position, path: here, indent: inner });
    const printed = [`${inner}${json(key)}: ${first}`, ...rest];
    const last = printed.pop() ?? "";
    const isLast = index === entries.length - 1;
    return [
      ...(origin === undefined ? [] : comment(originText(origin), inner, width)),
      ...printed,
      isLast ? last : `${last},`,
    ];
  });
  return ["{", ...lines, `${indent}}`];
}

/** JSON within a line, safe to print. */
function json(value: unknown): string {
  return printJson(value).trimEnd();
}

function originText({ place, references, overridden }: ValueOrigin): string {
  const from = references.length === 0 ? "" : `, from ${references.join(" and ")}`;
  const losers =
    overridden.length === 0 ? "" : `, instead of ${overridden.map(placeText).join(" and ")}`;
  return `${placeText(place)} (${place.layer})${from}${losers}`;
}

function placeText({ file, line, column }: ValuePlace): string {
  return `${file}:${line}:${column}`;
}

function layerName({ file, layer }: ShowReport["layers"][number]): string {
  return `${file} (${layer})`;
}

function comment(text: string, indent: string, width: number): string[] {
  return wrap(neutral(text), width - indent.length - 3).map((line) => `${indent}// ${line}`);
}
