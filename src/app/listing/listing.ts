import { providers as modules, providerModule } from "../../providers/index.js";
import type { LinkedProvider, Program } from "../../resolve/index.js";
import { nearestOption } from "../nearest.js";
import { openProject } from "../project.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

/** Every known provider, linked with the config here, if there is one. */
export interface Listing {
  readonly program: Program;
  /** Ids in alphabetical order, without duplicates. */
  readonly ids: readonly string[];
}

/** Links all providers of the catalogue and of the config. */
export function openListing(world: World, config: string | undefined): Listing {
  const { catalog, link } = openProject(world, { config });
  const known = [...catalog.providers().map(({ id }) => id), ...modules.map(({ id }) => id)];
  const program = link({ providers: [...new Set(known)] });
  const own = program.providers.filter(({ known: isKnown }) => !isKnown).map(({ id }) => id);
  const ids = [...new Set([...known, ...own])].sort((one, other) => (one < other ? -1 : 1));
  return { program, ids };
}

/** The provider with an id as the config sets it up, under any of its names. */
export function providerOf({ program }: Listing, id: string): LinkedProvider {
  const isSame = ({ id: written, provider }: LinkedProvider) =>
    written === id || provider.id === id || provider.hostId === id;
  const found =
    program.providers.find((it) => it.entry !== null && isSame(it)) ??
    program.providers.find((it) => it.id === id);
  if (found === undefined) throw new Error(`Not linked: ${id}`);
  return found;
}

/** The listed id for an id or alias that somebody typed. Throws a `UsageError`. */
export function listedId({ ids }: Listing, typed: string): string {
  if (ids.includes(typed)) return typed;
  const id = providerModule(typed)?.id;
  if (id !== undefined) return id;
  const near = nearestOption(typed, ids);
  throw new UsageError(
    `There is no provider "${typed}".${near === null ? "" : ` Did you mean "${near}"?`} altimate providers lists all of them.`,
  );
}
