import { setTimeout } from "node:timers/promises";
import { signInByDevice } from "../auth/index.js";
import { createHttp } from "../net/index.js";
import type { Provider } from "../providers/index.js";
import { neutral } from "../report/text.js";
import { Secret } from "../secret.js";
import { UsageError } from "./command.js";
import { kept } from "./kept.js";
import { tell } from "./terminal.js";
import type { World } from "./world.js";

/** How GitHub's token is had. */
export const METHODS = ["gh", "device", "paste"] as const;
export type Method = (typeof METHODS)[number];

/** Where a credential comes from: a flag says so, else the person at the terminal is asked. */
export interface EntryFlags {
  readonly stdin: boolean;
  /** The name of a variable. */
  readonly fromEnv: string | undefined;
  readonly method: Method | undefined;
}

/** Gets the new credential, never from the command line. Throws a `UsageError` where that fails. */
export async function enterCredential(
  world: World,
  provider: Provider,
  { stdin, fromEnv, method }: EntryFlags,
): Promise<Secret> {
  if ([stdin, fromEnv !== undefined, method !== undefined].filter(Boolean).length > 1) {
    throw new UsageError("Give one of --stdin, --from-env and --method.");
  }
  if (stdin) return new Secret((await world.readStdin()).trim(), "standard input");
  if (fromEnv !== undefined) return fromVariable(world, fromEnv);
  if (provider.id !== "github-copilot") {
    if (method === undefined || method === "paste") return typed(world, provider);
    throw new UsageError("--method gh and --method device are for github-copilot.");
  }
  switch (method ?? (await chooseMethod(world))) {
    case "gh":
      return fromGitHubCli(world);
    case "device":
      return fromDevice(world);
    case "paste":
      return typed(world, provider);
  }
}

function fromVariable({ env }: World, name: string): Secret {
  const value = env[name]?.trim() ?? "";
  if (value !== "") return new Secret(value, `{env:${name}}`);
  // the name is not repeated: it may be the key itself
  throw new UsageError("--from-env takes the name of a variable, and the one named is not set.");
}

async function typed({ prompts }: World, { name, id, credential }: Provider): Promise<Secret> {
  if (prompts === null) {
    throw new UsageError(
      `There is no terminal to ask on. Pipe the credential in (altimate auth login ${id} --stdin) or name a variable that holds it (--from-env NAME).`,
    );
  }
  const { pair } = credential;
  const form = pair === null ? "key" : `credential, as ${pair.setting}${pair.separator}token`;
  return new Secret((await prompts.secret(`${name} ${form}:`)).trim(), "the terminal");
}

async function chooseMethod({ prompts, env }: World): Promise<Method> {
  if (prompts === null) {
    throw new UsageError(
      "There is no terminal to ask on. Say where the token comes from: --method gh takes that of GitHub's own tool, --stdin reads it.",
    );
  }
  const choices: { value: Method; name: string }[] = [
    { value: "gh", name: "Take the token of GitHub's own tool (gh auth token)" },
    { value: "paste", name: "Paste a token" },
  ];
  const device = { value: "device", name: "Sign in with a browser" } as const;
  return prompts.choose(
    "How do you sign in to GitHub?",
    (env.ALTIMATE_GITHUB_CLIENT_ID ?? "") === "" ? choices : [...choices, device],
  );
}

async function fromGitHubCli({ outputOf }: World): Promise<Secret> {
  const token = (await outputOf("gh", ["auth", "token"]))?.trim() ?? "";
  if (token !== "") return new Secret(token, "gh auth token");
  throw new UsageError(
    "gh auth token gave no token. Install GitHub's command line tool and run gh auth login, or paste a token.",
  );
}

async function fromDevice(world: World): Promise<Secret> {
  const clientId = world.env.ALTIMATE_GITHUB_CLIENT_ID ?? "";
  if (clientId === "") {
    throw new UsageError(
      "A sign-in by browser needs an OAuth app of yours: set ALTIMATE_GITHUB_CLIENT_ID to its client id. --method gh needs none.",
    );
  }
  const http = createHttp({ env: world.env });
  try {
    const signIn = signInByDevice({
      clientId,
      origin: "https://github.com",
      post: async (url, form) => {
        const headers = {
          accept: "application/json",
          "content-type": "application/x-www-form-urlencoded",
        };
        const body = new URLSearchParams(form).toString();
        const answer = await http.request({ method: "POST", url, headers, body }).catch(() => null);
        if (answer === null) throw new UsageError(`${new URL(url).host} could not be reached.`);
        return parsed(await answer.text());
      },
      sleep: async (ms) => {
        await setTimeout(ms);
      },
      now: world.now,
      show: ({ address, userCode }) => {
        tell(world, neutral(`open ${address} and enter the code ${userCode}.`));
      },
    });
    return await kept(signIn);
  } finally {
    await http.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
