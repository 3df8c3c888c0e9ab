import { fieldAt } from "../../language/fields.js";
import { propertyOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const renamedKey: Rule = {
  id: "renamed-key",
  code: "ALT705",
  severity: "info",
  about: "host",
  summary: "A key has been renamed or no longer has an effect.",
  details:
    "altimate-code reads `mcpServers`, the name of other tools, as `mcp`. It silently drops `theme`, `keybinds` and `tui`, which moved to a file of their own.",
  examples: {
    bad: { config: '{\n  "mcpServers": {}\n}\n' },
    good: { config: '{\n  "mcp": {}\n}\n' },
  },
  *check({ files }) {
    for (const { root } of files) {
      for (const { name, key } of root?.properties ?? []) {
        const deprecated = fieldAt([name])?.deprecated ?? null;
        if (deprecated === null) continue;
        const isFree = propertyOf(root ?? undefined, "mcp") === undefined;
        yield {
          place: key,
          path: [name],
          message: deprecated,
          ...(name === "mcpServers" &&
            isFree && {
              suggestion: "mcp",
              fix: { description: 'Rename to "mcp"', edits: [{ place: key, text: '"mcp"' }] },
            }),
        };
      }
    }
  },
};
