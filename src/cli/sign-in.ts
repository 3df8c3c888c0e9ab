import { storeCredential } from "../auth/index.js";
import { holdsKey } from "../language/key-shapes.js";
import { knownProvider, type Provider, providers, unknownProvider } from "../providers/index.js";
import { neutral } from "../report/text.js";
import { EXIT, UsageError } from "./command.js";
import { findSources, openCatalog } from "./compile.js";
import { readEntered } from "./credential-form.js";
import { type EntryFlags, enterCredential } from "./enter.js";
import { kept, underHome } from "./kept.js";
import { nearestOption } from "./nearest.js";
import { storedName } from "./stored.js";
import { tell } from "./terminal.js";
import { verifyCredential } from "./verify.js";
import type { World } from "./world.js";

export interface SignInRequest extends EntryFlags {
  /** Everything on the command line that is no option. */
  readonly words: readonly string[];
  readonly verify: boolean;
  readonly config: string | undefined;
  readonly allowHosts: readonly string[];
}

/** Gets a credential, tests it and stores it. Returns the exit code. */
export async function signIn(world: World, request: SignInRequest): Promise<number> {
  const id = providerId(request.words) ?? (await chooseProvider(world));
  const provider = findProvider(world, id, request.config);
  const { kind } = storable(provider);
  if (kind !== "key") throw new UsageError(kind);
  const entered = readEntered(provider, await enterCredential(world, provider, request));
  if (request.verify) {
    const verdict = await verifyCredential(world, { ...request, id, entered });
    const text = [verdict.message, ...(verdict.hint === null ? [] : [verdict.hint])].join("\n");
    if (verdict.state === "refused") {
      tell(world, `${text}\nNothing was stored. --no-verify stores it all the same.`);
      return EXIT.findings;
    }
    if (verdict.state === "untested") tell(world, `the credential was not tested: ${text}`);
    else world.stdout.write(`${neutral(verdict.message)}\n`);
  }
  const path = await kept(storeCredential(world, storedName(id), entered.credential, world.now()));
  world.stdout.write(`Stored as auth:${storedName(id)} in ${underHome(world, path)}.\n`);
  return EXIT.ok;
}

/** The provider that the command line names; null where it names none. Never repeats what may be a key. */
export function providerId(words: readonly string[]): string | null {
  const [word, ...more] = words;
  if (word === undefined) return null;
  if (/^https?:\/\//.test(word)) {
    throw new UsageError("Name a provider, not an address: altimate auth login openai.");
  }
  const isName = /^[0-9a-z][0-9a-z._-]{0,47}$/.test(word) && !holdsKey(word);
  if (isName && more.length === 0) return word;
  throw new UsageError(
    "Give the name of one provider and nothing else. Keys don't belong on the command line, where the shell and the system keep them: pipe yours in with --stdin.",
  );
}

async function chooseProvider({ prompts }: World): Promise<string> {
  if (prompts === null) {
    throw new UsageError("Name a provider: altimate auth login openai.");
  }
  const choices = providers
    .filter((provider) => storable(provider).kind === "key")
    .map(({ id, name }) => ({ value: id, name }));
  return prompts.choose("Which provider?", choices);
}

function findProvider(world: World, id: string, config: string | undefined): Provider {
  const catalog = openCatalog(world);
  const known = knownProvider(id, catalog);
  if (known !== null) return known;
  const names = [...providers, ...catalog.providers()].map((provider) => provider.id);
  // two letters are near to half of all short names
  const near =
    (id.length > 3 ? nearestOption(id, names) : null) ?? names.find((name) => name.startsWith(id));
  if (!isConfigured(world, id, config)) {
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    tell(
      world,
      `"${id}" is not a provider that is known, so the config has to describe it.${hint}`,
    );
  }
  return unknownProvider(id, null);
}

function isConfigured(world: World, id: string, config: string | undefined): boolean {
  return findSources(world, config).files.some(({ root }) => {
    const block = root?.properties.find(({ name }) => name === "provider")?.value;
    return block?.kind === "object" && block.properties.some(({ name }) => name === id);
  });
}

/** `key`, or how else one signs in to a provider that takes no key of its own. */
function storable({ name, credential, retirement }: Provider): { readonly kind: string } {
  if (retirement !== undefined) return { kind: `${name} was shut down.` };
  if (credential.chain === "google" && credential.env.length === 0) {
    return { kind: `${name} takes no key: run gcloud auth application-default login.` };
  }
  return { kind: "key" };
}
