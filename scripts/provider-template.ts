/** The name of a module's export: `acme-cloud` is `acmeCloud`. */
export function exportName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

/** A working module for a vendor that speaks OpenAI's protocol and protects its model list with the key. */
export function providerTemplate(id: string, address: URL): string {
  const variable = `${id.toUpperCase().replaceAll("-", "_")}_API_KEY`;
  const tail = address.pathname.replace(/\/+$/, "");
  const tails = tail === "" ? "[]" : `["${tail}"]`;
  return `import { judgeList, judgeListed, listStep } from "./parts/answers.js";
import type { Provider } from "./provider.js";

export const ${exportName(id)}: Provider = {
  id: "${id}",
  name: "${id}",
  aliases: [],
  hostId: null,
  links: { keys: null, docs: "${address.origin}" },
  credential: {
    env: ["${variable}"],
    scheme: { kind: "bearer" },
    chain: null,
    optional: false,
    format: null,
    pair: null,
  },
  settings: [],
  hosts: ["${address.hostname}"],
  modelIds: "open",
  failures: "generic",
  pathTails: ${tails},
  origin: () => "${address.origin}",
  chat: ({ base }) => ({ wire: "openai-chat", url: \`\${base}${tail}/chat/completions\` }),
  probe: {
    credential: (target) => [listStep(target, "${tail}/models", "credential", judgeList)],
    model: (target) => [
      listStep(
        target,
        "${tail}/models",
        "model",
        judgeListed(target.model, {
          message: \`The vendor lists no model "\${target.model}".\`,
          hint: "Compare the id with the vendor's list of models.",
        }),
      ),
    ],
  },
  example: { model: "model", options: { apiKey: "{env:${variable}}" } },
};
`;
}

/** The registry with one more module, sorted by id; null if the id is taken. */
export function register(index: string, id: string): string | null {
  const statement = `import { ${exportName(id)} } from "./${id}.js";`;
  const lines = index.split("\n");
  if (lines.includes(statement)) return null;
  const isImport = (line: string) => /^import .* from "\.\//.test(line);
  const isEntry = (line: string) => /^ {2}\w+,$/.test(line);
  insert(lines, statement, isImport, (line) => line.replace(/^.*"\.\/(.*)\.js";$/, "$1"));
  insert(lines, `  ${exportName(id)},`, isEntry, (line) => line);
  return lines.join("\n");
}

/** Inserts a line among its kind, before the first that sorts after it. */
function insert(
  lines: string[],
  line: string,
  isKind: (line: string) => boolean,
  key: (line: string) => string,
): void {
  const after = lines.findIndex((it) => isKind(it) && key(it) > key(line));
  lines.splice(after < 0 ? lines.findLastIndex(isKind) + 1 : after, 0, line);
}
