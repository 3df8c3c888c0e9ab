import type { Manifest } from "../../generated/manifest.js";
import { hostMatches } from "../../language/hosts.js";
import {
  type ConsentRequest,
  consentsFor,
  explainWithheld,
  type Program,
  withheldModel,
} from "../../resolve/index.js";
import { allowedHosts } from "../allowed-hosts.js";
import { emitProgram, readProgram } from "../emit.js";
import { agreedConsents } from "../trust/consents.js";
import { withAgreedVariables } from "../trust/variables.js";
import type { World } from "../world.js";
import { withChosenCredentials } from "./chosen.js";
import {
  chosenModels,
  type FoundSubject,
  pairsOf,
  refused,
  type Subject,
  type SubjectRequest,
} from "./subject.js";

/** Compiles the config in memory, for the models that are asked alone. */
export async function fromConfig(world: World, request: SubjectRequest): Promise<FoundSubject> {
  const { program: found, folder, relink } = readProgram(world, request);
  const program = await withAgreedVariables(world, folder, found, relink);
  const withheld = request.models.length === 0 ? withheldModel(program, request.small) : null;
  if (withheld !== null) {
    const { message, remedy } = explainWithheld(withheld);
    const reasons = [`${message} ${remedy}`];
    return refused({ kind: "obstacles", obstacles: { manifest: null, errors: [], reasons } });
  }
  const models = chosenModels(request, program, "config");
  const only = withChosenCredentials(onlyModels(program, models));
  const result = emitProgram(world, only, folder, {});
  if (result.manifest === null) return refused({ kind: "obstacles", obstacles: result });
  const { manifest } = result;
  const allowed = allowedHosts(world, request.allowHosts);
  const { missing, notices } = await missingConsent(world, only, { manifest, folder, allowed });
  if (missing !== undefined) {
    const { credential, host } = missing;
    return refused({ kind: "consent", credential, host }, notices);
  }
  const allowHosts = [...allowed, ...pairsOf(manifest)];
  const subject: Subject = { manifest, models, folder, anyFile: true, allowHosts };
  return { subject, refusal: null, notices };
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
    return consentsFor(model, urls);
  });
  const { isAgreed, notices } = await agreedConsents(world, { folder, requests, allowed });
  const missing = requests.find(
    (request) =>
      !allowed.some((pattern) => hostMatches(pattern, request.host)) && !isAgreed(request),
  );
  return { missing, notices };
}
