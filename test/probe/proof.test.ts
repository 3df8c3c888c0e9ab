import { expect, it } from "vitest";
import type { HttpRequest } from "../../src/net/index.js";
import { globalLayer, probed } from "../support/probe.js";
import { probeWords } from "../support/probe-words.js";
import { type Scripted, scriptedHttp } from "../support/scripted-http.js";

const list = (...ids: readonly string[]): Scripted => ({
  status: 200,
  body: { data: ids.map((id) => ({ id })) },
});
const chat: Scripted = { status: 200, body: { choices: [{}] } };
const noChat: Scripted = { status: 200, body: {} };
const denied: Scripted = { status: 401, body: { error: { message: "no" } } };
const forbidden: Scripted = { status: 403, body: { error: { message: "no" } } };
const gone: Scripted = { status: 404, body: { error: { message: "no" } } };
const broken: Scripted = { status: 500, body: { error: { message: "no" } } };
const busy: Scripted = { status: 503, body: { error: { message: "no" } } };
const limit: Scripted = {
  status: 400,
  body: { error: { message: "max_tokens: must be at least 16" } },
};

const key = "corp-key-1234567890";
const corp = { baseURL: "https://llm.corp.example/v1", apiKey: "{env:CORP_KEY}" };

interface Case {
  readonly name: string;
  readonly provider?: string;
  readonly options?: object;
  readonly models?: Readonly<Record<string, object>>;
  readonly deep?: boolean;
  readonly script: readonly Scripted[];
}

it.each<Case>([
  { name: "the list is for the key alone", script: [list("m"), denied] },
  { name: "the list is for the key alone, says 403", script: [list("m"), forbidden] },
  { name: "the list is for everybody", script: [list("m"), list("m")] },
  { name: "the list without the key breaks", script: [list("m"), broken] },
  { name: "the list without the key moves", script: [list("m"), { status: 300 }] },
  { name: "the list is for the key alone, without the model", script: [list(), denied] },
  { name: "no list", script: [gone, chat] },
  { name: "a list that is refused", script: [denied] },
  { name: "a server that is busy", script: [busy], deep: true },
  { name: "deep: a list for everybody", script: [list("m"), list("m"), chat], deep: true },
  { name: "deep: a list without the model", script: [list(), denied, chat], deep: true },
  {
    name: "deep: a list without the model, and no chat",
    script: [list(), denied, noChat],
    deep: true,
  },
  {
    name: "deep: a list with the model, and no chat",
    script: [list("m"), denied, noChat],
    deep: true,
  },
  { name: "deep: a chat that is refused", script: [list("m"), list("m"), denied], deep: true },
  { name: "deep: a chat of a model that is gone", script: [list("m"), denied, gone], deep: true },
  { name: "deep: a limit that is too small", script: [list("m"), denied, limit, chat], deep: true },
  { name: "deep: no list, and a chat", script: [gone, chat], deep: true },
  {
    name: "no key, on this machine",
    options: { baseURL: "http://localhost:9/v1" },
    script: [list("m")],
  },
  {
    name: "no key, on this machine, without the model",
    options: { baseURL: "http://localhost:9/v1" },
    script: [list("other")],
  },
  {
    name: "headers of the config, some for one model",
    options: { ...corp, headers: { "X-Team": "{env:TEAM}", "X-Plain": "plain" } },
    models: { m: { headers: { "X-Model": "{env:TEAM}", "X-Team": "mine" } }, n: {} },
    script: [list("m", "n"), denied, list("m", "n")],
  },
  {
    name: "a vendor that knows its models",
    provider: "openai",
    options: { apiKey: "{env:OPENAI_API_KEY}" },
    script: [list(), gone],
    deep: true,
  },
  {
    name: "a vendor that tells nothing of a model",
    provider: "openai",
    options: { apiKey: "{env:OPENAI_API_KEY}" },
    script: [list(), noChat, chat],
    deep: true,
  },
  {
    name: "a vendor with a key and no list of models",
    provider: "openrouter",
    options: { apiKey: "{env:OPENROUTER_API_KEY}" },
    models: { "a/b": {} },
    script: [noChat, { status: 200, body: { data: { endpoints: [1] } } }, chat],
    deep: true,
  },
  {
    name: "a key of a region that an account must enable first",
    provider: "amazon-bedrock",
    options: { region: "me-south-1" },
    script: [
      {
        status: 403,
        body: { message: "The security token included in the request is invalid." },
        headers: { "x-amzn-errortype": "UnrecognizedClientException" },
      },
    ],
  },
  {
    name: "refusals that prove the model prove the key",
    provider: "azure",
    options: { baseURL: "https://gw.corp.example", apiKey: "{env:CORP_KEY}" },
    script: [
      noChat,
      gone,
      { status: 400, body: { error: { message: "messages" } } },
      { status: 404, body: { error: { code: "DeploymentNotFound" } } },
    ],
  },
  {
    name: "a gateway without a model's route",
    provider: "anthropic",
    options: { baseURL: "https://gw.corp.example", apiKey: "{env:CORP_KEY}" },
    script: [list(), gone, gone],
  },
])(
  "$name",
  async ({ provider = "corp", options = corp, models = { m: {} }, deep = false, script }) => {
    const http = scriptedHttp(...script);
    const { results, summary } = await probed({
      config: { provider: { [provider]: { options, models } } },
      layer: globalLayer,
      env: {
        CORP_KEY: key,
        OPENAI_API_KEY: "sk-1",
        OPENROUTER_API_KEY: "sk-or-1",
        TEAM: "red",
        AWS_BEARER_TOKEN_BEDROCK: "bedrock-1",
      },
      selection: [provider],
      surroundings: { http, deep },
    });
    const text = [
      ...results.map((found) => `${found.model ?? "(the key)"}: ${probeWords(found)}`),
      ...http.sent.map(sentWords),
      JSON.stringify(summary),
    ];
    expect(text.join("\n")).toMatchSnapshot();
  },
);

function sentWords({ method, url, headers = {}, body }: HttpRequest): string {
  const told = Object.entries(headers).map(([name, value]) =>
    typeof value === "string" ? `    ${name}: ${value}` : `    ${name}: …`,
  );
  return [
    `  > ${method} ${url}`,
    ...told.sort(),
    ...(body === undefined ? [] : [`    ${body}`]),
  ].join("\n");
}
