import type { Catalog } from "../src/catalog/index.js";
import { knownProvider, providerModule } from "../src/providers/index.js";
import type {
  ModelTarget,
  ProbeStep,
  Provider,
  SettingSpec,
  Settings,
} from "../src/providers/provider.js";

const GENERATED = "<!-- Generated from src/providers/ by `npm run docs:providers`. -->";

/** The page of one provider module. */
export function providerPage(provider: Provider): string {
  const { id, name, aliases, hostId, links, notes = [] } = provider;
  const target = sampleTarget(provider);
  const chat = provider.chat(target);
  const quirks = chat.quirks ?? [];
  const also = [...aliases, ...(hostId === null ? [] : [hostId])].filter(unique);
  return blocks([
    `# ${name}`,
    GENERATED,
    also.length === 0
      ? `Id \`${id}\`.`
      : `Id \`${id}\`; ${codes(also)} ${also.length === 1 ? "means" : "mean"} the same.`,
    links.keys === null ? null : `Get access: <${links.keys}>`,
    `The vendor's documentation: <${links.docs}>`,
    "## Config",
    example(provider),
    bullets(notes),
    "## Credential",
    "Looked for in this order; the first one found is used:",
    bullets(credentialSources(provider)),
    credentialUse(provider),
    provider.settings.length === 0 ? null : "## Settings",
    provider.settings.length === 0 ? null : settingsTable(provider.settings),
    "## Requests",
    bullets([
      `Protocol: \`${chat.wire}\``,
      `Chat: \`POST ${chat.url}\``,
      ...(chat.streamUrl === undefined ? [] : [`Streaming: \`POST ${chat.streamUrl}\``]),
      ...(quirks.length === 0 ? [] : [`Deviations from the protocol: ${codes(quirks)}`]),
      provider.hosts.length === 0
        ? "The credential goes to this machine only, unless another host is allowed."
        : `The credential goes to ${codes(hostNames(provider))} and to this machine, nowhere else.`,
    ]),
    "## Probe",
    "What `altimate probe` asks, cheapest first; nothing here costs tokens:",
    probeTable(provider, target),
    "## Models",
    MODEL_IDS[provider.modelIds].replaceAll("{id}", id),
  ]);
}

/** One table of all providers, those of the catalogue included. */
export function providersTable(catalog: Catalog): string {
  const rows = catalog.providers().flatMap(({ id, api }) => {
    const provider = knownProvider(id, catalog);
    if (provider === null || (providerModule(id) !== null && provider.id !== id)) return [];
    const page = providerModule(id) === null ? `\`${id}\`` : `[\`${id}\`](${id}.md)`;
    const { credential, retirement } = provider;
    const key = credential.env.length > 0 ? codes(credential.env) : fallbackName(provider);
    const chain = credential.chain === null ? "" : `, ${CHAINS[credential.chain]}`;
    const address = provider.origin(placeholders(provider.settings)) ?? api;
    const where =
      retirement === undefined
        ? address === null
          ? "set `baseURL`"
          : `\`${address}\``
        : `closed ${retirement.date ?? ""}`.trim();
    return [[page, provider.name, `${key}${chain}`.replace(/^, /, ""), where]];
  });
  return blocks([
    "# Providers",
    GENERATED,
    `${rows.length} providers are known. Those with a link have their own module; the others come from the [catalogue](https://models.dev) as of ${catalog.date}. Any other id is an OpenAI-compatible server once it has a \`baseURL\`.`,
    table(["Id", "Name", "Credential", "Address"], rows),
  ]);
}

const MODEL_IDS: Readonly<Record<Provider["modelIds"], string>> = {
  closed: "`altimate models {id}` lists them; an id not on the list gets a warning.",
  open: "`altimate models {id}` lists the common ones; other ids are normal here and get no warning.",
  "user-named": "The names are your own, so none is reported as unknown; a probe asks the server.",
};

function example({ id, example }: Provider): string | null {
  if (example === undefined) return null;
  const { model, options } = example;
  const entry = Object.keys(options).length === 0 ? {} : { options };
  const config = { provider: { [id]: entry }, model: `${id}/${model}` };
  return `\`\`\`json\n${JSON.stringify(config, null, 2)}\n\`\`\``;
}

