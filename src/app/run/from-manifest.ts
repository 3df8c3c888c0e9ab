import { dirname, resolve } from "node:path";
import { vendorsOf } from "../../gate/index.js";
import { bindings } from "../../generated/bindings.js";
import type { Manifest, ManifestModel } from "../../generated/manifest.js";
import { leaves, refsOf } from "../../language/credential-ref.js";
import { hostMatches } from "../../language/hosts.js";
import type { Environment } from "../../net/index.js";
import { providerModule } from "../../providers/index.js";
import type { Program } from "../../resolve/index.js";
import { fillDeferred, openVariables } from "../../runtime/deferred.js";
import { RuntimeError } from "../../runtime/index.js";
import { allowedHosts } from "../allowed-hosts.js";
import { allowedVariables } from "../allowed-variables.js";
import { credentialEnvironment } from "../env-file.js";
import { readManifestFile } from "../manifest/file.js";
import { findProject } from "../project/find.js";
import { openLinker } from "../project/linker.js";
import { agreedConsents } from "../trust/consents.js";
import type { World } from "../world.js";
import { manifestConsents, type OwnWorld, withPresentSources } from "./manifest-secrets.js";
import {
  chosenModels,
  type FoundSubject,
  pairsOf,
  refused,
  type SubjectRequest,
} from "./subject.js";

/** A manifest from a file. Its digest says that it is whole, not who wrote it: it needs the consents of a project's config. */
export async function fromManifest(
  world: World,
  path: string,
  request: SubjectRequest,
): Promise<FoundSubject> {
  const { manifest: found, problem } = readManifestFile(world, path);
  if (found === null) return refused({ kind: "manifest", problem });
  const models = chosenModels(request, found, "manifest");
  const own = ownWorld(world, found, request);
  const manifest = withPresentSources(found, own);
  const entries = models.flatMap((name) => manifest.models[name] ?? []);
  const open = entries.flatMap((entry) => strangeVariables(entry, own.program, world, request));
  const [variable] = open;
  if (variable !== undefined) {
    const text = `An address in it names {env:${variable}}, which would be sent and shown as plain text. If it is no secret, allow it: --allow-variable ${variable}.`;
    return refused({ kind: "manifest", problem: text });
  }
  const folder = dirname(resolve(world.cwd, path));
  const allowed = allowedHosts(world, request.allowHosts);
  const requests = entries.flatMap((entry) => manifestConsents(entry, urlsOf(entry, own.env), own));
  const { isAgreed, notices } = await agreedConsents(world, { folder, requests, allowed });
  const missing = requests.find(
    (it) => !allowed.some((pattern) => hostMatches(pattern, it.host)) && !isAgreed(it),
  );
  if (missing !== undefined) {
    const { credential, host } = missing;
    return refused({ kind: "consent", credential, host }, notices);
  }
  const agreed = requests.filter(isAgreed).map(({ reference, host }) => {
    return { credential: reference, host };
  });
  const allowHosts = [
    ...allowed,
    ...agreed,
    ...pairsOf({ models: Object.fromEntries(entries.map((entry, index) => [index, entry])) }),
  ];
  return {
    subject: { manifest, models, folder, anyFile: false, allowHosts },
    refusal: null,
    notices,
  };
}

/** The user's own config, without any project, and what the machine has. */
function ownWorld(
  world: World,
  manifest: Manifest,
  { envFiles, allowVariables }: SubjectRequest,
): OwnWorld {
  const { files, folder } = findProject(world, { keepProblems: true });
  const linker = openLinker(world, { envFiles, allowVariables });
  const entries = Object.values(manifest.models);
  const vendors = entries
    .flatMap(refsOf)
    .flatMap(leaves)
    .flatMap((it) => vendorsOf(it, bindings));
  const providers = [...new Set([...entries.map(({ provider }) => provider), ...vendors])];
  const trusted = files.filter(({ file }) => file.layer.trusted);
  return {
    env: credentialEnvironment(world.env, linker.envFile),
    stored: linker.stored.secrets,
    program: linker.link(trusted, folder, { providers }),
  };
}

/** The variables in an entry's addresses that are neither its provider's settings nor allowed by the user. */
function strangeVariables(
  { provider, url, streamUrl, auth }: ManifestModel,
  { expansion }: Program,
  world: World,
  { allowVariables }: SubjectRequest,
): readonly string[] {
  const settings = providerModule(provider)?.settings.flatMap(({ env }) => env) ?? [];
  const own = expansion.strings
    .filter(({ path }) => path[0] === "provider" && path[1] === provider)
    .flatMap(({ tokens, open }) => (open === null ? [] : tokens.map(({ name }) => name)));
  const known = [...settings, ...own, ...allowedVariables(world, allowVariables)];
  const named = openVariables([url, streamUrl ?? "", ...auth.hosts].join(" "));
  return named.filter((name) => !known.includes(name));
}

function urlsOf({ url, streamUrl }: ManifestModel, env: Environment): readonly URL[] {
  try {
    return [url, streamUrl].flatMap((it) => (it ? [new URL(fillDeferred(it, env))] : []));
  } catch (error) {
    // the runtime reports it in its own words, before it reads a secret
    if (error instanceof RuntimeError) return [];
    throw error;
  }
}
