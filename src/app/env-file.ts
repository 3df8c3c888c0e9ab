import { resolve } from "node:path";
import { parseEnv } from "node:util";
import type { Environment } from "../net/index.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/**
 * The variables of env files, a later file before an earlier one. They feed tokens and credentials
 * only, since such a file may come with a cloned project: where requests go, through
 * which proxy, and what is allowed is read from the real environment alone.
 */
export function readEnvFiles(world: World, paths: readonly string[]): Environment {
  return Object.assign({}, ...paths.map((path) => readEnvFile(world, path)));
}

function readEnvFile(world: World, path: string) {
  const absolute = resolve(world.cwd, path);
  try {
    if (world.files.stat(absolute)?.kind === "file") {
      return parseEnv(world.files.readText(absolute));
    }
  } catch {
    throw new UsageError(`The env file ${path} could not be read. Check its owner and mode.`);
  }
  throw new UsageError(`--env-file names ${path}, which is not a file. Check the path.`);
}

/** Variables that decide where requests go, through what, and what is allowed. */
const STEERING =
  /(?:^|_)(?:PROXY|ENDPOINTS?|METADATA|ALLOW)(?:$|_)|_(?:URL|HOST)(?:$|_)|^(?:NODE|SSL|ALTIMATE|OPENCODE)_/i;

/** The environment that credentials are looked up in: the user's own, and those variables of env files that affect no routing. */
export function credentialEnvironment(env: Environment, envFile: Environment): Environment {
  const fed = Object.entries(envFile).filter(([name]) => !STEERING.test(name));
  return { ...Object.fromEntries(fed), ...env };
}
