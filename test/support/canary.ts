import { expect } from "vitest";

/** What is looked for is the part in the middle, which no escaping changes. */
export const canary = (name: string) => `cnry${name}Qz7Vw4Kd9`;

/** A value around it that breaks any naive string concatenation. */
export const nasty = (name: string) => `${canary(name)}"\\{}$'é</script>%41`;

export const base64 = (text: string) => Buffer.from(text, "latin1").toString("base64");

/** The three ways in which text inside other text appears in its base64 form. */
function insideBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = base64("x".repeat(before) + text).replace(/=+$/, "");
    const start = before === 0 ? 0 : before + 1;
    return encoded.slice(start, -2);
  });
}

function formsOf(name: string): string[] {
  const text = canary(name);
  const inBase64 = insideBase64(text);
  return [
    text,
    Buffer.from(text).toString("hex"),
    text.split("").reverse().join(""),
    ...inBase64,
    ...inBase64.map((it) => it.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}

const NAMES = [
  "EnvKey",
  "EnvHeader",
  "EnvOther",
  "File",
  "Literal",
  "Header",
  "Unknown",
  "UserInfo",
  "Query",
  "Mcp",
  "Default",
  "Stored",
  "Proxy",
  "Aws",
  "EnvFile",
];

/** No canary is in an output, in any form that programs turn text into. */
export function expectSilence(output: string, where: string): void {
  const lowered = output.toLowerCase();
  const found = NAMES.filter((name) =>
    formsOf(name).some((form) => lowered.includes(form.toLowerCase())),
  );
  expect({ where, found }).toEqual({ where, found: [] });
}
