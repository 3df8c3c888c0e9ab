import { addConsents, type ConsentKey, isTrusted, readTrust } from "../../auth/index.js";
import { hostMatches } from "../../language/hosts.js";
import { neutral } from "../../report/text.js";
import type { ConsentRequest } from "../../resolve/index.js";
import { realPath } from "../../source/files.js";
import { kept } from "../kept.js";
import type { World } from "../world.js";

/** The consent to keep: a later commit that changes any part of it needs another one. */
export function consentKey(
  project: string,
  { reference, scheme, host }: ConsentRequest,
): ConsentKey {
  return { project, credential: reference, scheme, host };
}

export interface ConsentQuestion {
  /** The folder where the project begins. */
  readonly folder: string;
  readonly requests: readonly ConsentRequest[];
  /** Hosts that are allowed in another way already. */
  readonly allowed: readonly string[];
}

export interface Agreement {
  readonly isAgreed: (request: ConsentRequest) => boolean;
  /** What is wrong with the file of consents. */
  readonly notices: readonly string[];
}

/**
 * Which consents apply: those given before, and those that a person gives now, which are
 * kept. Asks nothing if nobody is there to answer.
 */
export async function agreedConsents(
  world: World,
  { folder, requests, allowed }: ConsentQuestion,
): Promise<Agreement> {
  const project = realPath(world, folder);
  const { consents, problem } = readTrust(world);
  const agreed: ConsentKey[] = [...consents];
  for (const request of requests) {
    const key = consentKey(project, request);
    const isAllowed = allowed.some((pattern) => hostMatches(pattern, request.host));
    if (world.confirm === null || isAllowed || isTrusted(agreed, key)) continue;
    if (!(await world.confirm(question(request)))) continue;
    await kept(addConsents(world, [key], world.now()));
    agreed.push(key);
  }
  return {
    isAgreed: (request) => isTrusted(agreed, consentKey(project, request)),
    notices: problem === null ? [] : [problem],
  };
}

function question({ credential, scheme, host }: ConsentRequest): string {
  return neutral(
    `This project's config sends ${credential} to ${scheme}://${host}, which is not one of its vendor's hosts. Allow that, now and in the future?`,
  );
}
