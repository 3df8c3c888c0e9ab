import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { isNewExpression, isRegularExpressionLiteral } from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";
import { descendants } from "../../scripts/floors/syntax.js";

/** A regular expression, and where it is written. */
export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The literals of a project's src/, and the files with a `new RegExp`, once for each. */
export function patternsIn(projectFolder: string): { literals: Pattern[]; makers: string[] } {
  const literals: Pattern[] = [];
  const makers: string[] = [];
  const api = new API({ cwd: projectFolder });
  try {
    const snapshot = api.updateSnapshot({ openProject: join(projectFolder, "tsconfig.json") });
    const program = snapshot.getProjects()[0]?.program;
    for (const name of program?.getSourceFileNames() ?? []) {
      const source = program?.getSourceFile(name);
      const file = relative(projectFolder, name);
      if (source === undefined || !file.startsWith("src/")) continue;
      for (const node of descendants(source)) {
        if (isRegularExpressionLiteral(node)) {
          const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
          const { text } = node;
          const end = text.lastIndexOf("/");
          const flags = text.slice(end + 1);
          literals.push({ place: `${file}:${line}`, source: text.slice(1, end), flags });
        }
        if (isNewExpression(node) && node.expression.getText(source) === "RegExp") {
          makers.push(file);
        }
      }
    }
    return { literals, makers };
  } finally {
    api.close();
  }
}

/** The patterns that a module, and what it imports, make of text while they load for the first time. */
export async function patternsMadeBy(projectFolder: string, file: string): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]) {
      const pattern = new target(source, flags);
      made.push({ place: file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await import(pathToFileURL(join(projectFolder, file)).href);
    return made;
  } finally {
    globalThis.RegExp = original;
  }
}
