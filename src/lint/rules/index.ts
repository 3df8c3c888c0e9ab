import type { Rule } from "../rule.js";
import { apiIsAnAddress } from "./api-is-an-address.js";
import { authorizationHeader } from "./authorization-header.js";
import { azureAddress } from "./azure-address.js";
import { azureUrl } from "./azure-url.js";
import { baseUrlTail } from "./base-url-tail.js";
import { chatPathInAddress } from "./chat-path-in-address.js";
import { conflictingCredentials } from "./conflicting-credentials.js";
import { conflictingOptions } from "./conflicting-options.js";
import { credentialEgress } from "./credential-egress.js";
import { credentialFormat } from "./credential-format.js";
import { databricksHost } from "./databricks-host.js";
import { disabledProvider } from "./disabled-provider.js";
import { doubledVersion } from "./doubled-version.js";
import { duplicateKey } from "./duplicate-key.js";
import { emptyValue } from "./empty-value.js";
import { fileNotRead } from "./file-not-read.js";
import { fileOutsideProject } from "./file-outside-project.js";
import { filteredModel } from "./filtered-model.js";
import { flatOptions } from "./flat-options.js";
import { foreignOption } from "./foreign-option.js";
import { foreignReference } from "./foreign-reference.js";
import { ignoredVariable } from "./ignored-variable.js";
import { insecureTransport } from "./insecure-transport.js";
import { invalidBaseUrl } from "./invalid-base-url.js";
import { invalidValue } from "./invalid-value.js";
import { jsonSyntax } from "./json-syntax.js";
import { layerOrder } from "./layer-order.js";
import { limitBeyondCatalogue } from "./limit-beyond-catalogue.js";
import { localServerAddress } from "./local-server-address.js";
import { machineToken } from "./machine-token.js";
import { malformedReference } from "./malformed-reference.js";
import { malformedSetting } from "./malformed-setting.js";
import { misplacedKey } from "./misplaced-key.js";
import { missingCredential } from "./missing-credential.js";
import { missingFile } from "./missing-file.js";
import { missingSetting } from "./missing-setting.js";
import { missingVersion } from "./missing-version.js";
import { modelFormat } from "./model-format.js";
import { modelNeedsCrossRegion } from "./model-needs-cross-region.js";
import { modelNotInRegion } from "./model-not-in-region.js";
import { modelNotProven } from "./model-not-proven.js";
import { modelProviderNotConfigured } from "./model-provider-not-configured.js";
import { modelWithoutTools } from "./model-without-tools.js";
import { modelsList } from "./models-list.js";
import { placeholderKey } from "./placeholder-key.js";
import { plaintextSecret } from "./plaintext-secret.js";
import { prototypeKey } from "./prototype-key.js";
import { providerAlias } from "./provider-alias.js";
import { providerWithoutModels } from "./provider-without-models.js";
import { rawSubstitution } from "./raw-substitution.js";
import { redirectedCredential } from "./redirected-credential.js";
import { referenceInComment } from "./reference-in-comment.js";
import { referenceInKey } from "./reference-in-key.js";
import { regionConflict } from "./region-conflict.js";
import { renamedKey } from "./renamed-key.js";
import { retiredModel } from "./retired-model.js";
import { retiredProvider } from "./retired-provider.js";
import { secretInUrl } from "./secret-in-url.js";
import { smallModelLarger } from "./small-model-larger.js";
import { staleCatalogue } from "./stale-catalogue.js";
import { suppressionWithoutReason } from "./suppression-without-reason.js";
import { undeclaredModel } from "./undeclared-model.js";
import { unknownKey } from "./unknown-key.js";
import { unknownModel } from "./unknown-model.js";
import { unknownProvider } from "./unknown-provider.js";
import { unknownRegion } from "./unknown-region.js";
import { unreadLayer } from "./unread-layer.js";
import { unsendableValue } from "./unsendable-value.js";
import { unsetEnv } from "./unset-env.js";
import { unusableFile } from "./unusable-file.js";
import { unusedSuppression } from "./unused-suppression.js";
import { variableNotRead } from "./variable-not-read.js";
import { withheldReference } from "./withheld-reference.js";
import { wrongType } from "./wrong-type.js";

/** Every rule, by code. A test compares the list with the folder. */
export const rules: readonly Rule[] = [
  jsonSyntax,
  duplicateKey,
  prototypeKey,
  unusableFile,
  suppressionWithoutReason,
  unusedSuppression,
  unknownKey,
  wrongType,
  invalidValue,
  conflictingOptions,
  misplacedKey,
  modelsList,
  unsetEnv,
  missingFile,
  fileOutsideProject,
  emptyValue,
  foreignReference,
  malformedReference,
  referenceInKey,
  unsendableValue,
  withheldReference,
  plaintextSecret,
  insecureTransport,
  credentialEgress,
  missingCredential,
  credentialFormat,
  conflictingCredentials,
  authorizationHeader,
  secretInUrl,
  placeholderKey,
  machineToken,
  unknownProvider,
  invalidBaseUrl,
  disabledProvider,
  ignoredVariable,
  chatPathInAddress,
  doubledVersion,
  missingVersion,
  foreignOption,
  unknownRegion,
  regionConflict,
  malformedSetting,
  missingSetting,
  databricksHost,
  azureUrl,
  retiredProvider,
  localServerAddress,
  modelFormat,
  modelProviderNotConfigured,
  unknownModel,
  filteredModel,
  modelNotInRegion,
  modelNeedsCrossRegion,
  retiredModel,
  modelWithoutTools,
  smallModelLarger,
  limitBeyondCatalogue,
  staleCatalogue,
  modelNotProven,
  undeclaredModel,
  flatOptions,
  apiIsAnAddress,
  providerWithoutModels,
  providerAlias,
  renamedKey,
  baseUrlTail,
  fileNotRead,
  rawSubstitution,
  referenceInComment,
  variableNotRead,
  azureAddress,
  layerOrder,
  unreadLayer,
  redirectedCredential,
];
