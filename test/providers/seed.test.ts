import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { providers } from "../../src/providers/index.js";
import {
  addressProblem,
  chatOf,
  chosen,
  config,
  linkedModel,
  sources,
} from "../support/provider.js";

/** The documented snippets, as they are. */
function seed(name: string): string {
  return readFileSync(join(import.meta.dirname, "../../fixtures/seed", `${name}.jsonc`), "utf8");
}

function moduleOf(id: string) {
  const found = providers.find((provider) => provider.id === id);
  if (found === undefined) throw new Error(`No module ${id}.`);
  return found;
}

describe("Altimate LLM Gateway", () => {
  const stored = { "altimate-backend": "acme::key" };

  it("calls the managed gateway for its instance", () => {
    expect(chatOf(seed("02-altimate-gateway"), { stored })).toEqual({
      wire: "openai-chat",
      url: "https://api.myaltimate.com/agents/v1/chat/completions",
      headers: { "x-tenant": "acme" },
      model: "altimate-default",
    });
  });

  it("is the same under the id of the host product", () => {
    const written = config("altimate-backend", "altimate-default");
    expect(chatOf(written, { stored }).headers).toEqual({ "x-tenant": "acme" });
  });

  it.each([
    ["nothing", {}],
    ["a key without its instance", { "altimate-backend": "just-a-key" }],
    ["an instance that could end a header", { "altimate-backend": "Acme Corp::key" }],
  ])("needs an instance: %s", (_what, entries) => {
    expect(addressProblem(seed("02-altimate-gateway"), { stored: entries })).toBe(
      "missing-setting",
    );
  });

  it.each(["https://gateway.example", "https://gateway.example/agents/v1/"])(
    "moves with baseURL %s",
    (baseURL) => {
      expect(chatOf(config("altimate", "auto", { baseURL }), { stored }).url).toBe(
        "https://gateway.example/agents/v1/chat/completions",
      );
    },
  );
});

describe("Anthropic", () => {
  it.each(["claude-opus-4-6", "claude-sonnet-4-6", "claude-haiku-4-5-20251001"])(
    "calls %s",
    (id) => {
      const model = linkedModel(config("anthropic", id));
      expect(model.known).toBe(true);
      expect(chatOf(config("anthropic", id))).toEqual({
        wire: "anthropic-messages",
        url: "https://api.anthropic.com/v1/messages",
        headers: { "anthropic-version": "2023-06-01" },
      });
    },
  );

  it("takes the key of the documented config", () => {
    expect(chosen(seed("03-anthropic"), { env: { ANTHROPIC_API_KEY: "sk-ant-x" } })).toBe(
      "{env:ANTHROPIC_API_KEY}",
    );
    expect(moduleOf("anthropic").credential.scheme).toEqual({
      kind: "header",
      header: "x-api-key",
    });
  });

  it.each([
    "https://gw.example",
    "https://gw.example/",
    "https://gw.example/v1",
    "https://gw.example/v1/",
  ])("moves with baseURL %s", (baseURL) => {
    expect(chatOf(config("anthropic", "claude-sonnet-4-6", { baseURL })).url).toBe(
      "https://gw.example/v1/messages",
    );
  });
});

describe("OpenAI", () => {
  it("speaks chat completions", () => {
    expect(chatOf(seed("04-openai"))).toEqual({
      wire: "openai-chat",
      url: "https://api.openai.com/v1/chat/completions",
      quirks: ["max-completion-tokens"],
    });
  });

  it("speaks Responses where the model says so", () => {
    const written = {
      provider: { openai: { models: { "gpt-5.5-pro": { provider: { shape: "responses" } } } } },
      model: "openai/gpt-5.5-pro",
    };
    expect(chatOf(written)).toEqual({
      wire: "openai-responses",
      url: "https://api.openai.com/v1/responses",
    });
  });
});

