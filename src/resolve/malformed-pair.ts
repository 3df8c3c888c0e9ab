import type { Provider } from "../providers/index.js";

/** What is wrong with a credential such as `account::token`, one half of which is invalid. */
export function malformedPairText(
  reference: string,
  { name, credential: { pair } }: Provider,
  half: "public" | "token",
): string {
  const { separator, setting } = pair ?? { separator: "", setting: "" };
  const what =
    half === "token"
      ? "the token is missing"
      : `what comes before ${separator} is not a valid ${setting}`;
  return `${reference} does not have the form ${setting}${separator}token that ${name} needs: ${what}.`;
}
