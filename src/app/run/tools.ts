import { resolve } from "node:path";
import { isObject } from "../../language/json.js";
import type { Tool } from "../../runtime/index.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

/** Reads `--tools FILE`: a list of `{ "name", "description", "parameters" }`. */
export function readTools(
  { files, cwd }: Pick<World, "files" | "cwd">,
  path: string,
): readonly Tool[] {
  const value = parse(path, read(files, resolve(cwd, path), path));
  if (!Array.isArray(value)) throw wrongShape(path);
  return value.map((tool) => toolOf(tool) ?? fail(path));
}

function read(files: World["files"], absolute: string, path: string): string {
  try {
    return files.readText(absolute);
  } catch {
    throw new UsageError(`The tools file ${path} cannot be read.`);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not JSON.`);
  }
}

function toolOf(value: unknown): Tool | null {
  if (!isObject(value)) return null;
  const { name, description, parameters } = value;
  if (typeof name !== "string" || name === "" || !isObject(parameters)) return null;
  if (description === undefined) return { name, parameters };
  return typeof description === "string" ? { name, description, parameters } : null;
}

function fail(path: string): never {
  throw wrongShape(path);
}

function wrongShape(path: string): UsageError {
  return new UsageError(
    `${path} must be a list of tools: [{ "name": …, "description": …, "parameters": { JSON Schema } }].`,
  );
}
