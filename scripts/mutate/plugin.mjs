/**
 * What Stryker loads into its own processes: an ignorer for prose, and a "checker" that refuses
 * every mutant which this run did not choose (a run may take a sample, Stryker itself may not).
 */
import { readFileSync } from "node:fs";

const PROSE = new Set(["summary", "details", "examples"]);

/** A rule's page in docs/rules is compared with the rule by test/project/rule-docs.test.ts. */
export const prose = {
  shouldIgnore: (path) =>
    path.isObjectProperty() &&
    path.node.key.type === "Identifier" &&
    PROSE.has(path.node.key.name) &&
    path.findParent((above) => above.isExportNamedDeclaration())?.node.declaration
      ?.declarations?.[0]?.id?.typeAnnotation?.typeAnnotation?.typeName?.name === "Rule"
      ? "prose of a rule, compared with its page in docs/rules"
      : undefined,
};

/** A mutant's name: its place and what it does. Lines and columns count from 0. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf("/src/") + "/src/".length);
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;
}

let chosen;
const isChosen = (mutant) => {
  chosen ??= new Set(JSON.parse(readFileSync(process.env.MUTATE_CHOSEN ?? "", "utf8")));
  return chosen.has(keyOf(mutant));
};

const checker = {
  init: async () => {},
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isChosen(mutant)
          ? { status: "passed" }
          : { status: "compileError", reason: "not chosen for this run" },
      ]),
    ),
  group: async (mutants) => [mutants.map(({ id }) => id)],
};

export const strykerPlugins = [
  { kind: "Ignore", name: "prose", value: prose },
  { kind: "Checker", name: "chosen", value: checker },
];
