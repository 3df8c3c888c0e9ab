import type { Program } from "../../resolve/index.js";
import { type ConfigNode, propertyOf, stringOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const disabledProvider: Rule = {
  id: "disabled-provider",
  code: "ALT503",
  severity: "error",
  summary: "A model belongs to a provider that the config disables.",
  details:
    "altimate-code loads no provider listed in `disabled_providers` and, if `enabled_providers` is set, none that is missing from it; `disabled_providers` wins. A stronger layer can replace such a list, but cannot remove single entries from it.",
  examples: {
    bad: {
      config: '{\n  "enabled_providers": ["anthropic"],\n  "model": "openai/gpt-6-luna"\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "enabled_providers": ["anthropic", "openai"],\n  "model": "openai/gpt-6-luna"\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check(program) {
    const disabled = listed(program, "disabled_providers");
    const enabled = listed(program, "enabled_providers");
    for (const { ref, property, path } of program.chosenModels) {
      const [id = ""] = ref.split("/");
      const off = disabled?.names.includes(id) === true;
      if (!ref.includes("/") || (!off && enabled?.names.includes(id) !== false)) continue;
      const list = off ? disabled : enabled;
      yield {
        place: property.value,
        path,
        message: off
          ? `altimate-code does not load ${id}: disabled_providers names it. Remove it there, or choose another model.`
          : `altimate-code does not load ${id}: enabled_providers does not name it. Add it there, or choose another model.`,
        related: [{ message: "The list.", place: list?.node ?? null }],
      };
    }
  },
};

function listed(
  { root }: Program,
  key: string,
): { readonly names: readonly string[]; readonly node: ConfigNode } | null {
  const node = propertyOf(root ?? undefined, key)?.value;
  return node?.kind === "array"
    ? { node, names: node.items.flatMap((item) => stringOf(item) ?? []) }
    : null;
}
