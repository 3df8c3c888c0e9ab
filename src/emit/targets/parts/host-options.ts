import { withoutTrailingSlashes } from "../../../language/addresses.js";
import { type LinkedProvider, type Option, withoutTail } from "../../../resolve/index.js";
import type { Writer } from "./written.js";

/** Where the host's SDK packages need a `baseURL` that does not end in the vendor's usual path. */
const HOST_TAILS: Readonly<Record<string, string>> = {
  azure: "/openai",
  "azure-cognitive-services": "/openai",
  "google-vertex": "",
  "google-vertex-anthropic": "",
};

/**
 * A provider's `options` for the host product: flat keys moved into them, addresses with the path
 * that its SDKs expect, and the variables that only we would read.
 */
export function hostOptions(provider: LinkedProvider, writer: Writer): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const { entry } = provider;
  for (const option of entry === null ? [] : [...entry.options.values(), ...entry.passedOn]) {
    const value = optionValue(option, provider, writer);
    if (value !== undefined) options[option.name] = value;
  }
  const api = entry?.api ?? null;
  const address = api === null ? undefined : addressText(api, provider, writer);
  if (address !== undefined) options.baseURL ??= address;
  if (provider.headers.length > 0) options.headers = writer.headers(provider.headers);
  for (const { name, options: names } of provider.provider.settings) {
    const origin = provider.settings.get(name)?.origin;
    const [option] = names;
    if (option !== undefined && origin?.from === "env") options[option] ??= `{env:${origin.name}}`;
  }
  const { endpoint } = provider;
  // a local server: the host knows neither its usual address nor our variable for it
  const isServer = provider.provider.settings.some(({ name }) => name === "server");
  const isOurs = isServer && provider.provider.hostId === null;
  if (isOurs && endpoint.problem === null && !endpoint.moved) {
    options.baseURL = `${endpoint.base}${tailOf(provider)}`;
  }
  return options;
}

function optionValue(option: Option, provider: LinkedProvider, writer: Writer): unknown {
  const { name, expanded, property } = option;
  // headers are handled separately
  if (name === "headers") return undefined;
  // a literal key only gets this far as a placeholder for this machine
  if (name === "apiKey" && expanded !== undefined) return writer.text(expanded);
  if (name === "baseURL") return addressText(option, provider, writer);
  return writer.value(property.value, property.name);
}

/** An address that ends in the path that the host's SDK needs; undefined for anything else. */
function addressText(
  { expanded }: Option,
  provider: LinkedProvider,
  writer: Writer,
): string | undefined {
  if (expanded === undefined) return undefined;
  const text = withoutSlash(writer.text(expanded));
  const address = expanded.value?.kind === "public" ? withoutSlash(expanded.value.text) : text;
  if (text === "" || (expanded.value !== null && !/^https?:/i.test(address))) return undefined;
  const hasTail = withoutTail(address, provider.provider.pathTails) !== address;
  return hasTail || isDeployment(address) ? text : `${text}${tailOf(provider)}`;
}

function withoutSlash(address: string): string {
  return withoutTrailingSlashes(address.trim());
}

/** Azure's URL of one deployment is a whole address. */
function isDeployment(address: string): boolean {
  return address.includes("/openai/deployments/");
}

function tailOf({ provider }: LinkedProvider): string {
  return HOST_TAILS[provider.id] ?? provider.pathTails[0] ?? "";
}
