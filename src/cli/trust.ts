import { addConsents, type ConsentKey, isTrusted, readTrust } from "../auth/index.js";
import { hostMatches } from "../net/hosts.js";
import { neutral } from "../report/text.js";
import { type ConsentRequest, programConsents } from "../resolve/index.js";
import { realPath } from "../source/files.js";
import { compile, findSources, openCatalog, programFolder } from "./compile.js";
import { kept } from "./kept.js";
import { readStored } from "./stored.js";
import { tell } from "./terminal.js";
import type { World } from "./world.js";

/** A project's config, and the consents that it needs. */
export interface ProjectConsents {
  readonly project: string;
  readonly requests: readonly ConsentRequest[];
}

/** What the config that counts here would send to hosts that are not their vendor's. */
export function projectConsents(world: World, config: string | undefined): ProjectConsents {
  const sources = findSources(world, config);
  const folder = programFolder(world, sources, config);
  const program = compile(sources.files, folder, openCatalog(world), world, {
    stored: readStored(world),
    assumeEnv: false,
    extraModels: [],
  });
  const requests = programConsents(program.models, program.providers);
  return { project: realPath(world, folder), requests };
}

/** The consent to keep: a later commit that changes any part of it needs another one. */
export function consentKey(
  project: string,
  { reference, scheme, host }: ConsentRequest,
): ConsentKey {
  return { project, credential: reference, scheme, host };
}

export interface ConsentQuestion {
  /** The folder that the project begins in. */
  readonly folder: string;
  readonly requests: readonly ConsentRequest[];
  /** Hosts that are allowed in another way already. */
  readonly allowed: readonly string[];
}

/**
 * Which consents hold: those that were given before, and those that the person at the terminal gives
 * now, which are kept. Asks nothing where nobody sits there.
 */
export async function agreedConsents(
  world: World,
  { folder, requests, allowed }: ConsentQuestion,
): Promise<(request: ConsentRequest) => boolean> {
  const project = realPath(world, folder);
  const { consents, problem } = readTrust(world);
  if (problem !== null) tell(world, problem);
  const agreed: ConsentKey[] = [...consents];
  for (const request of requests) {
    const key = consentKey(project, request);
    const isAllowed = allowed.some((pattern) => hostMatches(pattern, request.host));
    if (world.prompts === null || isAllowed || isTrusted(agreed, key)) continue;
    if (!(await world.prompts.confirm(question(request)))) continue;
    await kept(addConsents(world, [key], world.now()));
    agreed.push(key);
  }
  return (request) => isTrusted(agreed, consentKey(project, request));
}

function question({ credential, scheme, host }: ConsentRequest): string {
  return neutral(
    `This project's config sends ${credential} to ${scheme}://${host}, which is not a host of its vendor. Allow that, now and in future?`,
  );
}