function credentialSources({ id, credential }: Provider): readonly string[] {
  const { env, chain, optional, machine } = credential;
  return [
    "`apiKey` in the config",
    `what \`altimate auth ${id}\` has stored`,
    ...env.map((name) =>
      machine?.env.includes(name) === true
        ? `the variable \`${name}\`, but not if ${codes(machine.where, "or")} is \`true\``
        : `the variable \`${name}\``,
    ),
    ...(chain === null ? [] : [CHAINS[chain]]),
    ...(optional ? ["none: it works without one"] : []),
  ];
}

const CHAINS = {
  aws: "the AWS credential chain",
  google: "Google's Application Default Credentials",
  entra: "Microsoft Entra (`DefaultAzureCredential`)",
  databricks: "Databricks OAuth M2M (`DATABRICKS_CLIENT_ID` and `DATABRICKS_CLIENT_SECRET`)",
  snowflake:
    "Snowflake OAuth (`SNOWFLAKE_OAUTH_TOKEN`) or a key pair (`SNOWFLAKE_USER` and `SNOWFLAKE_PRIVATE_KEY_PATH`)",
} as const;

/** What is used instead of a variable. */
function fallbackName({ credential: { chain, optional } }: Provider): string {
  if (chain !== null) return "";
  return optional ? "none needed" : "`altimate auth`";
}

function credentialUse({ credential: { scheme, pair, format } }: Provider): string {
  const use = {
    bearer: "It is sent as `Authorization: Bearer`.",
    header: `It is sent in the header \`${scheme.kind === "header" ? scheme.header : ""}\`.`,
    sigv4: "Requests are signed with Signature Version 4; a bearer token is sent as is.",
  }[scheme.kind];
  return [
    use,
    pair === null ? "" : `It may be written as \`${pair.setting}${pair.separator}token\`.`,
    format === null ? "" : `A key ${format.description}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Patterns that differ only in a region's prefix are shown as one name. */
function hostNames({ hosts }: Provider): readonly string[] {
  return hosts.map((host) => host.replace(/\.[a-z]+-\*\./, ".<region>.")).filter(unique);
}

function settingsTable(settings: readonly SettingSpec[]): string {
  return table(
    ["Setting", "Option", "Variables, in order", "Default"],
    settings.map(({ description, options, env, default: usual, required }) => [
      description,
      codes(options),
      codes(env),
      usual === null ? (required ? "required" : "") : `\`${usual}\``,
    ]),
  );
}

function probeTable({ probe }: Provider, target: ModelTarget): string | null {
  const row = ({ id, request, proves }: ProbeStep): readonly string[] => [
    `\`${id}\``,
    `\`${request.method} ${request.url}\``,
    proves === null ? "only in combination" : `the ${proves}`,
  ];
  const steps = [...probe.credential(target), ...probe.model(target)];
  return steps.length === 0 ? null : table(["Step", "Request", "Proves"], steps.map(row));
}

/** The provider as its example configures it, with placeholders for what is missing. */
function sampleTarget(provider: Provider): ModelTarget {
  const { model = "model", options = {} } = provider.example ?? {};
  const settings = { ...placeholders(provider.settings), ...options };
  return {
    base: provider.origin(settings) ?? "https://host",
    moved: false,
    settings,
    model,
    shape: null,
    npm: null,
    api: null,
    toolCall: true,
    known: true,
  };
}

function placeholders(settings: readonly SettingSpec[]): Settings {
  return Object.fromEntries(
    settings.flatMap(({ name, default: usual, required }) => {
      if (usual !== null) return [[name, usual]];
      return required ? [[name, `<${name}>`]] : [];
    }),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function bullets(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.map((line) => `- ${line}`).join("\n");
}

function codes(names: readonly string[], joint = ""): string {
  return names.map((name) => `\`${name}\``).join(joint === "" ? ", " : ` ${joint} `);
}

function blocks(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

function unique(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}
