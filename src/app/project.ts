import { type FindRequest, type FoundProject, findProject } from "./project/find.js";
import { type LinkExtras, type Linker, type LinkerRequest, openLinker } from "./project/linker.js";
import { withStoredVariables } from "./trust/variables.js";
import type { World } from "./world.js";

export interface ProjectRequest extends FindRequest, LinkerRequest {}

/** The effective config in a place, and what links it. */
export interface Project extends FoundProject, Omit<Linker, "link"> {
  /** Compiles the config, with models and providers that it does not name. */
  readonly link: (extras?: LinkExtras) => ReturnType<Linker["link"]>;
}

/** Finds the config, opens the catalogue and the stored credentials, and is then ready to compile. */
export function openProject(world: World, request: ProjectRequest): Project {
  const found = findProject(world, request);
  const { link, ...linker } = openLinker(world, request);
  return {
    ...found,
    ...linker,
    link: (extras) =>
      withStoredVariables(world, found.folder, (variables) =>
        link(found.files, found.folder, {
          ...extras,
          variables: [...(extras?.variables ?? []), ...variables],
        }),
      ),
  };
}
