import type { Expanded, ExpandedToken } from "../expand/index.js";
import { type Path, pointer } from "../language/path.js";
import { allOf, anyOf } from "../language/words.js";
import type { SettingSpec } from "../providers/index.js";
import type { Explanation } from "./explanation.js";
import type { LinkedProvider, Program, ResolvedSetting } from "./program.js";
import { settingNoun, settingSource } from "./setting-words.js";
import { explainWithheld } from "./withheld.js";

/**
 * Why a provider has no known address; null if it has one. A malformed value may be a misplaced
 * secret, so it is never shown.
 */
export function explainEndpoint(linked: LinkedProvider): Explanation | null {
  const { id, known } = linked;
  const { problem } = linked.endpoint;
  switch (problem?.kind) {
    case undefined:
      return null;
    case "no-base-url":
      return {
        message: known
          ? `No address is known for ${id}.`
          : `No provider "${id}" is known, and it has no address.`,
        remedy: "Set options.baseURL.",
      };
    case "unresolved":
      return unresolved(`the ${problem.option.name} of ${id}`, problem.option.expanded);
    case "malformed":
      return {
        message: `The ${problem.option.name} of ${id} is not an address that requests can be sent to.`,
        remedy: "Write a complete URL that starts with https://.",
      };
    case "missing-setting":
      return missing(problem.spec, linked);
    case "malformed-setting":
      return malformed(problem.setting, problem.spec, id);
  }
}

function unresolved(address: string, expanded: Expanded | undefined): Explanation {
  if (expanded?.value?.kind === "withheld") return explainWithheld(expanded);
  const tokens = expanded?.tokens ?? [];
  const lacking = tokens.filter(({ value }) => value === null);
  if (lacking.length === 0) return shownCredential(allOf(tokens.map(({ name }) => name)), address);
  return {
    message: `${capital(address)} is not complete: ${allOf(lacking.map(lack))}.`,
    remedy: `${capital(allOf(supplies(lacking)))}.`,
  };
}

function lack({ kind, name }: ExpandedToken): string {
  return kind === "file" ? `the file ${name} cannot be read` : `${name} is not set`;
}

/** What has to be done about each kind of token: `set A and B`, `write the file ./url`. */
function supplies(lacking: readonly ExpandedToken[]): readonly string[] {
  const named = (kind: ExpandedToken["kind"]) =>
    allOf(lacking.filter((token) => token.kind === kind).map(({ name }) => name));
  const [variables, files] = [named("env"), named("file")];
  return [
    ...(variables === "" ? [] : [`set ${variables}`]),
    ...(files === "" ? [] : [`write the file ${files}`]),
  ];
}

/** A credential in a public field. */
export function shownCredential(names: string, field: string): Explanation {
  return {
    message: `${names} contains a credential, and ${field} is public: it would be shown, logged and looked up in DNS.`,
    remedy: "Put the credential in apiKey or a header.",
  };
}

function missing(spec: SettingSpec, linked: LinkedProvider): Explanation {
  const { id, provider } = linked;
  // the catalogue's address names the variable itself
  const isVariable = spec.env.includes(spec.name);
  const ways = [...spec.options.map((it) => `options.${it}`), ...spec.env];
  const login = `altimate auth login ${provider.hostId ?? id}`;
  // the first half of a stored pair provides it, too
  const mayLogin = ways.length === 0 || provider.credential.pair?.setting === spec.name;
  const set = isVariable ? "Set that variable" : `Set ${anyOf(ways)}`;
  return {
    message: `The address of ${id} needs ${isVariable ? spec.name : `the ${settingNoun(spec)}`}, which is not set anywhere.`,
    remedy:
      ways.length === 0
        ? `Sign in with ${login}.`
        : `${set}${mayLogin ? `, or sign in with ${login}` : ""}.`,
  };
}

function malformed(setting: ResolvedSetting, spec: SettingSpec, id: string): Explanation {
  const source = settingSource(setting);
  const place = setting.origin.from === "config" ? `${source} of ${id}` : source;
  return {
    message: `${place} does not contain a valid ${settingNoun(spec)}.`,
    remedy: spec.form ?? "Check its spelling.",
  };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** True for a field whose value is not an address or setting in the vendor's form, whatever else it may be. */
export function isMalformed(path: Path, { providers }: Pick<Program, "providers">): boolean {
  const here = pointer(path);
  return providers.some(({ endpoint: { problem }, settings }) => {
    const paths = [...settings.values()].flatMap(({ origin, isValid }) =>
      origin.from === "config" && !isValid ? [origin.path] : [],
    );
    if (problem?.kind === "malformed") paths.push(problem.option.path);
    return paths.some((it) => pointer(it) === here);
  });
}
