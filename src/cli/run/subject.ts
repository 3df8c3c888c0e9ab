import { dirname, resolve } from "node:path";
import type { Manifest } from "../../generated/manifest.js";
import { hostMatches } from "../../net/index.js";
import {
  type ConsentRequest,
  consentsFor,
  type Program,
  withChosenCredential,
} from "../../resolve/index.js";
import { UsageError } from "../command.js";
import { allowedHosts } from "../compile.js";
import { type EmitRequest, emitProgram, obstacles, readProgram } from "../emit.js";
import { readManifestFile } from "../manifest-file.js";
import { tell } from "../terminal.js";
import { agreedConsents } from "../trust.js";
import type { World } from "../world.js";

/** What is run: a manifest, the models to ask in turn, and what the person has allowed. */
export interface Subject {
  readonly manifest: Manifest;
  readonly models: readonly string[];
  /** Where relative credential files start. */
  readonly folder: string;
  /** A config may name absolute key files, by rules of its own; a manifest may not. */
  readonly anyFile: boolean;
  readonly allowHosts: readonly string[];
}

export interface SubjectRequest extends Pick<EmitRequest, "config" | "models" | "envFile"> {
  /** A manifest to run in the place of the config. */
  readonly manifest: string | undefined;
  /** Ask the small model. */
  readonly small: boolean;
  readonly allowHosts: readonly string[] | undefined;
}

/** Finds what to run; null after saying why it is not run. */
export async function subjectOf(world: World, request: SubjectRequest): Promise<Subject | null> {
  return request.manifest === undefined
    ? compiled(world, request)
    : fromFile(world, request.manifest, request);
}

function fromFile(world: World, path: string, request: SubjectRequest): Subject | null {
  const { manifest, problem } = readManifestFile(world, path);
  if (manifest === null) {
    tell(world, `${path} is not run. ${problem}`);
    return null;
  }
  return {
    manifest,
    models: chosenModels(request, manifest, "manifest"),
    folder: dirname(resolve(world.cwd, path)),
    anyFile: false,
    allowHosts: allowedHosts(world, request.allowHosts),
  };
}

/** Compiles the config in memory, for the models that are asked alone. */
async function compiled(world: World, request: SubjectRequest): Promise<Subject | null> {
  const { program, folder } = readProgram(world, { ...request, output: null });
  const models = chosenModels(request, program, "config");
  const only = onlyModels(program, models);
  const result = emitProgram(world, only, folder, { output: null });
  if (result.manifest === null) {
    world.stderr.write(`${obstacles(result)}\nNothing was sent.\n`);
    return null;
  }
  const { manifest } = result;
  const allowed = allowedHosts(world, request.allowHosts);
  const refused = await withoutConsent(world, only, { manifest, folder, allowed });
  if (refused !== undefined) {
    const { credential, host } = refused;
    tell(
      world,
      `the project's config would send ${credential} to ${host}, which is not a host of its vendor. Nothing was sent.\nIf you trust ${host}, allow it: --allow-host ${host}, or altimate trust add ${host}.`,
    );
    return null;
  }
  // what the user's own files lead elsewhere needs no further word
  const hosts = Object.values(manifest.models).flatMap(({ auth }) => auth.hosts);
  return { manifest, models, folder, anyFile: true, allowHosts: [...allowed, ...hosts] };
}

interface Chosen {
  readonly default: string | null;
  readonly small: string | null;
}

/** The models to ask: those that were named, else the one for the purpose. */
function chosenModels(
  { models, small }: Pick<SubjectRequest, "models" | "small">,
  chosen: Chosen,
  place: "config" | "manifest",
): readonly string[] {
  if (models.length > 0) return models;
  const ref = small ? chosen.small : chosen.default;
  if (ref !== null) return [ref];
  const key = small ? "small_model" : "model";
  throw new UsageError(
    place === "config"
      ? `No model is chosen. Set ${key} in the config, or name one with -m provider/model.`
      : `The manifest has no ${small ? "small" : "default"} model. Name one with -m provider/model.`,
  );
}

function onlyModels(program: Program, refs: readonly string[]): Program {
  return { ...program, models: program.models.filter(({ ref }) => refs.includes(ref)) };
}

interface ConsentPlace {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly allowed: readonly string[];
}

/** The first credential that would go where nobody trusted has allowed it to. */
async function withoutConsent(
  world: World,
  { models }: Program,
  { manifest, folder, allowed }: ConsentPlace,
): Promise<ConsentRequest | undefined> {
  const requests = models.flatMap((model) => {
    const entry = manifest.models[model.ref];
    const urls = [entry?.url, entry?.streamUrl].flatMap((url) => (url ? [new URL(url)] : []));
    return consentsFor({ ...model, provider: withChosenCredential(model.provider) }, urls);
  });
  const isAgreed = await agreedConsents(world, { folder, requests, allowed });
  return requests.find(
    (request) =>
      !allowed.some((pattern) => hostMatches(pattern, request.host)) && !isAgreed(request),
  );
}
