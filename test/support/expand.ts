import {
  type Expanded,
  type ExpandSurroundings,
  type Expansion,
  expandConfig,
} from "../../src/expand/index.js";
import { Secret } from "../../src/secret.js";
import type { Layer } from "../../src/source/node.js";
import { parseConfig } from "../../src/source/parse.js";
import { type Entry, virtualFiles } from "./virtual-files.js";

export const HOME = "/home/ann";
export const PROJECT = "/home/ann/work";

export interface ExpandCase extends Partial<Omit<ExpandSurroundings, "files">> {
  readonly layer?: Layer;
  /** The folder of the config; the project's own unless told otherwise. */
  readonly folder?: string;
  /** Absolute paths. */
  readonly entries?: Readonly<Record<string, Entry>>;
}

/** A config of a project after substitution, and the files that were opened for it. */
export function expandText(text: string, given: ExpandCase = {}) {
  const { layer = { name: "project", trusted: false }, folder = PROJECT, entries, ...rest } = given;
  const { root } = parseConfig({
    path: `${folder}/altimate-code.json`,
    display: "altimate-code.json",
    folder,
    layer,
    text,
  });
  const files = virtualFiles({ [`${PROJECT}/README.md`]: "", ...entries });
  const expansion: Expansion = expandConfig(root, {
    env: {},
    assumeEnv: false,
    ownEnv: rest.env ?? {},
    isAddress: () => false,
    isPublic: () => true,
    isPublicVariable: () => true,
    isCredential: () => false,
    home: HOME,
    projectRoot: PROJECT,
    ...rest,
    files,
  });
  return { root, expansion, opened: files.opened };
}

/** The one string of `{ "key": … }` after substitution. */
export function expandValue(value: string, given: ExpandCase = {}): Expanded {
  const expanded = expandText(JSON.stringify({ key: value }), given).expansion.strings[0];
  if (expanded === undefined) throw new Error(`no string: ${value}`);
  return expanded;
}

/** What a string resolved to: its text where it is public, `secret <reference>` where it is not. */
export function shown({ value }: Expanded): string | null {
  if (value === null) return null;
  if (value.kind === "withheld") return value.kind;
  return value.kind === "public" ? value.text : `secret ${value.secret}`;
}

/** The text behind all tokens of a string, whether or not it may be shown. */
export function textBehind({ parts }: Expanded): string {
  return Secret.disclose(
    parts.map((part) => (typeof part === "string" ? part : (part.value ?? ""))),
  );
}
