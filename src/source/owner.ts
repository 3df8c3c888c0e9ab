import { type Surroundings, statOf } from "./files.js";
import type { Place } from "./places.js";
import type { UnreadLayer } from "./unread.js";

/**
 * True for a config that somebody else left in a folder above: not ours, not the machine owner's, and not
 * of whoever owns the working folder, where we chose to work. Git refuses such a folder as well
 * (safe.directory). What was named is read, and what has no known owner.
 */
export function isForeign(surroundings: Surroundings, place: Place): boolean {
  const { user, cwd } = surroundings;
  if (place.trusted || place.namedBy !== null || place.text !== null) return false;
  const owner = statOf(surroundings, place.path)?.owner;
  if (user === undefined || owner === undefined) return false;
  return ![user, MACHINE_OWNER, statOf(surroundings, cwd)?.owner].includes(owner);
}

const MACHINE_OWNER = 0;

/** Why it is not read, for people. */
export function foreignLayer({ path }: Place): UnreadLayer {
  return {
    what: path,
    why: `it belongs to another user of this machine, who could lead keys elsewhere; if it is yours, make it so, or name it with --config`,
  };
}
