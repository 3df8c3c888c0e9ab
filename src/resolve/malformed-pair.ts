import type { Provider } from "../providers/index.js";

/** What is wrong with a credential such as `account::token`, of which one half is not what it has to be. */
export function malformedPairText(
  reference: string,
  { name, credential: { pair } }: Provider,
  half: "public" | "token",
): string {
  const { separator, setting } = pair ?? { separator: "", setting: "" };
  const what =
    half === "token" ? "the token is missing" : `what stands before ${separator} is no ${setting}`;
  return `${reference} is not of the form ${setting}${separator}token that ${name} takes: ${what}.`;
}
