import type { Catalog } from "../catalog/index.js";
import { expandConfig, type TokenFiles } from "../expand/index.js";
import { isAddressField, isPublicField } from "../language/fields.js";
import { mergeFiles } from "../source/merge.js";
import type { ParsedFile } from "../source/parse.js";
import type { StoredCredentials } from "./credential.js";
import { credentialNames } from "./credential-names.js";
import { linkProgram } from "./link.js";
import type { Program } from "./program.js";
import { publicVariables } from "./public-variables.js";

export { ledBy, namedBy } from "./authors.js";
export {
  type ConsentRequest,
  consentNeeded,
  consentsFor,
  programConsents,
  withChosenCredential,
} from "./consent.js";
export type { StoredCredentials } from "./credential.js";
export { explainDefaultModel, type ModelChoice } from "./default-model.js";
export { withoutTail } from "./endpoint.js";
export { explainEndpoint, shownCredential } from "./endpoint-problem.js";
export { type Option, type ProviderEntry, writtenOptions } from "./entry.js";
export { isKept, isSwitchedOff } from "./host-choice.js";
export { isLocal } from "./local.js";
export { malformedPairText } from "./malformed-pair.js";
export { maskedValue } from "./masked-value.js";
export { catalogModel, modelFacts, splitModel } from "./models.js";
export type * from "./program.js";
export { settingSource } from "./setting-words.js";
export { type Shipment, shipments } from "./shipments.js";
export { explainSmallModel } from "./small-model.js";
export { modelTarget, providerTarget } from "./target.js";
export { isTenantHost } from "./tenants.js";
export { DEFAULT_TIMEOUT_MS } from "./timeouts.js";
export { explainWithheld, usedWithheld, withheldModel } from "./withheld.js";

/** The world a config is compiled in; all of it plain data or injected functions. */
export interface CompileSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Variables of env files: for substitution and credentials, never for where requests go. */
  readonly envFile?: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly projectRoot: string;
  readonly files: TokenFiles;
  readonly stored: StoredCredentials;
  readonly catalog: Catalog;
  readonly assumeEnv: boolean;
  /** Variables that the user allows in public fields of a project. */
  readonly allowVariables?: readonly string[];
  readonly extraModels: readonly string[];
  /** Providers to link even if nothing names them. */
  readonly extraProviders?: readonly string[];
}

/** Parsed layers, lowest precedence first, to the linked program. */
export function compileProgram(
  files: readonly ParsedFile[],
  surroundings: CompileSurroundings,
): Program {
  const root = mergeFiles(files);
  const { env, envFile, allowVariables = [] } = surroundings;
  const substitutes = envFile === undefined ? env : { ...envFile, ...env };
  const expansion = expandConfig(root, {
    ...surroundings,
    env: substitutes,
    ownEnv: env,
    isAddress: isAddressField,
    isPublic: isPublicField,
    isPublicVariable: publicVariables(allowVariables),
    isCredential: credentialNames(root),
  });
  return linkProgram({ ...surroundings, substitutes, files, root, expansion });
}
