import { exportName } from "./provider-template.js";

/** The existing rules: file names without their extension, and codes. */
export type KnownRules = ReadonlyMap<string, string>;

/** The first code of a hundred after those in use. */
export function nextCode(known: KnownRules, group: string): string {
  const used = [...known.values()].filter((code) => code.startsWith(`ALT${group}`)).sort();
  return `ALT${Number(used.at(-1)?.slice(3) ?? Number(group) * 100) + 1}`;
}

/** A working rule: it finds one text, which its author replaces with the real target. */
export function ruleTemplate(id: string, code: string): string {
  return `import { nodeAt, stringOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const ${exportName(id)}: Rule = {
  id: "${id}",
  code: "${code}",
  severity: "warning",
  summary: "What it finds, in one line.",
  details:
    "Why it matters, and what to do: a few plain sentences in Markdown. Name the vendor's page or the issue that it is based on.",
  examples: {
    bad: { config: '{\\n  "username": "${id}"\\n}\\n' },
    good: { config: '{\\n  "username": "ann"\\n}\\n' },
  },
  *check({ files }) {
    for (const { root } of files) {
      const node = nodeAt(root ?? undefined, ["username"]);
      if (node === undefined || stringOf(node) !== "${id}") continue;
      yield { place: node, path: ["username"], message: "What is wrong here, and what to write." };
    }
  },
};
`;
}

/** The registry with one more rule: imports sorted by file, rules sorted by code. */
export function register(index: string, id: string, code: string, known: KnownRules): string {
  const statement = `import { ${exportName(id)} } from "./${id}.js";`;
  const codeOf = new Map([...known].map(([name, of]) => [exportName(name), of]));
  const lines = index.split("\n");
  const fileOf = (line: string) => /^import .* from "\.\/(.*)\.js";$/.exec(line)?.[1];
  insertBefore(lines, statement, (line) => (fileOf(line) ?? "") > id, isImport);
  const ruleOf = (line: string) => codeOf.get(/^ {2}(\w+),$/.exec(line)?.[1] ?? "") ?? "";
  insertBefore(lines, `  ${exportName(id)},`, (line) => ruleOf(line) > code, isEntry);
  return lines.join("\n");
}

const isImport = (line: string) => /^import .* from "\.\//.test(line);
const isEntry = (line: string) => /^ {2}\w+,$/.test(line);

function insertBefore(
  lines: string[],
  added: string,
  isLater: (line: string) => boolean,
  isOneOf: (line: string) => boolean,
): void {
  const later = lines.findIndex((line) => isOneOf(line) && isLater(line));
  lines.splice(later < 0 ? lines.findLastIndex(isOneOf) + 1 : later, 0, added);
}
