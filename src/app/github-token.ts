import { signInByDevice } from "../auth/index.js";
import { Secret } from "../secret.js";
import { kept } from "./kept.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** The GitHub CLI's token. Throws a `UsageError` if there is none. */
export async function tokenOfGitHubCli({ outputOf }: World): Promise<Secret> {
  const token = (await outputOf("gh", ["auth", "token"]))?.trim() ?? "";
  if (token !== "") return new Secret(token, "gh auth token");
  throw new UsageError(
    "gh auth token returned no token. Install the GitHub CLI and run gh auth login, or paste a token.",
  );
}

/** The OAuth app that a browser sign-in needs; empty if none is set. */
export function gitHubClientId({ env }: Pick<World, "env">): string {
  return env.ALTIMATE_GITHUB_CLIENT_ID ?? "";
}

/** What a person has to do in a browser. */
export interface DevicePrompt {
  readonly address: string;
  readonly userCode: string;
}

/** A token from a sign-in in a browser, wherever that runs. */
export async function tokenByDevice(
  world: World,
  show: (prompt: DevicePrompt) => void,
): Promise<Secret> {
  const clientId = gitHubClientId(world);
  if (clientId === "") {
    throw new UsageError(
      "Signing in with a browser needs an OAuth app of your own: set ALTIMATE_GITHUB_CLIENT_ID to its client ID. --method gh does not.",
    );
  }
  const http = await world.connect(world.env);
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
      sleep: world.sleep,
      now: world.now,
      show,
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
