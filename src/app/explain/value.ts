import type { ExpandedToken } from "../../expand/index.js";
import { fieldAt } from "../../language/fields.js";
import type { Path } from "../../language/path.js";
import type { Row, Sheet } from "../../report/sheet.js";
import type { Program } from "../../resolve/index.js";
import { shownValue, writtenToken } from "../../resolve/shown-value.js";
import { type ConfigNode, type Property, propertyOf } from "../../source/node.js";
import { placeOf } from "./words.js";

/** Everything about one config value; null if nothing is known about it. */
export function explainValue(program: Program, path: Path): Sheet | null {
  const field = fieldAt(path);
  const found = findProperty(program, path);
  if (field === null && found === null) return null;
  const rows: Row[] =
    found === null
      ? [{ label: "value", value: "not set" }]
      : [
          {
            label: "value",
            value: shortValue(found.value, path, program),
            note: placeOf(found.value),
          },
          ...tokensIn(found.value, program).map((token) => tokenRow(token, path, program)),
          ...found.overridden.map((loser, index) => ({
            label: index === 0 ? "instead of" : "",
            value: shortValue(loser.value, path, program),
            note: placeOf(loser.value),
          })),
        ];
  if (field !== null && field.default !== null) {
    rows.push({ label: "default", value: JSON.stringify(field.default) });
  }
  if (field?.enum) rows.push({ label: "one of", value: field.enum.join(", ") });
  return {
    title: path.join("."),
    paragraphs: [field?.description, field?.deprecated].flatMap((text) => text ?? []),
    rows,
  };
}

function findProperty({ root }: Program, path: Path): Property | null {
  let node: ConfigNode | undefined = root ?? undefined;
  let property: Property | undefined;
  for (const step of path) {
    property = propertyOf(node, String(step));
    node = property?.value;
  }
  return property ?? null;
}

/** A value on one line; for an object, its keys. */
function shortValue(node: ConfigNode, path: Path, program: Program): string {
  return node.kind === "object"
    ? contents(node.properties)
    : JSON.stringify(shownValue(node, path, program));
}

function contents(properties: readonly Property[]): string {
  return properties.length === 0
    ? "{}"
    : `an object with ${properties.map(({ name }) => name).join(", ")}`;
}

function tokensIn(node: ConfigNode, program: Program): readonly ExpandedToken[] {
  if (node.kind === "array") return node.items.flatMap((item) => tokensIn(item, program));
  return node.kind === "object" ? [] : (program.expansion.of(node)?.tokens ?? []);
}

const STATES: Readonly<Record<ExpandedToken["state"], string>> = {
  set: "is set",
  empty: "is empty",
  unset: "is not set",
  assumed: "counts as set",
  default: "is not set, so the default is used",
  missing: "is not there",
  unreadable: "can't be read",
  directory: "is a folder",
  "not-regular": "is a pipe, socket or device, which is never opened",
  "too-large": "is larger than 1 MiB",
  "outside-project": "is outside the project, where its config may not read",
  protected: "belongs to another program and is never read",
};

function tokenRow(token: ExpandedToken, path: Path, { expansion }: Program): Row {
  const isFile = token.kind === "file";
  const state = isFile && token.state === "set" ? "is there" : STATES[token.state];
  return {
    label: isFile ? "file" : "variable",
    value: `${token.name} ${state}`,
    note: `written as ${writtenToken(token, path, expansion)}`,
  };
}
