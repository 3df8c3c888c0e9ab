import { isCredentialVariable } from "../../language/credential-variables.js";
import type { CredentialCandidate } from "../../resolve/index.js";
import { sourceName } from "../references.js";
import type { Rule } from "../rule.js";

export const conflictingCredentials: Rule = {
  id: "conflicting-credentials",
  code: "ALT406",
  severity: "warning",
  differsByMachine: true,
  summary: "Several sources hold different credentials for one provider.",
  details:
    'A stored login and a variable, or two variables of one vendor, disagree. Which one is used depends on the program and its version, so a key that was replaced in one place may still be refused. Name the one you mean: `"apiKey": "{env:NAME}"`, or remove the other.',
  examples: {
    bad: {
      config: '{\n  "model": "google/gemini-3.8-flash"\n}\n',
      env: { GOOGLE_API_KEY: "AIzaExampleOne", GEMINI_API_KEY: "AIzaExampleTwo" },
    },
    good: {
      config:
        '{\n  "provider": { "google": { "options": { "apiKey": "{env:GEMINI_API_KEY}" } } },\n  "model": "google/gemini-3.8-flash"\n}\n',
      env: { GOOGLE_API_KEY: "AIzaExampleOne", GEMINI_API_KEY: "AIzaExampleTwo" },
    },
  },
  *check({ providers, models }) {
    for (const { id, entry, credential } of providers) {
      const [first, ...others] = credential.sources.filter(isKey);
      const rivals = others.filter(
        ({ secret }) => secret !== null && first?.secret?.equals(secret) === false,
      );
      if (first === undefined || rivals.length === 0) continue;
      const names = [first, ...rivals].map(sourceName);
      yield {
        place: entry?.property.key ?? models.find((it) => it.providerId === id)?.node ?? null,
        path: ["provider", id],
        message: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} hold different keys for ${id}; ${sourceName(first)} is used here. Name the one you mean in apiKey.`,
      };
    }
  },
};

/** The catalogue lists public values such as an account id among a provider's variables. */
function isKey({ state, ref }: CredentialCandidate): boolean {
  return state === "present" && (ref.from !== "env" || isCredentialVariable(ref.name));
}
