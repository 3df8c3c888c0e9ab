import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { FileSystem } from "../source/files.js";
import type { World } from "./world.js";

declare const __ALTIMATE_VERSION__: string;

/** What the world of a process consists of. */
export type HostProcess = Pick<NodeJS.Process, "env" | "cwd" | "platform" | "arch" | "versions"> &
  Partial<Pick<NodeJS.Process, "getuid">>;

/** The world of a Node process, with nobody to ask. The caller passes in the process and the clock. */
export function nodeWorld(host: HostProcess, now: () => number): World {
  return {
    version: __ALTIMATE_VERSION__,
    node: host.versions.node,
    platform: host.platform,
    arch: host.arch,
    env: host.env,
    cwd: host.cwd(),
    home: host.env.HOME || homedir(),
    ...(host.getuid && { user: host.getuid() }),
    files: nodeFiles,
    writeFile: async (path, text) => {
      const { default: writeFileAtomic } = await import("write-file-atomic");
      await writeFileAtomic(path, text, "utf8");
    },
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    loadGlob: async () => (await import("./node/glob.js")).glob,
    now,
    sleep: (ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {}),
    connect: async (env) => (await import("../net/index.js")).createHttp({ env }),
    confirm: null,
    outputOf: async (program, args) =>
      (await import("./node/output-of.js")).outputOf(program, args),
    catalogFolder: join(import.meta.dirname, "catalog"),
    schemaFile: join(import.meta.dirname, "../schema/altimate-code.schema.json"),
  };
}

export const nodeFiles: FileSystem = {
  readText: (path) => readFileSync(path, "utf8"),
  stat: (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    const kind = stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other";
    return { kind, size: stat.size, owner: stat.uid };
  },
  realpath: (path) => realpathSync(path),
  list: (folder) => readdirSync(folder),
};
