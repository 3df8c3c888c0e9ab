import type { Program } from "../resolve/index.js";
import { type Address, addresses } from "./addresses.js";
import { type ProviderBlock, providerBlocks } from "./blocks.js";
import { type ChosenModel, chosenModels } from "./models.js";
import { type SchemaProblem, schemaProblems } from "./schema.js";
import { type Suppression, suppressionsOf } from "./suppress.js";

/** A program with data shared by several rules, each computed once, when a rule first needs it. */
export interface CheckedProgram extends Program {
  /** What the schema finds in each file. */
  readonly schemaProblems: readonly SchemaProblem[];
  /** Every provider block of every file, before files are merged. */
  readonly blocks: readonly ProviderBlock[];
  /** Every address that a provider's or a model's requests go to. */
  readonly addresses: readonly Address[];
  /** Every model that the config chooses: the main one, the small one, and agents' own. */
  readonly chosenModels: readonly ChosenModel[];
  /** Every comment that silences rules. */
  readonly suppressions: readonly Suppression[];
}

/** A program as rules read it. */
export function checkedProgram(program: Program): CheckedProgram {
  const problems = once(() => schemaProblems(program));
  const blocks = once(() => providerBlocks(program));
  const places = once(() => [...addresses(program)]);
  const chosen = once(() => chosenModels(program));
  const suppressions = once(() => program.files.flatMap(suppressionsOf));
  return {
    ...program,
    get schemaProblems() {
      return problems();
    },
    get blocks() {
      return blocks();
    },
    get addresses() {
      return places();
    },
    get chosenModels() {
      return chosen();
    },
    get suppressions() {
      return suppressions();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
