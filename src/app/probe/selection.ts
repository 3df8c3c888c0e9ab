import type { Catalog } from "../../catalog/index.js";
import { unmatchedSelection } from "../../probe/index.js";
import type { Program } from "../../resolve/index.js";
import { nearestOption } from "../nearest.js";
import { UsageError } from "../usage-error.js";

/**
 * The program with everything a selection names: a provider or model needs no entry in the config to
 * be proved. Throws a `UsageError` for an unknown provider.
 */
export function programFor(
  selection: readonly string[],
  catalog: Catalog,
  compileWith: (extraModels: readonly string[]) => Program,
): Program {
  const models = selection.filter((name) => name.includes("/"));
  const configured = compileWith(models);
  // a provider enters a program only with a model, which nobody asked for
  const added = unmatchedSelection(configured, selection).map((id) => `${id}/any`);
  const program = added.length === 0 ? configured : compileWith([...models, ...added]);
  refuseUnknown(program, selection, catalog);
  return { ...program, models: program.models.filter(({ ref }) => !added.includes(ref)) };
}

function refuseUnknown(program: Program, selection: readonly string[], catalog: Catalog): void {
  const isInConfig = (id: string) =>
    program.models.some(({ providerId, node }) => providerId === id && node !== null);
  const unknown = program.providers.find(
    ({ id, known, entry }) =>
      !known &&
      entry === null &&
      !isInConfig(id) &&
      selection.some((name) => name === id || name.startsWith(`${id}/`)),
  );
  if (unknown === undefined) return;
  const all = [...program.providers, ...catalog.providers()].map(({ id }) => id);
  const near = nearestOption(
    unknown.id,
    all.filter((id) => id !== unknown.id),
  );
  throw new UsageError(
    `There is no provider "${unknown.id}", neither in the config nor in the catalogue.${near === null ? "" : ` Did you mean "${near}"?`}`,
  );
}
