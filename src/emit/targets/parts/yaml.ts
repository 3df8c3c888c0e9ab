import { withoutTrailing } from "../../../language/text.js";
/**
 * Plain data as YAML that every parser reads alike, YAML 1.1 ones included: block style, strings
 * always in double quotes with JSON's escapes, and numbers without an exponent, which PyYAML reads as
 * text.
 */
export function yamlText(value: YamlObject): string {
  return objectLines(value, "").join("\n").concat("\n");
}

export type YamlValue = string | number | boolean | readonly YamlObject[] | YamlObject;
export interface YamlObject {
  readonly [key: string]: YamlValue | undefined;
}

function objectLines(value: YamlObject, indent: string): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    if (item === undefined) return [];
    const name = `${indent}${/^[a-z][a-z_]*$/.test(key) ? key : quoted(key)}:`;
    if (isList(item)) return [name, ...item.flatMap((each) => itemLines(each, indent))];
    if (typeof item === "object") return [name, ...objectLines(item, `${indent}  `)];
    return [`${name} ${scalar(item)}`];
  });
}

function itemLines(value: YamlObject, indent: string): string[] {
  const [first = "", ...rest] = objectLines(value, `${indent}    `);
  return [`${indent}  - ${first.trimStart()}`, ...rest];
}

function isList(value: YamlValue): value is readonly YamlObject[] {
  return Array.isArray(value);
}

function scalar(value: string | number | boolean): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" ? decimal(value) : String(value);
}

/** JSON's quoting is YAML's, but for characters that YAML does not allow unescaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Without an exponent or the noise of binary fractions: 3e-7 is 0.0000003. */
function decimal(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return withoutTrailing(value.toFixed(15), "0");
}
