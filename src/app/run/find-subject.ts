import type { World } from "../world.js";
import { fromConfig } from "./from-config.js";
import { fromManifest } from "./from-manifest.js";
import type { FoundSubject, SubjectRequest } from "./subject.js";

/** Finds what to run. Throws a `UsageError` if nothing says which model. */
export async function findSubject(world: World, request: SubjectRequest): Promise<FoundSubject> {
  return request.manifest === undefined
    ? fromConfig(world, request)
    : fromManifest(world, request.manifest, request);
}
