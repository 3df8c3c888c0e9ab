import { join } from "node:path";
import type { Surroundings } from "../source/files.js";

/** The parts of the world that decide where credentials are kept and read. */
export type StoreSurroundings = Pick<Surroundings, "env" | "home" | "files">;

type Folders = Pick<StoreSurroundings, "env" | "home">;

/** The host product's file of credentials. */
export function storePath({ env, home }: Folders): string {
  return join(env.XDG_DATA_HOME || join(home, ".local/share"), "altimate-code", "auth.json");
}

/** Where the host product keeps the credential of the Altimate gateway. */
export function gatewayPath({ home }: Folders): string {
  return join(home, ".altimate", "altimate.json");
}

/** What a person has allowed projects to do. It belongs to this program, and is not a credential. */
export function trustPath({ env, home }: Folders): string {
  return join(env.XDG_CONFIG_HOME || join(home, ".config"), "altimate-config", "trust.json");
}

/** Variables whose text replaces the file; the first that is not empty wins. */
const CONTENT_VARIABLES = ["ALTIMATE_CLI_AUTH_CONTENT", "OPENCODE_AUTH_CONTENT"] as const;

/** The variable that holds the whole store; null if the file does. */
export function contentVariable({ env }: Pick<Folders, "env">): string | null {
  return CONTENT_VARIABLES.find((name) => (env[name] ?? "") !== "") ?? null;
}
