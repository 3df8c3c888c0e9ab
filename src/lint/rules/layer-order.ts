import { hostDifferences } from "../../source/merge.js";
import type { Rule } from "../rule.js";

export const layerOrder: Rule = {
  id: "layer-order",
  code: "ALT801",
  severity: "warning",
  differsByMachine: true,
  summary: "altimate-code takes a value from a different file than documented.",
  details:
    "Several files set the same value, and the order in which altimate-code actually loads them is not the documented one: the `.altimate-code/` folder of an outer directory beats that of an inner one, the user's own beats both (opencode#21307), and in such folders `opencode.json` beats `altimate-code.json`. Set the value in only one place.",
  examples: {
    bad: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      layer: { name: "directory", hostRank: 1 },
      below: {
        config: '{\n  "model": "anthropic/claude-opus-4-6"\n}\n',
        layer: { name: "directory", hostRank: 2 },
      },
    },
    good: {
      config: '{\n  "model": "anthropic/claude-sonnet-4-6"\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
      layer: { name: "directory", hostRank: 2 },
      below: {
        config: '{\n  "model": "anthropic/claude-opus-4-6"\n}\n',
        layer: { name: "directory", hostRank: 1 },
      },
    },
  },
  *check({ root, files }) {
    for (const { path, ours, host } of hostDifferences(root, files)) {
      yield {
        place: ours.key,
        path,
        message: `By the documented order this value wins, but altimate-code takes the one in ${host.key.file.display}. Set it in only one of the files.`,
        related: [{ message: "The value that altimate-code takes.", place: host.key }],
      };
    }
  },
};
