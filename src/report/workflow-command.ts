import { neutralLines } from "./text.js";

/** The kinds of annotation that GitHub knows. */
export type AnnotationKind = "error" | "warning" | "notice";

const clean = (text: string): string => neutralLines(text).join("\n");

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const escapeData = (text: string): string =>
  clean(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** A GitHub Actions workflow command. Nothing in a text can end it or start another one. */
export function workflowCommand(
  kind: AnnotationKind,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${kind} ${list}::${escapeData(message)}`;
}
