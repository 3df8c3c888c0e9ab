import type { Expanded, Expansion } from "../expand/index.js";
import type { Path } from "../language/path.js";
import { allOf } from "../language/words.js";
import type { Explanation } from "./explanation.js";
import type { Program } from "./program.js";

/** A string whose value an untrusted layer may not have. */
export type Withheld = Pick<Expanded, "path" | "withheld">;

/** Why a project's config does not get the value that it names, and what to do: by reference, never by value. */
export function explainWithheld({ path, withheld }: Withheld): Explanation {
  const references = allOf([...new Set(withheld.map(({ kind, name }) => `{${kind}:${name}}`))]);
  const message = `The project's config puts ${references} into ${path.join(".")}, which is sent and shown as plain text, so it is not read.`;
  if (withheld.some(({ kind }) => kind === "file")) {
    const remedy = "Write the value itself there, or move the entry to your own config.";
    return { message, remedy };
  }
  const variables = [...new Set(withheld.map(({ name }) => name))];
  const flags = variables.map((name) => `--allow-variable ${name}`).join(" ");
  const what =
    variables.length === 1 ? "it is no secret, allow it" : "they are no secrets, allow them";
  return { message, remedy: `If ${what}: ${flags}, or ALTIMATE_ALLOW_VARIABLES.` };
}

/** What is withheld from a provider's requests; names are only for people to read. */
export function withheldIn(expansion: Expansion): (provider: string) => readonly Expanded[] {
  const byProvider = new Map<string, Expanded[]>();
  for (const expanded of expansion.strings) {
    const [top, provider] = expanded.path;
    if (top !== "provider" || expanded.withheld.length === 0) continue;
    if (expanded.path.at(-1) === "name") continue;
    const id = String(provider);
    byProvider.set(id, [...(byProvider.get(id) ?? []), expanded]);
  }
  return (provider) => byProvider.get(provider) ?? [];
}

/** Whether a path is part of one model's block. */
function modelOf([, , section, model]: Path): string | null {
  return section === "models" && model !== undefined ? String(model) : null;
}

/** The first of a provider's strings that these models would need and that is withheld. */
export function usedWithheld(
  withheld: readonly Expanded[],
  models: readonly { readonly id: string }[],
): Expanded | null {
  const isUsed = ({ path }: Expanded) => {
    const model = modelOf(path);
    return model === null || models.some(({ id }) => id === model);
  };
  return withheld.find(isUsed) ?? null;
}

/** The choice of a model that is withheld; null if none is. */
export function withheldModel({ expansion }: Pick<Program, "expansion">, small?: boolean) {
  const keys = small === undefined ? ["model", "small_model"] : [small ? "small_model" : "model"];
  const isChoice = ({ path }: Expanded) => path.length === 1 && keys.includes(String(path[0]));
  return expansion.strings.find((it) => it.withheld.length > 0 && isChoice(it)) ?? null;
}
