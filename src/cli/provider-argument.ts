import { holdsKey } from "../language/key-shapes.js";
import { UsageError } from "./command.js";

/** The provider that the command line names; null if it names none. Never repeats what may be a key. */
export function providerArgument(
  flag: string | undefined,
  positionals: readonly string[],
): string | null {
  const [word, ...more] = [...(flag === undefined ? [] : [flag]), ...positionals];
  if (word === undefined) return null;
  if (/^https?:\/\//.test(word)) {
    throw new UsageError("Name a provider, not an address: altimate auth login openai.");
  }
  const isName = /^[0-9a-z][0-9a-z._-]{0,47}$/.test(word) && !holdsKey(word);
  if (isName && more.length === 0) return word;
  throw new UsageError(
    "Give the name of one provider and nothing else. Keys do not belong on the command line, where the shell and the system record them: pipe yours in with --stdin.",
  );
}
