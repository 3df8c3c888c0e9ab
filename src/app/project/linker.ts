import type { Catalog } from "../../catalog/index.js";
import type { Environment } from "../../net/index.js";
import { compileProgram, type Program } from "../../resolve/index.js";
import type { ParsedFile } from "../../source/parse.js";

import { allowedVariables } from "../allowed-variables.js";
import { readEnvFiles } from "../env-file.js";
import type { World } from "../world.js";
import { openCatalog } from "./catalog.js";
import { readStored, type StoredView } from "./stored.js";

export interface LinkerRequest {
  /** Files of variables, for tokens and credentials only. */
  readonly envFiles?: readonly string[];
  /** Every variable counts as set. */
  readonly assumeEnv?: boolean;
  /** Variables that a project may put into public fields. */
  readonly allowVariables?: readonly string[];
  /** The stored credentials as they are about to be. */
  readonly withStored?: (stored: StoredView) => StoredView;
}

/** What a program gets in addition to what its config names. */
export interface LinkExtras {
  readonly models?: readonly string[];
  readonly providers?: readonly string[];
  /** Variables that are allowed in public fields as well. */
  readonly variables?: readonly string[];
}

/** Compiles parsed files. The catalogue and the stored credentials are opened once for all of them. */
export interface Linker {
  readonly catalog: Catalog;
  readonly stored: StoredView;
  /** The variables of the env files. */
  readonly envFile: Environment;
  /** The files of one program, the weakest first; its `{file:}` references start in the folder. */
  readonly link: (files: readonly ParsedFile[], folder: string, extras?: LinkExtras) => Program;
}

export function openLinker(world: World, request: LinkerRequest): Linker {
  const {
    envFiles = [],
    assumeEnv = false,
    allowVariables = [],
    withStored = (stored) => stored,
  } = request;
  const envFile = readEnvFiles(world, envFiles);
  const allowed = allowedVariables(world, allowVariables);
  const catalog = openCatalog(world);
  const stored = withStored(readStored(world));
  return {
    catalog,
    stored,
    envFile,
    link: (files, projectRoot, { models = [], providers = [], variables = [] } = {}) =>
      compileProgram(files, {
        env: { ...stored.env, ...world.env },
        envFile,
        home: world.home,
        projectRoot,
        files: world.files,
        stored: stored.secrets,
        catalog,
        assumeEnv,
        allowVariables: [...allowed, ...variables],
        extraModels: models,
        extraProviders: providers,
      }),
  };
}
