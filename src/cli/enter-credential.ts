import { gitHubClientId, tokenByDevice, tokenOfGitHubCli } from "../app/github-token.js";
import type { Provider } from "../providers/index.js";
import { neutral } from "../report/text.js";
import { Secret } from "../secret.js";
import { UsageError } from "./command.js";
import { type Terminal, tell } from "./terminal.js";

/** How to get GitHub's token. */
export const METHODS = ["gh", "device", "paste"] as const;
export type Method = (typeof METHODS)[number];

/** Where a credential comes from: a flag says so, else the person at the terminal is asked. */
export interface EntryFlags {
  readonly stdin: boolean;
  /** The name of a variable. */
  readonly fromEnv: string | undefined;
  readonly method: Method | undefined;
}

/** Gets the new credential, never from the command line. Throws a `UsageError` if that fails. */
export async function enterCredential(
  terminal: Terminal,
  provider: Provider,
  { stdin, fromEnv, method }: EntryFlags,
): Promise<Secret> {
  if ([stdin, fromEnv !== undefined, method !== undefined].filter(Boolean).length > 1) {
    throw new UsageError("Give only one of --stdin, --from-env and --method.");
  }
  if (stdin) return new Secret((await terminal.readStdin()).trim(), "standard input");
  if (fromEnv !== undefined) return fromVariable(terminal, fromEnv);
  if (provider.id !== "github-copilot") {
    if (method === undefined || method === "paste") return typed(terminal, provider);
    throw new UsageError("--method gh and --method device are for github-copilot.");
  }
  switch (method ?? (await chooseMethod(terminal))) {
    case "gh":
      return tokenOfGitHubCli(terminal);
    case "device":
      return tokenByDevice(terminal, ({ address, userCode }) => {
        tell(terminal, neutral(`open ${address} and enter the code ${userCode}.`));
      });
    case "paste":
      return typed(terminal, provider);
  }
}

function fromVariable({ env }: Terminal, name: string): Secret {
  const value = env[name]?.trim() ?? "";
  if (value !== "") return new Secret(value, `{env:${name}}`);
  // the name is not repeated: it may be the key itself
  throw new UsageError("--from-env takes the name of a variable, and that one is not set.");
}

async function typed({ prompts }: Terminal, { name, id, credential }: Provider): Promise<Secret> {
  if (prompts === null) {
    throw new UsageError(
      `There is no terminal to prompt on. Pipe the credential in (altimate auth login ${id} --stdin) or name a variable that holds it (--from-env NAME).`,
    );
  }
  const { pair } = credential;
  const form = pair === null ? "key" : `credential, as ${pair.setting}${pair.separator}token`;
  return new Secret((await prompts.secret(`${name} ${form}:`)).trim(), "the terminal");
}

async function chooseMethod(terminal: Terminal): Promise<Method> {
  const { prompts } = terminal;
  if (prompts === null) {
    throw new UsageError(
      "There is no terminal to prompt on. Say where the token comes from: --method gh uses the GitHub CLI's, --stdin reads one.",
    );
  }
  const choices: { value: Method; name: string }[] = [
    { value: "gh", name: "Use the GitHub CLI's token (gh auth token)" },
    { value: "paste", name: "Paste a token" },
  ];
  const device = { value: "device", name: "Sign in with a browser" } as const;
  return prompts.choose(
    "How do you want to sign in to GitHub?",
    gitHubClientId(terminal) === "" ? choices : [...choices, device],
  );
}
