import type { Rule } from "../rule.js";
import { credentialEgress } from "./credential-egress.js";
import { duplicateKey } from "./duplicate-key.js";
import { fileOutsideProject } from "./file-outside-project.js";
import { insecureTransport } from "./insecure-transport.js";
import { invalidValue } from "./invalid-value.js";
import { jsonSyntax } from "./json-syntax.js";
import { misplacedKey } from "./misplaced-key.js";
import { missingFile } from "./missing-file.js";
import { modelFormat } from "./model-format.js";
import { modelProviderNotConfigured } from "./model-provider-not-configured.js";
import { plaintextSecret } from "./plaintext-secret.js";
import { prototypeKey } from "./prototype-key.js";
import { unknownKey } from "./unknown-key.js";
import { unknownModel } from "./unknown-model.js";
import { unknownProvider } from "./unknown-provider.js";
import { unsetEnv } from "./unset-env.js";
import { unusableFile } from "./unusable-file.js";
import { wrongType } from "./wrong-type.js";

/** Every rule, by code. A test compares the list with the folder. */
export const rules: readonly Rule[] = [
  jsonSyntax,
  duplicateKey,
  prototypeKey,
  unusableFile,
  unknownKey,
  wrongType,
  invalidValue,
  misplacedKey,
  unsetEnv,
  missingFile,
  fileOutsideProject,
  plaintextSecret,
  insecureTransport,
  credentialEgress,
  unknownProvider,
  modelFormat,
  modelProviderNotConfigured,
  unknownModel,
];
