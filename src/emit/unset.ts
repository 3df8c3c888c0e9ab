import { isPublicField } from "../language/fields.js";
import { explainWithheld, type Program } from "../resolve/index.js";

/**
 * Public values that a manifest needs and that have none, because a variable or file is missing:
 * each with its path in the config and the references without a value. `left` holds the variables that
 * are left open in an address.
 */
export function unsetValues(program: Program, left: ReadonlySet<string>): readonly string[] {
  const models = new Map<string, Set<string>>();
  for (const { providerId, id } of program.models) {
    models.set(providerId, (models.get(providerId) ?? new Set()).add(id));
  }
  return program.expansion.strings.flatMap((expanded) => {
    const { path, value, tokens, withheld } = expanded;
    if (!isPublicField(path) || !isUsed(path, models)) return [];
    if (withheld.some(({ value, name }) => value !== null && !left.has(name))) {
      const { message, remedy } = explainWithheld(expanded);
      return path.at(-1) === "name" ? [] : [`${message} ${remedy}`];
    }
    if (value !== null) return [];
    const missing = tokens.filter((token) => token.value === null && !left.has(token.name));
    if (missing.length === 0) return [];
    const names = missing.map(({ kind, name }) => `{${kind}:${name}}`).join(" and ");
    const verb = missing.length === 1 ? "has" : "have";
    return `${path.join(".")} names ${names}, which ${verb} no value here.`;
  });
}

/** True for the chosen models and for the providers and models that are emitted. */
function isUsed(
  [top, provider, section, model]: readonly (string | number)[],
  models: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (top === "model" || top === "small_model") return provider === undefined;
  const used = top === "provider" ? models.get(String(provider)) : undefined;
  return used !== undefined && (section !== "models" || used.has(String(model)));
}
