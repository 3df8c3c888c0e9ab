import type { Commands } from "../command.js";

/** Every command by its name. A test compares the list with the folder. */
export const commands: Commands = {
  "config check": {
    summary: "Check config files",
    load: async () => (await import("./config-check.js")).configCheck,
  },
  "config show": {
    summary: "Show the effective config",
    load: async () => (await import("./config-show.js")).configShow,
  },
  "config explain": {
    summary: "Explain a value, a provider, a model or a rule",
    load: async () => (await import("./config-explain.js")).configExplain,
  },
  "config init": {
    summary: "Write a starter config",
    load: async () => (await import("./config-init.js")).configInit,
  },
  "config schema": {
    summary: "Print the JSON Schema, or editor settings",
    load: async () => (await import("./config-schema.js")).configSchema,
  },
  completion: {
    summary: "Print shell completion for bash, zsh or fish",
    load: async () => (await import("./completion.js")).completionCommand,
  },
  models: {
    summary: "List models: what they can do, what they cost, what is in reach",
    load: async () => (await import("./models.js")).modelsCommand,
  },
  providers: {
    summary: "List every provider and its variables",
    load: async () => (await import("./providers.js")).providersCommand,
  },
  "catalog status": {
    summary: "Show how old the list of models is",
    load: async () => (await import("./catalog-status.js")).catalogStatusCommand,
  },
  "catalog update": {
    summary: "Fetch today's list of models into your own cache",
    load: async () => (await import("./catalog-update.js")).catalogUpdate,
  },
  probe: {
    summary: "Prove credentials and models live, without spending a token",
    load: async () => (await import("./probe.js")).probeCommand,
  },
  emit: {
    summary: "Write the resolved manifest, secrets by reference",
    load: async () => (await import("./emit.js")).emitCommand,
  },
  "manifest verify": {
    summary: "Check that a manifest is intact and still matches its config",
    load: async () => (await import("./manifest-verify.js")).manifestVerify,
  },
  run: {
    summary: "Send one prompt to a model from the config or a manifest",
    load: async () => (await import("./run.js")).runCommand,
  },
  auth: {
    summary: "Store a credential (short for auth login)",
    load: async () => (await import("./auth.js")).auth,
  },
  "auth login": {
    summary: "Test and store a credential",
    load: async () => (await import("./auth-login.js")).authLogin,
  },
  "auth list": {
    summary: "List the available credentials by name",
    load: async () => (await import("./auth-list.js")).authListCommand,
  },
  "auth logout": {
    summary: "Remove a stored credential",
    load: async () => (await import("./auth-logout.js")).authLogout,
  },
  doctor: {
    summary: "Report what may be causing a problem",
    load: async () => (await import("./doctor.js")).doctor,
  },
  "trust add": {
    summary: "Let this project's config send credentials to a host",
    load: async () => (await import("./trust-add.js")).trustAdd,
  },
  "trust list": {
    summary: "List what projects are allowed to send",
    load: async () => (await import("./trust-list.js")).trustList,
  },
  "trust remove": {
    summary: "Revoke what was allowed",
    load: async () => (await import("./trust-remove.js")).trustRemove,
  },
};

export const commandNames = Object.keys(commands);

/** The command that the first words of the arguments name, and the arguments after them. */
export function findCommand(argv: readonly string[]) {
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(" ");
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry !== undefined) return { name, load: entry.load, rest: argv.slice(length) };
  }
  return null;
}
