import { dirname, resolve } from "node:path";
import type { Manifest } from "../../generated/manifest.js";
import { hostMatches } from "../../net/index.js";
import {
  type ConsentRequest,
  consentsFor,
  explainWithheld,
  type Program,
  withChosenCredential,
  withheldModel,
} from "../../resolve/index.js";
import { allowedHosts } from "../allowed-hosts.js";
import { emitProgram, type Obstacles, readProgram } from "../emit.js";
import { readManifestFile } from "../manifest/file.js";
import { agreedConsents } from "../trust/consents.js";
import { withAgreedVariables } from "../trust/variables.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

/** What to run: a manifest, the models to ask in turn, and what the person has allowed. */
export interface Subject {
  readonly manifest: Manifest;
  readonly models: readonly string[];
  /** Where relative credential files start. */
  readonly folder: string;
  /** A config may name absolute key files, by rules of its own; a manifest may not. */
  readonly anyFile: boolean;
  readonly allowHosts: readonly string[];
}

export interface SubjectRequest {
  readonly config: string | undefined;
  /** A manifest to run instead of the config. */
  readonly manifest: string | undefined;
  /** The models to ask in turn, as `provider/model`; none: the chosen one. */
  readonly models: readonly string[];
  /** Ask the small model. */
  readonly small: boolean;
  readonly allowHosts: readonly string[];
  /** Files of variables, for tokens and credentials only. */
  readonly envFiles: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables: readonly string[];
}

/** Why nothing is run. */
export type Refusal =
  /** The manifest is not valid. */
  | { readonly kind: "manifest"; readonly problem: string }
  | { readonly kind: "obstacles"; readonly obstacles: Obstacles }
  /** No trusted party has allowed the credential to go there. */
  | { readonly kind: "consent"; readonly credential: string; readonly host: string };

export interface FoundSubject {
  /** Null if it is refused. */
  readonly subject: Subject | null;
  readonly refusal: Refusal | null;
  /** Further notices. */
  readonly notices: readonly string[];
}

/** Finds what to run. Throws a `UsageError` if nothing says which model. */
export async function findSubject(world: World, request: SubjectRequest): Promise<FoundSubject> {
  return request.manifest === undefined
    ? compiled(world, request)
    : fromFile(world, request.manifest, request);
}

function refused(refusal: Refusal, notices: readonly string[] = []): FoundSubject {
  return { subject: null, refusal, notices };
}

function fromFile(world: World, path: string, request: SubjectRequest): FoundSubject {
  const { manifest, problem } = readManifestFile(world, path);
  if (manifest === null) return refused({ kind: "manifest", problem });
  const subject: Subject = {
    manifest,
    models: chosenModels(request, manifest, "manifest"),
    folder: dirname(resolve(world.cwd, path)),
    anyFile: false,
    allowHosts: allowedHosts(world, request.allowHosts),
  };
  return { subject, refusal: null, notices: [] };
}

/** Compiles the config in memory, for the models that are asked alone. */
async function compiled(world: World, request: SubjectRequest): Promise<FoundSubject> {
  const { program: found, folder, relink } = readProgram(world, request);
  const program = await withAgreedVariables(world, folder, found, relink);
  const withheld = request.models.length === 0 ? withheldModel(program, request.small) : null;
  if (withheld !== null) {
    const { message, remedy } = explainWithheld(withheld);
    const reasons = [`${message} ${remedy}`];
    return refused({ kind: "obstacles", obstacles: { manifest: null, errors: [], reasons } });
  }
  const models = chosenModels(request, program, "config");
  const only = onlyModels(program, models);
  const result = emitProgram(world, only, folder, {});
  if (result.manifest === null) return refused({ kind: "obstacles", obstacles: result });
  const { manifest } = result;
  const allowed = allowedHosts(world, request.allowHosts);
  const { missing, notices } = await missingConsent(world, only, { manifest, folder, allowed });
  if (missing !== undefined) {
    const { credential, host } = missing;
    return refused({ kind: "consent", credential, host }, notices);
  }
  // what the user's own files send elsewhere needs no further consent
  const hosts = Object.values(manifest.models).flatMap(({ auth }) => auth.hosts);
  const allowHosts = [...allowed, ...hosts];
  const subject: Subject = { manifest, models, folder, anyFile: true, allowHosts };
  return { subject, refusal: null, notices };
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

/** The first credential that would go where no trusted party has allowed it to. */
async function missingConsent(
  world: World,
  { models }: Program,
  { manifest, folder, allowed }: ConsentPlace,
): Promise<{
  readonly missing: ConsentRequest | undefined;
  readonly notices: readonly string[];
}> {
  const requests = models.flatMap((model) => {
    const entry = manifest.models[model.ref];
    const urls = [entry?.url, entry?.streamUrl].flatMap((url) => (url ? [new URL(url)] : []));
    return consentsFor({ ...model, provider: withChosenCredential(model.provider) }, urls);
  });
  const { isAgreed, notices } = await agreedConsents(world, { folder, requests, allowed });
  const missing = requests.find(
    (request) =>
      !allowed.some((pattern) => hostMatches(pattern, request.host)) && !isAgreed(request),
  );
  return { missing, notices };
}
