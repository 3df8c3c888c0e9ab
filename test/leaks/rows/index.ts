import type { Row } from "../row.js";
import { keyStoreRows } from "./key-stores.js";
import { legitimateRows } from "./legitimate.js";
import { emitRows, hashRows, manifestRows } from "./manifests.js";
import { craftedRows, exhaustionRows, printedRows } from "./outputs.js";
import { layerRows, publicFieldRows } from "./public-fields.js";
import { catalogueRows, envFileRows, loginRows } from "./steering.js";
import { machineTokenRows, tenantRows } from "./tenants.js";
import { bentRows, unboundRows, vendorKeyRows } from "./unbound.js";

/** Every row, with unique names. */
export const rows: readonly Row[] = [
  ...publicFieldRows,
  ...layerRows,
  ...machineTokenRows,
  ...manifestRows,
  ...catalogueRows,
  ...envFileRows,
  ...unboundRows,
  ...keyStoreRows,
  ...vendorKeyRows,
  ...bentRows,
  ...tenantRows,
  ...exhaustionRows,
  ...craftedRows,
  ...hashRows,
  ...printedRows,
  ...emitRows,
  ...loginRows,
  ...legitimateRows,
];
