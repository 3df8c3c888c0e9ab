import { dirname, join, resolve } from "node:path";
import { compileCatalog, createCatalog, SnapshotError } from "../catalog/index.js";
import { explainNetworkError } from "../failures/index.js";
import { assertSecureUrl, NetError, proxyOf } from "../net/index.js";
import { cacheFolder, sizeOf } from "./project/catalog.js";
import { today } from "./today.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

const MODELS_DEV = "https://models.dev/api.json";

/** The list of all models is larger than any provider's answer may be. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Where a new catalogue comes from: a file, else the default address. */
export interface UpdateRequest {
  readonly file: string | undefined;
  /** The date of a file; without it, its newest release. */
  readonly date: string | undefined;
  readonly offline: boolean;
}

/** Why the list could not be fetched; nothing was changed. */
export class UpdateError extends Error {}

/** A new catalogue in numbers, and where it is kept. */
export interface UpdatedCatalog {
  readonly date: string;
  readonly source: string;
  readonly providers: number;
  readonly models: number;
  readonly folder: string;
}

/** Writes a new catalogue into the user's cache. Throws `UsageError` and `UpdateError`. */
export async function updateCatalog(world: World, request: UpdateRequest): Promise<UpdatedCatalog> {
  const { text, source, date } =
    request.file === undefined ? await fetched(world, request) : read(world, request.file, request);
  const files = compiled(text, source, date);
  const folder = cacheFolder(world);
  // the index comes last: until then the files before it belong to no catalogue, or to the old one
  const paths = [...files.keys()].sort((one, other) => indexLast(one) - indexLast(other));
  try {
    for (const path of new Set(paths.map((it) => dirname(join(folder, it))))) {
      await world.makeFolder(path);
    }
    for (const path of paths) await world.writeFile(join(folder, path), files.get(path) ?? "");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UpdateError(
      `${folder} cannot be written (${error.code}). Check that the disk has room and the folder is yours; the catalogue is the one before.`,
    );
  }
  const updated = createCatalog((path) => files.get(path) ?? null);
  return { date: updated.date, source: updated.source, folder, ...sizeOf(updated) };
}

function proxyIn({ env }: World, source: string): { readonly proxy?: string } {
  const proxy = proxyOf(new URL(source), env)?.host;
  return proxy === undefined ? {} : { proxy };
}

function indexLast(path: string): number {
  return path === "index.json" ? 1 : 0;
}

interface Snapshot {
  readonly text: string;
  readonly source: string;
  readonly date: string | undefined;
}

function compiled(text: string, source: string, date: string | undefined) {
  try {
    return compileCatalog(text, { source, ...(date !== undefined && { date }) });
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new UpdateError(`${error.message} (${source})`);
  }
}

function read(world: World, file: string, { date }: UpdateRequest): Snapshot {
  try {
    return { text: world.files.readText(resolve(world.cwd, file)), source: file, date };
  } catch {
    throw new UsageError(`${file} cannot be read. Check the path.`);
  }
}

async function fetched(world: World, { offline, date }: UpdateRequest): Promise<Snapshot> {
  if (offline) {
    throw new UsageError(
      "An update fetches the list of models. Provide it with --file, or leave out --offline.",
    );
  }
  const source = world.env.ALTIMATE_MODELS_URL || MODELS_DEV;
  const http = await world.connect(world.env);
  try {
    const response = await http.request({ method: "GET", url: assertSecureUrl(source) });
    const text = await response.text(LARGEST_BYTES);
    if (response.status !== 200) {
      throw new UpdateError(
        `${source} answered ${response.status}. Try again later, or provide the list with --file.`,
      );
    }
    return { text, source, date: date ?? today(world) };
  } catch (error) {
    if (error instanceof UpdateError) throw error;
    const { message, hint } =
      error instanceof NetError
        ? error
        : explainNetworkError(error, { host: new URL(source).host, ...proxyIn(world, source) });
    throw new UpdateError([message, hint].filter((it) => it !== null).join(" "));
  } finally {
    await http.close();
  }
}
