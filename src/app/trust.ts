import { addConsents, type ConsentKey, readTrust, removeConsents } from "../auth/index.js";
import type { Trust } from "../generated/trust.js";
import { programConsents } from "../resolve/index.js";
import { realPath } from "../source/files.js";
import { kept } from "./kept.js";
import { findProject } from "./project/find.js";
import { openProject } from "./project.js";
import { consentKey } from "./trust/consents.js";
import { parsePlace, referenceOf, sendsTo } from "./trust/place.js";
import { wishesOf } from "./trust/variables.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** A credential that a project may send to a host. */
export type { ConsentKey } from "../auth/index.js";

export interface AddTrustRequest {
  readonly config: string | undefined;
  /** `host`, `host:port` or an address. */
  readonly host: string;
  /** Only these credentials, by reference or variable; without it, all that the config sends there. */
  readonly credentials: readonly string[] | undefined;
}

/** Allows what the effective config sends to a host today, and nothing else. Returns what was allowed. */
export async function addTrust(
  world: World,
  { config, host, credentials }: AddTrustRequest,
): Promise<readonly ConsentKey[]> {
  const place = parsePlace(host);
  const { link, folder } = openProject(world, { config });
  const project = realPath(world, folder);
  const { candidate, wishes } = wishesOf(link(), (variables) => link({ variables }));
  const { models, providers } = candidate;
  const named = credentials?.map(referenceOf) ?? null;
  const wanted = [
    ...programConsents(models, providers),
    ...wishes.flatMap(({ requests }) => requests),
  ]
    .filter((request) => sendsTo(request, place))
    .filter(({ reference }) => named === null || named.includes(reference))
    .map((request) => consentKey(project, request));
  const missing = named?.find((it) => !wanted.some(({ credential }) => credential === it));
  if (wanted.length === 0 || missing !== undefined) {
    throw new UsageError(
      `This project's config does not send ${missing ?? "a credential"} to ${place.host} in a way that needs consent.`,
    );
  }
  await kept(addConsents(world, wanted, world.now()));
  return wanted;
}

/** Everything that was allowed, in every project. Throws a `UsageError` if its file cannot be read. */
export function listTrust(world: World): Trust {
  const { consents, problem } = readTrust(world);
  if (problem !== null) throw new UsageError(problem);
  return { version: 1, consents: [...consents] };
}

export interface RemoveTrustRequest {
  readonly config: string | undefined;
  /** Without it, every host. */
  readonly host: string | undefined;
  /** Not just in this project. */
  readonly allProjects: boolean;
}

/** Revokes what was allowed, and returns it. Throws a `UsageError` if nothing matches. */
export async function removeTrust(
  world: World,
  { config, host, allProjects }: RemoveTrustRequest,
): Promise<readonly ConsentKey[]> {
  const place = host === undefined ? null : parsePlace(host);
  const project = allProjects ? null : realPath(world, findProject(world, { config }).folder);
  const removed = await kept(
    removeConsents(
      world,
      (consent) =>
        (project === null || consent.project === project) &&
        (place === null || sendsTo(consent, place)),
    ),
  );
  if (removed.length > 0) return removed;
  throw new UsageError("Nothing like that is allowed. altimate trust list shows what is.");
}
