/** What goes over the wire for one chat: quirks, JSON answers, images, tool choices, credentials. */
import { describe, expect, test } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { createRuntime } from "../../src/runtime/index.js";
import { hello, manifestOf, modelOf, run } from "../support/manifest.js";
import { sent, sigv4 } from "../support/runtime-request.js";
import { startServer } from "../support/server.js";

/** Bedrock: its own key where there is one, else the AWS identity. */
describe("credentials", () => {
  const authorization = async (env: Record<string, string>) => {
    const { request } = await sent("bedrock-converse", hello, { auth: sigv4() }, env);
    return request?.headers.authorization;
  };

  test("a Bedrock key is sent as Bearer, AWS keys sign", async () => {
    const keys = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "s" };
    expect(await authorization({ AWS_BEARER_TOKEN_BEDROCK: "ABSK", ...keys })).toBe("Bearer ABSK");
    expect(await authorization(keys)).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIA\//);
  });

  test("AWS keys cannot stand in for a plain key", async () => {
    const auth = {
      scheme: "bearer",
      credential: { from: "chain", chain: "aws", profile: null },
      hosts: [],
    } as const;
    const env = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "s" };
    const { request, events } = await sent(
      "openai-chat",
      hello,
      { auth: { ...auth, hosts: [] } },
      env,
    );
    expect(events).toMatchObject([{ type: "error", reason: "invalid_key" }]);
    expect(request).toBeNull();
  });

  test("no credential for a server that needs none", async () => {
    const { request } = await sent(
      "openai-chat",
      hello,
      { auth: { scheme: "none", hosts: [] } },
      {},
    );
    expect(request?.headers).not.toHaveProperty("authorization");
  });

  test("the pat of account::pat", async () => {
    const auth = {
      scheme: "bearer",
      credential: { from: "env", name: "PAIR", after: "::" },
      hosts: [],
    } as const;
    const { request } = await sent(
      "openai-chat",
      hello,
      { auth: { ...auth, hosts: [] } },
      { PAIR: "account::p::t" },
    );
    expect(request?.headers.authorization).toBe("Bearer p::t");
  });
});

describe("AWS's endpoint variables", () => {
  const chatVia = async (url: string, variable: string) => {
    const server = await startServer((_request, response) => void response.writeHead(400).end());
    const auth = { ...sigv4(), hosts: [new URL(url.replace("SERVER", server.url)).host] };
    const model = modelOf({
      wire: "bedrock-converse",
      url: url.replace("SERVER", server.url),
      auth,
    });
    const env = { AWS_BEARER_TOKEN_BEDROCK: "ABSK", [variable]: `${server.url}/gw/` };
    await run(model, hello, { env });
    return server.received.map(({ path, headers }) => [path, headers.authorization]);
  };
  const atAws = "https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse";

  test.each(["AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "AWS_ENDPOINT_URL"])(
    "%s moves a chat with AWS, credential and all",
    async (variable) => {
      expect(await chatVia(atAws, variable)).toEqual([["/gw/model/m/converse", "Bearer ABSK"]]);
    },
  );

  test("an address that the config chose stays", async () => {
    const sent = await chatVia("SERVER/own/model/m/converse", "AWS_ENDPOINT_URL");
    expect(sent).toEqual([["/own/model/m/converse", "Bearer ABSK"]]);
  });

  const previewed = (auth: ManifestModel["auth"], env: Record<string, string>, url = atAws) =>
    createRuntime(
      manifestOf({
        m: modelOf({
          wire: "bedrock-converse",
          url,
          auth: { ...auth, hosts: [new URL(url).host] },
        }),
      }),
      { env },
    ).preview({ ...hello, stream: false }).url;
  const otherService: ManifestModel["auth"] = {
    scheme: "sigv4",
    service: "bedrock-mantle",
    region: "eu-west-1",
    credential: { from: "chain", chain: "aws", profile: null },
    hosts: [],
  };
  const exact = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: "https://exact.example" };
  const general = { AWS_ENDPOINT_URL: "https://general.example//" };

  test.each<[string, ManifestModel["auth"], Record<string, string>, string]>([
    ["the exact one first", sigv4(), { ...general, ...exact }, "https://exact.example"],
    ["the general one", sigv4(), general, "https://general.example"],
    [
      "the general one next to an empty one",
      sigv4(),
      { ...general, AWS_ENDPOINT_URL_BEDROCK_RUNTIME: "" },
      "https://general.example",
    ],
    [
      "none for another service",
      otherService,
      exact,
      "https://bedrock-runtime.eu-west-1.amazonaws.com",
    ],
    [
      "none for a plain key",
      { scheme: "bearer", credential: { from: "env", name: "TEST_KEY" }, hosts: [] },
      exact,
      "https://bedrock-runtime.eu-west-1.amazonaws.com",
    ],
  ])("what moves a chat is %s", (_which, auth, env, origin) => {
    expect(previewed(auth, env)).toBe(`${origin}/model/m/converse`);
  });

  test("what moves a chat is encrypted or on this machine", () => {
    const env = { AWS_ENDPOINT_URL: "http://general.example" };
    expect(() => previewed(sigv4(), env)).toThrow("not encrypted");
  });
});