describe("Amazon Bedrock", () => {
  const bedrock = (model: string, options: object, env = {}) =>
    chatOf(config("amazon-bedrock", model, options), { env });

  it("takes the documented config, with the prefix of its region", () => {
    expect(chatOf(seed("05-amazon-bedrock"))).toEqual({
      wire: "bedrock-converse",
      url: "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-sonnet-4-6-v1/converse",
      streamUrl:
        "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-sonnet-4-6-v1/converse-stream",
      model: "us.anthropic.claude-sonnet-4-6-v1",
    });
  });

  it("keeps a gateway's path before the model", () => {
    expect(chatOf(seed("06-amazon-bedrock-gateway")).url).toBe(
      "https://your-gateway.example.com/v1/model/us.anthropic.claude-sonnet-4-6-v1/converse",
    );
  });

  it("prefers endpoint to baseURL", () => {
    const options = { endpoint: "https://one.example", baseURL: "https://two.example" };
    expect(bedrock("amazon.titan", options).url).toMatch(/^https:\/\/one\.example\/model\//);
  });

  it.each([
    ["the option", { region: "eu-west-1" }, { AWS_REGION: "us-west-2" }, "eu-west-1"],
    ["AWS_REGION", {}, { AWS_REGION: "us-west-2" }, "us-west-2"],
    ["the default", {}, {}, "us-east-1"],
    ["no AWS_DEFAULT_REGION", {}, { AWS_DEFAULT_REGION: "eu-west-1" }, "us-east-1"],
  ])("takes the region from %s", (_what, options, env, region) => {
    expect(new URL(bedrock("amazon.titan", options, env).url).host).toBe(
      `bedrock-runtime.${region}.amazonaws.com`,
    );
  });

  it.each([
    ["us-gov-west-1", "bedrock-runtime.us-gov-west-1.amazonaws.com"],
    ["cn-north-1", "bedrock-runtime.cn-north-1.amazonaws.com.cn"],
    ["eusc-de-east-1", "bedrock-runtime.eusc-de-east-1.amazonaws.eu"],
  ])("knows the domain of %s", (region, host) => {
    expect(new URL(bedrock("amazon.titan", { region }).url).host).toBe(host);
  });

  it.each(["evil.example/", "us-east-1.evil.example", "us east 1", "us-east", "US-EAST-1#"])(
    "refuses the region %j before it gets into a host name",
    (region) => {
      expect(addressProblem(config("amazon-bedrock", "m", { region }))).toBe("malformed-setting");
    },
  );

  const claude = "anthropic.claude-sonnet-4-6";
  it.each([
    ["us-east-1", claude, `us.${claude}`],
    ["us-west-2", claude, `us.${claude}`],
    ["us-gov-west-1", claude, claude],
    ["eu-west-1", claude, `eu.${claude}`],
    ["eu-central-2", claude, claude],
    ["ap-northeast-1", claude, `jp.${claude}`],
    ["ap-south-1", claude, `apac.${claude}`],
    [
      "ap-southeast-2",
      "anthropic.claude-haiku-4-5-20251001-v1:0",
      "au.anthropic.claude-haiku-4-5-20251001-v1:0",
    ],
    ["ca-central-1", claude, claude],
    ["us-east-1", "amazon.titan-text-express-v1", "amazon.titan-text-express-v1"],
    ["us-east-1", `global.${claude}`, `global.${claude}`],
    ["us-east-1", `eu.${claude}`, `eu.${claude}`],
  ])("in %s sends %s as %s", (region, model, sent) => {
    const chat = bedrock(model, { region });
    expect(chat.url).toContain(`/model/${encodeURIComponent(sent)}/converse`);
    expect(chat.model ?? model).toBe(sent);
  });

  it.each([
    "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/claude",
    "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6",
  ])("leaves an ARN alone, encoded once: %s", (arn) => {
    const { url, model } = bedrock(arn, {});
    expect(model).toBeUndefined();
    expect(decodeURIComponent(new URL(url).pathname)).toBe(`/model/${arn}/converse`);
    expect(new URL(url).pathname.split("/")).toHaveLength(4);
  });

  it("calls models of the OpenAI-compatible endpoint there, signed for it", () => {
    expect(bedrock("openai.gpt-5.5", { region: "us-west-2" })).toEqual({
      wire: "openai-responses",
      url: "https://bedrock-mantle.us-west-2.api.aws/openai/v1/responses",
      signAs: "bedrock-mantle",
    });
    expect(bedrock("openai.gpt-oss-120b", {}).url).toBe(
      "https://bedrock-mantle.us-east-1.api.aws/v1/responses",
    );
  });

  it("asks the bearer token, then the chain with its profile", () => {
    const written = config("amazon-bedrock", "m", { profile: "work" });
    expect(sources(written)).toEqual([
      "auth:amazon-bedrock",
      "{env:AWS_BEARER_TOKEN_BEDROCK}",
      "chain:aws",
    ]);
    const { ref } = linkedModel(written).provider.credential;
    expect(ref).toMatchObject({
      from: "first",
      of: [{}, {}, { from: "chain", chain: "aws", profile: "work" }],
    });
  });
});

describe("Azure OpenAI", () => {
  const azure = (options: object, env = {}, model = "gpt-4o") =>
    chatOf(config("azure", model, options), { env });

  it("takes the deployment from the documented URL and ignores the model", () => {
    expect(chatOf(seed("07-azure"))).toEqual({
      wire: "openai-chat",
      url: "https://your-resource.openai.azure.com/openai/deployments/your-deployment/chat/completions?api-version=2024-10-21",
      quirks: ["no-model-in-body"],
      model: "your-deployment",
    });
  });

  it.each([
    ["resourceName", { resourceName: "acme" }, {}],
    ["AZURE_RESOURCE_NAME", {}, { AZURE_RESOURCE_NAME: "acme" }],
    ["AZURE_OPENAI_ENDPOINT", {}, { AZURE_OPENAI_ENDPOINT: "https://acme.openai.azure.com/" }],
    ["baseURL", { baseURL: "https://acme.openai.azure.com" }, {}],
    ["baseURL with /openai", { baseURL: "https://acme.openai.azure.com/openai" }, {}],
    ["baseURL with /openai/v1", { baseURL: "https://acme.openai.azure.com/openai/v1/" }, {}],
  ])("finds the resource by %s", (_what, options, env) => {
    expect(azure(options, env)).toEqual({
      wire: "openai-chat",
      url: "https://acme.openai.azure.com/openai/v1/chat/completions",
      quirks: ["max-completion-tokens"],
    });
  });

  it.each([
    [
      "2024-12-01-preview",
      "/openai/deployments/gpt-4o/chat/completions?api-version=2024-12-01-preview",
    ],
    ["preview", "/openai/v1/chat/completions?api-version=preview"],
    ["v1", "/openai/v1/chat/completions"],
  ])("chooses the form of the URL by apiVersion %s", (apiVersion, path) => {
    expect(azure({ resourceName: "acme", apiVersion }).url).toBe(
      `https://acme.openai.azure.com${path}`,
    );
  });

  it("takes the whole target address that the portal shows", () => {
    const baseURL =
      "https://acme.openai.azure.com/openai/deployments/my-gpt/chat/completions?api-version=2025-01-01-preview";
    expect(azure({ baseURL })).toMatchObject({ url: baseURL, model: "my-gpt" });
  });

  it("finds Claude on the resource's Foundry host", () => {
    expect(azure({ resourceName: "acme" }, {}, "claude-sonnet-4-6")).toMatchObject({
      wire: "anthropic-messages",
      url: "https://acme.services.ai.azure.com/anthropic/v1/messages",
    });
  });

  it("needs a resource", () => {
    expect(addressProblem(config("azure", "gpt-4o"))).toBe("missing-setting");
    expect(addressProblem(config("azure", "m", { resourceName: "a.evil.example/" }))).toBe(
      "malformed-setting",
    );
  });

  it("asks the variables of the documentation and of the host product, then Entra", () => {
    expect(sources(config("azure", "gpt-4o"))).toEqual([
      "auth:azure",
      "{env:AZURE_OPENAI_API_KEY}",
      "{env:AZURE_API_KEY}",
      "chain:entra",
    ]);
    expect(moduleOf("azure").credential.scheme).toEqual({ kind: "header", header: "api-key" });
  });

  it("knows the other host of the same service", () => {
    const env = { AZURE_COGNITIVE_SERVICES_RESOURCE_NAME: "acme" };
    expect(chatOf(config("azure-cognitive-services", "gpt-4o"), { env }).url).toBe(
      "https://acme.cognitiveservices.azure.com/openai/v1/chat/completions",
    );
  });
});

describe("Google (Gemini)", () => {
  const url = "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro";

  it("takes the documented config", () => {
    expect(chatOf(seed("08-google"))).toEqual({
      wire: "google-generate",
      url: `${url}:generateContent`,
      streamUrl: `${url}:streamGenerateContent?alt=sse`,
    });
  });

  it("asks three variables in order", () => {
    const written = config("google", "gemini-2.5-pro");
    expect(sources(written).slice(1)).toEqual([
      "{env:GOOGLE_API_KEY}",
      "{env:GOOGLE_GENERATIVE_AI_API_KEY}",
      "{env:GEMINI_API_KEY}",
    ]);
    expect(chosen(written, { env: { GEMINI_API_KEY: "k" } })).toBe("{env:GEMINI_API_KEY}");
  });

  it.each(["/v1beta", "/v1beta/openai", ""])("moves with a baseURL that ends in %j", (tail) => {
    const options = { baseURL: `https://gw.example${tail}` };
    expect(chatOf(config("google", "gemini-2.5-pro", options)).url).toBe(
      "https://gw.example/v1beta/models/gemini-2.5-pro:generateContent",
    );
  });
});

describe("Google Vertex AI", () => {
  const vertex = (model: string, options: object, env = {}) =>
    chatOf(config("google-vertex", model, { project: "p1", ...options }), { env });
  const scopeOf = (env: object) => {
    const { url } = chatOf(config("google-vertex", "gemini-2.5-pro"), { env: { ...env } });
    return /projects\/([^/]+)\/locations\/([^/]+)/.exec(url)?.slice(1, 3);
  };

  it("takes the documented config", () => {
    const url =
      "https://us-central1-aiplatform.googleapis.com/v1/projects/my-gcp-project/locations/us-central1/publishers/google/models/gemini-2.5-pro";
    expect(chatOf(seed("09-google-vertex"))).toEqual({
      wire: "google-generate",
      url: `${url}:generateContent`,
      streamUrl: `${url}:streamGenerateContent?alt=sse`,
    });
  });

  const all = { GOOGLE_CLOUD_PROJECT: "one", GCP_PROJECT: "two", GCLOUD_PROJECT: "three" };
  it.each([
    ["GOOGLE_CLOUD_PROJECT", all, "one"],
    ["GCP_PROJECT", { ...all, GOOGLE_CLOUD_PROJECT: "" }, "two"],
    ["GCLOUD_PROJECT", { GCLOUD_PROJECT: "three" }, "three"],
  ])("takes the project from %s", (_name, env, project) => {
    expect(scopeOf(env)).toEqual([project, "us-central1"]);
  });

  const places = {
    GOOGLE_VERTEX_LOCATION: "us-east1",
    GOOGLE_CLOUD_LOCATION: "us-east4",
    VERTEX_LOCATION: "us-east5",
  };
  it.each([
    ["GOOGLE_VERTEX_LOCATION", places, "us-east1"],
    ["GOOGLE_CLOUD_LOCATION", { ...places, GOOGLE_VERTEX_LOCATION: "" }, "us-east4"],
    ["VERTEX_LOCATION", { VERTEX_LOCATION: "us-east5" }, "us-east5"],
    ["the default", {}, "us-central1"],
  ])("takes the location from %s", (_name, env, location) => {
    expect(scopeOf({ GCP_PROJECT: "p1", ...env })).toEqual(["p1", location]);
  });

  it.each([
    ["global", "aiplatform.googleapis.com"],
    ["us", "aiplatform.us.rep.googleapis.com"],
    ["eu", "aiplatform.eu.rep.googleapis.com"],
    ["europe-west4", "europe-west4-aiplatform.googleapis.com"],
  ])("in %s calls %s", (location, host) => {
    expect(new URL(vertex("gemini-2.5-pro", { location }).url).host).toBe(host);
  });

  it.each([
    ["claude-sonnet-4-6", "claude-sonnet-4-6@default"],
    ["claude-sonnet-4-5@20250929", "claude-sonnet-4-5@20250929"],
  ])("calls Claude as %s with the id %s", (model, id) => {
    const url = `https://us-east5-aiplatform.googleapis.com/v1/projects/p1/locations/us-east5/publishers/anthropic/models/${id}`;
    expect(vertex(model, { location: "us-east5" })).toEqual({
      wire: "anthropic-messages",
      url: `${url}:rawPredict`,
      streamUrl: `${url}:streamRawPredict`,
      quirks: ["anthropic-version-vertex", "no-model-in-body"],
      model: id,
    });
  });

  it("calls partner models on the OpenAI-compatible route", () => {
    expect(vertex("meta/llama-3.3-70b-instruct-maas", {})).toEqual({
      wire: "openai-chat",
      url: "https://us-central1-aiplatform.googleapis.com/v1/projects/p1/locations/us-central1/endpoints/openapi/chat/completions",
    });
  });

  it("needs a project", () => {
    expect(addressProblem(config("google-vertex", "gemini-2.5-pro"))).toBe("missing-setting");
  });

  it.each([
    { project: "p/../../x" },
    { location: "evil.example/" },
    { location: "us-central1.evil.example" },
  ])("refuses %j", (options) => {
    const written = config("google-vertex", "gemini-2.5-pro", { project: "p1", ...options });
    expect(addressProblem(written)).toBe("malformed-setting");
  });

  it("uses Google's own credentials", () => {
    expect(sources(seed("09-google-vertex"))).toEqual(["auth:google-vertex", "chain:google"]);
  });

  it("reads other variables and another default for google-vertex-anthropic", () => {
    const env = { GOOGLE_CLOUD_PROJECT: "p1", GOOGLE_VERTEX_LOCATION: "us-east1" };
    expect(chatOf(config("google-vertex-anthropic", "claude-sonnet-4-6"), { env }).url).toBe(
      "https://aiplatform.googleapis.com/v1/projects/p1/locations/global/publishers/anthropic/models/claude-sonnet-4-6@default:rawPredict",
    );
  });
});

describe("Ollama", () => {
  it("adds /v1 to the documented address, and needs no key", () => {
    expect(chatOf(seed("10-ollama"))).toEqual({
      wire: "openai-chat",
      url: "http://localhost:11434/v1/chat/completions",
    });
    expect(moduleOf("ollama").credential.optional).toBe(true);
  });

  it.each([
    ["0.0.0.0:11434", "http://127.0.0.1:11434"],
    ["0.0.0.0", "http://127.0.0.1:11434"],
    ["box.local:8080", "http://box.local:8080"],
    ["https://ollama.example", "https://ollama.example"],
  ])("reads OLLAMA_HOST=%s as %s", (value, base) => {
    expect(chatOf(config("ollama", "llama3.1"), { env: { OLLAMA_HOST: value } }).url).toBe(
      `${base}/v1/chat/completions`,
    );
  });

  it("takes an address that ends in /v1", () => {
    const options = { baseURL: "http://localhost:11434/v1" };
    expect(chatOf(config("ollama", "llama3.1", options)).url).toBe(
      "http://localhost:11434/v1/chat/completions",
    );
  });
});

describe("LM Studio", () => {
  it("takes the documented config, with its placeholder as the key", () => {
    expect(chatOf(seed("11-lmstudio")).url).toBe("http://localhost:1234/v1/chat/completions");
    const { facts, provider } = linkedModel(seed("11-lmstudio"));
    expect(provider.credential.ref).toEqual({ from: "literal", value: "lm-studio" });
    expect(facts).toMatchObject({ toolCall: true, context: 131072, output: 8192 });
  });

  it("needs neither address nor key", () => {
    expect(chatOf(config("lmstudio", "some-model")).url).toBe(
      "http://localhost:1234/v1/chat/completions",
    );
    expect(moduleOf("lmstudio").credential.optional).toBe(true);
  });
});

describe("OpenRouter", () => {
  it("takes ids with slashes", () => {
    expect(chatOf(seed("12-openrouter")).url).toBe("https://openrouter.ai/api/v1/chat/completions");
    expect(linkedModel(seed("12-openrouter")).id).toBe("anthropic/claude-sonnet-4-6");
  });
});

describe("Copilot", () => {
  it("takes the documented id", () => {
    expect(chatOf(seed("13-copilot"))).toEqual({
      wire: "openai-chat",
      url: "https://api.githubcopilot.com/chat/completions",
      headers: { "Openai-Intent": "conversation-edits", "x-initiator": "user" },
    });
  });

  it.each([
    ["gpt-4o", "openai-chat"],
    ["gpt-5-mini", "openai-chat"],
    ["gpt-7-future", "openai-responses"],
    ["claude-sonnet-4.6", "openai-chat"],
  ])("speaks the protocol that %s needs", (model, wire) => {
    expect(chatOf(config("copilot", model)).wire).toBe(wire);
  });

  it("knows the host of an enterprise", () => {
    const options = { enterpriseUrl: "https://Acme.ghe.com/" };
    expect(chatOf(config("copilot", "gpt-4o", options)).url).toBe(
      "https://copilot-api.acme.ghe.com/chat/completions",
    );
  });

  const token = { GITHUB_TOKEN: "ghs_machine" };
  it.each([
    ["on a laptop", token, "{env:GITHUB_TOKEN}"],
    ["in a codespace", { ...token, CODESPACES: "true" }, null],
    ["in GitHub Actions", { ...token, GITHUB_ACTIONS: "true" }, null],
    [
      "in a codespace with a token under another name",
      { ...token, CODESPACES: "true", COPILOT_GITHUB_TOKEN: "gho_x" },
      "{env:COPILOT_GITHUB_TOKEN}",
    ],
  ])("%s", (_where, env, found) => {
    expect(chosen(seed("13-copilot"), { env })).toBe(found);
  });

  it("prefers a sign-in, in a codespace too", () => {
    const world = { env: { ...token, CODESPACES: "true" }, stored: { "github-copilot": "gho_x" } };
    expect(chosen(seed("13-copilot"), world)).toBe("auth:github-copilot");
  });

  it("tells a machine's token from a missing one", () => {
    const env = { ...token, GITHUB_ACTIONS: "true" };
    const { sources } = linkedModel(seed("13-copilot"), { env }).provider.credential;
    expect(sources.map(({ reference, state }) => [reference, state])).toEqual([
      ["auth:github-copilot", "absent"],
      ["{env:COPILOT_GITHUB_TOKEN}", "absent"],
      ["{env:GH_TOKEN}", "absent"],
      ["{env:GITHUB_TOKEN}", "machine"],
    ]);
  });
});

describe("Snowflake Cortex", () => {
  const cortex = (account: string, model = "claude-sonnet-4-6") =>
    chatOf(config("snowflake-cortex", model), { env: { SNOWFLAKE_ACCOUNT: account } });

  it("takes account and token from one credential", () => {
    const stored = { "snowflake-cortex": "acme-prod::pat::with::colons" };
    expect(chatOf(seed("14-snowflake-cortex"), { stored })).toEqual({
      wire: "openai-chat",
      url: "https://acme-prod.snowflakecomputing.com/api/v2/cortex/v1/chat/completions",
      headers: { "X-Snowflake-Authorization-Token-Type": "PROGRAMMATIC_ACCESS_TOKEN" },
      quirks: ["max-completion-tokens", "no-trailing-assistant", "tool-call-index-unreliable"],
    });
  });

  it.each([
    ["myorg-account1", "myorg-account1"],
    ["MYORG-my_account", "myorg-my-account"],
    ["xy12345", "xy12345"],
    ["xy12345.us-east-2.aws", "xy12345.us-east-2.aws"],
    ["acme.privatelink", "acme.privatelink"],
    ["https://acme-prod.snowflakecomputing.com/", "acme-prod"],
    ["acme-prod.snowflakecomputing.com", "acme-prod"],
  ])("reads the account %s as %s", (account, host) => {
    expect(new URL(cortex(account).url).host).toBe(`${host}.snowflakecomputing.com`);
  });

  it("keeps the domain of China", () => {
    expect(new URL(cortex("acme.snowflakecomputing.cn").url).host).toBe(
      "acme.snowflakecomputing.cn",
    );
  });

  it.each(["evil.example#", "a b", "a@evil.example", "acme?x", "..", "-acme", "ac\u0000me"])(
    "refuses the account %j",
    (account) => {
      const env = { SNOWFLAKE_ACCOUNT: account };
      expect(addressProblem(seed("14-snowflake-cortex"), { env })).toBe("malformed-setting");
    },
  );

  // the documented table
  const yes =
    "claude-sonnet-4-6 claude-opus-4-6 claude-sonnet-4-5 claude-opus-4-5 claude-haiku-4-5 claude-4-sonnet claude-3-7-sonnet claude-3-5-sonnet openai-gpt-4.1 openai-gpt-5 openai-gpt-5-mini openai-gpt-5-nano openai-gpt-5-chat";
  const no =
    "llama4-maverick snowflake-llama-3.3-70b llama3.1-70b llama3.1-405b llama3.1-8b mistral-large mistral-large2 mistral-7b deepseek-r1";
  it.each([
    ...yes.split(" ").map((model) => [model, true] as const),
    ...no.split(" ").map((model) => [model, false] as const),
    ["claude-from-tomorrow", true] as const,
    ["somebody-elses-model", false] as const,
  ])("%s: tools %s", (model, tools) => {
    expect(cortex("acme", model).quirks?.includes("no-tools")).toBe(!tools);
  });

  it("is settled by contract", () => {
    expect(moduleOf("snowflake-cortex").billing).toBe("contract");
  });

  it.each(["/api/v2/cortex/v1", "/api/v2/cortex", ""])(
    "moves with a baseURL that ends in %j",
    (tail) => {
      const written = config("snowflake-cortex", "claude-sonnet-4-6", {
        baseURL: `https://gw.example${tail}`,
      });
      expect(chatOf(written).url).toBe("https://gw.example/api/v2/cortex/v1/chat/completions");
    },
  );

  it("asks for an account where there is none", () => {
    const env = { SNOWFLAKE_CORTEX_PAT: "pat" };
    expect(addressProblem(seed("14-snowflake-cortex"), { env })).toBe("missing-setting");
  });
});

describe("Databricks AI Gateway", () => {
  const env = { DATABRICKS_HOST: "myworkspace.cloud.databricks.com", DATABRICKS_TOKEN: "dapi1" };

  it.each([
    ["the variables", { env }],
    [
      "one credential",
      { stored: { databricks: "myworkspace.cloud.databricks.com::dapi1234567890abcdef" } },
    ],
  ])("takes host and token from %s", (_what, world) => {
    expect(chatOf(seed("15-databricks"), world)).toEqual({
      wire: "openai-chat",
      url: "https://myworkspace.cloud.databricks.com/serving-endpoints/chat/completions",
      quirks: ["max-tokens"],
    });
  });

  it.each([
    ["https://myworkspace.cloud.databricks.com/", "myworkspace.cloud.databricks.com"],
    ["https://adb-1.2.azuredatabricks.net/?o=1", "adb-1.2.azuredatabricks.net"],
    ["1.2.GCP.databricks.com", "1.2.gcp.databricks.com"],
    ["x.cloud.databricks.us", "x.cloud.databricks.us"],
    ["x.databricks.azure.cn", "x.databricks.azure.cn"],
  ])("reads DATABRICKS_HOST=%s as %s, and remembers how it was written", (written, host) => {
    const world = { env: { ...env, DATABRICKS_HOST: written } };
    expect(new URL(chatOf(seed("15-databricks"), world).url).host).toBe(host);
    const { settings } = linkedModel(seed("15-databricks"), world).provider;
    expect(settings.get("host")).toMatchObject({ value: host, written });
  });

  it.each([
    "evil.example",
    "cloud.databricks.com",
    "cloud.databricks.com.evil.example",
    "evil.example#.cloud.databricks.com",
    "user@x.cloud.databricks.com",
    "x.cloud.databricks.com:8443",
  ])("refuses the host %s", (host) => {
    const world = { env: { ...env, DATABRICKS_HOST: host } };
    expect(addressProblem(seed("15-databricks"), world)).toBe("malformed-setting");
  });

  it.each([
    "databricks-meta-llama-3-1-405b-instruct",
    "databricks-meta-llama-3-1-70b-instruct",
    "databricks-meta-llama-3-1-8b-instruct",
    "databricks-claude-sonnet-4-6",
    "databricks-claude-opus-4-6",
    "databricks-gpt-5-4",
    "databricks-gpt-5-mini",
    "databricks-gemini-3-1-pro",
    "databricks-dbrx-instruct",
  ])("%s takes tools", (model) => {
    expect(chatOf(config("databricks", model), { env }).quirks).toEqual(["max-tokens"]);
  });

  it("sends no tools to Mixtral", () => {
    const written = config("databricks", "databricks-mixtral-8x7b-instruct");
    expect(chatOf(written, { env }).quirks).toEqual(["max-tokens", "no-tools"]);
  });

  it.each(["/serving-endpoints", "/ai-gateway/mlflow/v1", ""])(
    "moves with a baseURL that ends in %j",
    (tail) => {
      const options = { baseURL: `https://gw.example${tail}` };
      expect(chatOf(config("databricks", "m", options)).url).toBe(
        "https://gw.example/serving-endpoints/chat/completions",
      );
    },
  );

  it("is settled by contract", () => {
    expect(moduleOf("databricks").billing).toBe("contract");
  });
});

describe("Custom / OpenAI-compatible", () => {
  it("takes the documented config", () => {
    expect(chatOf(seed("16-custom"))).toEqual({
      wire: "openai-chat",
      url: "https://my-llm-proxy.example.com/v1/chat/completions",
    });
    expect(chosen(seed("16-custom"), { env: { MY_API_KEY: "k" } })).toBe("{env:MY_API_KEY}");
  });

  it("speaks the protocol that npm names", () => {
    const written = {
      provider: {
        mine: { npm: "@ai-sdk/anthropic", options: { baseURL: "https://proxy.example/v1" } },
      },
      model: "mine/some-model",
    };
    expect(chatOf(written)).toMatchObject({
      wire: "anthropic-messages",
      url: "https://proxy.example/v1/messages",
    });
  });

  it("has no address without one", () => {
    expect(addressProblem(config("mine", "some-model"))).toBe("no-base-url");
  });
});

describe("Model selection", () => {
  it("reads model and small_model", () => {
    expect(linkedModel(seed("17-model-selection")).ref).toBe("anthropic/claude-sonnet-4-6");
  });
});
