import { isLoopback, withoutTrailingSlashes } from "../../language/addresses.js";
import { namesSecret } from "../../language/secret-names.js";
import type { SettingSpec, Settings } from "../provider.js";

const VARIABLE = /\$\{(\w+)\}/g;

/** Fills in the `${VARIABLE}`s of a catalogue address; null while one is missing. */
export function fillAddress(address: string, settings: Settings): string | null {
  let complete = true;
  const filled = address.replaceAll(VARIABLE, (_token, name: string) => {
    const value = settings[name];
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? withoutTrailingSlashes(filled) : null;
}

/** The variables of an address, as settings under their own names. */
export function addressSettings(address: string | null): readonly SettingSpec[] {
  return Array.from((address ?? "").matchAll(VARIABLE), ([token, name = ""]) => ({
    name,
    description: `Part of the address: ${address}`,
    options: [],
    env: [name],
    default: null,
    required: true,
    // a whole address if it stands for one, else part of a path or host that cannot end it
    grammar: address?.startsWith(token) ? /^https:\/\/[^/]/ : /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    ...(address?.startsWith(token) ? { normalise: withoutTrailingSlashes } : {}),
  }));
}

/** The variables that hold a credential: the only one, or those named like one. */
export function credentialVariables(
  variables: readonly string[],
  address: string | null,
): readonly string[] {
  const [only] = variables;
  if (only !== undefined && variables.length === 1) return [only];
  return variables.filter((name) => namesSecret(name) && !address?.includes(`\${${name}}`));
}

/** The host of an address as a pattern; none for this machine, or if a variable stands for the whole. */
export function hostsOf(address: string | null): readonly string[] {
  if (address === null) return [];
  const sample = address.replaceAll(VARIABLE, "placeholder");
  if (!URL.canParse(sample)) return [];
  const { hostname } = new URL(sample);
  return isLoopback(hostname) ? [] : [hostname.replaceAll("placeholder", "*")];
}

/** The part of an address's path that is the same for everyone. */
export function pathOf(address: string | null): string {
  const path = /^https?:\/\/[^/]+\/(.*)$/.exec(address ?? "")?.[1];
  if (path === undefined || path.includes("${")) return "";
  return `/${withoutTrailingSlashes(path)}`;
}
