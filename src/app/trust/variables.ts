import { addConsents, isTrusted, readTrust } from "../../auth/index.js";
import { allOf } from "../../language/words.js";
import { neutral } from "../../report/text.js";
import {
  type ConsentRequest,
  type LinkedProvider,
  type Program,
  programConsents,
  withChosenCredential,
} from "../../resolve/index.js";
import { realPath } from "../../source/files.js";
import { kept } from "../kept.js";
import type { World } from "../world.js";
import { consentKey } from "./consents.js";

/** Links the same config with more variables allowed in public fields. */
export type Relink = (variables: readonly string[]) => Program;

/** The variables that a project puts into public fields of one provider, without being allowed to. */
interface Wish {
  readonly names: readonly string[];
  /** `{env:NAME} in provider.house.options.baseURL`. */
  readonly fields: readonly string[];
  /** Where requests would go, with references for what may not be shown. */
  readonly address: string;
  /** The consents that it needs: each variable with the host that it would be sent to. */
  readonly requests: readonly ConsentRequest[];
  /** The provider as it would be. */
  readonly linked: LinkedProvider;
}

/** What would have to be allowed. The candidate is neither shown nor used before it is. */
export function wishesOf(
  program: Program,
  relink: Relink,
): { readonly candidate: Program; readonly wishes: readonly Wish[] } {
  const wanting = program.providers.filter(({ withheld }) => withheld.length > 0);
  if (wanting.length === 0) return { candidate: program, wishes: [] };
  const candidate = relink(wanting.flatMap(variablesOf));
  const wishes = wanting.flatMap((provider) => {
    const linked = candidate.providers.find(({ id }) => id === provider.id);
    return linked === undefined ? [] : wishOf(provider, linked);
  });
  return { candidate, wishes };
}

/** Files are never allowed, and beside one of them a variable is of no use. */
function wishOf(provider: LinkedProvider, linked: LinkedProvider): readonly Wish[] {
  if (linked.endpoint.problem !== null || linked.withheld.length > 0) return [];
  const { origin, host, protocol } = new URL(linked.endpoint.base);
  const scheme = protocol === "https:" ? "https" : "http";
  const names = variablesOf(provider);
  const fields = provider.withheld.flatMap(({ path, withheld }) =>
    withheld.map(({ name }) => `{env:${name}} in ${path.join(".")}`),
  );
  const requests = names.map((name): ConsentRequest => {
    const reference = `{env:${name}}`;
    return { credential: reference, reference, scheme, host };
  });
  const { problem } = provider.endpoint;
  const open = problem?.kind === "unresolved" ? problem.option.expanded?.open : null;
  return [{ names, fields, address: open ?? origin, requests, linked }];
}

function variablesOf({ withheld }: LinkedProvider): readonly string[] {
  return [...new Set(withheld.flatMap((it) => it.withheld.map(({ name }) => name)))];
}

/** The program with the variables that the user allowed this project before. */
export function withStoredVariables(world: World, folder: string, relink: Relink): Program {
  const program = relink([]);
  const { wishes } = wishesOf(program, relink);
  if (wishes.length === 0) return program;
  const project = realPath(world, folder);
  const { consents } = readTrust(world);
  const isAgreed = ({ requests }: Wish) =>
    requests.every((request) => isTrusted(consents, consentKey(project, request)));
  return withAgreed(program, wishes, wishes.filter(isAgreed), relink);
}

/**
 * The same after asking whoever is there about the rest: one question a provider, which names the
 * variables together with the credentials that go to the same address. A yes is kept.
 */
export async function withAgreedVariables(
  world: World,
  folder: string,
  program: Program,
  relink: Relink,
): Promise<Program> {
  const { confirm } = world;
  if (confirm === null) return program;
  const { candidate, wishes } = wishesOf(program, relink);
  const project = realPath(world, folder);
  const agreed: Wish[] = [];
  for (const wish of wishes) {
    const beside = programConsents(candidate.models, [withChosenCredential(wish.linked)]);
    if (!(await confirm(question(wish, beside)))) continue;
    const keys = [...wish.requests, ...beside].map((request) => consentKey(project, request));
    await kept(addConsents(world, keys, world.now()));
    agreed.push(wish);
  }
  return withAgreed(program, wishes, agreed, relink);
}

/** A variable that another provider wants as well is allowed only if it is allowed there, too. */
function withAgreed(
  program: Program,
  wishes: readonly Wish[],
  agreed: readonly Wish[],
  relink: Relink,
): Program {
  const refused = wishes.filter((wish) => !agreed.includes(wish)).flatMap(({ names }) => names);
  const names = agreed.flatMap((wish) => wish.names).filter((name) => !refused.includes(name));
  return names.length === 0 ? program : relink(names);
}

function question({ fields, address }: Wish, beside: readonly ConsentRequest[]): string {
  const credentials = [...new Set(beside.map(({ credential }) => credential))];
  const sends = credentials.length === 0 ? "" : `, and sends ${allOf(credentials)} along`;
  return neutral(
    `This project's config uses ${allOf(fields)} to reach ${address}, as plain text${sends}. Allow that, now and in the future?`,
  );
}
