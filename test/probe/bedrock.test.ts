import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ProbeState, ProofLevel, Reason } from "../../src/generated/probe-report.js";
import { type ProbeEvent, probe } from "../../src/probe/index.js";
import { type BedrockOptions, startBedrock } from "../simulators/bedrock.js";
import { programFor, result, surroundingsOf } from "../support/probe.js";
import { probeWords } from "../support/probe-words.js";
import { startServer } from "../support/server.js";

const accessKey = "AKIAEXAMPLE";
const secretKey = "example-secret-1234567890";
const sonnet = "anthropic.claude-sonnet-4-6";
const haiku = "anthropic.claude-haiku-4-5-20251001-v1:0";
const command = "cohere.command-r-v1:0";

const account: BedrockOptions = {
  accessKey,
  secretKey,
  models: {
    [sonnet]: "PROFILE",
    [haiku]: "PROFILE",
    [command]: "ON_DEMAND",
    "mistral.small-v1:0": "ON_DEMAND",
  },
  profiles: [`eu.${sonnet}`, `global.${sonnet}`, `eu.${haiku}`],
  agreements: { "mistral.small-v1:0": "NOT_AVAILABLE" },
  elsewhere: ["meta.llama9-v1:0"],
};

const keys = { AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey };
const everything = [/^\/foundation/, /^\/inference/];

interface Case {
  readonly name: string;
  readonly account?: Partial<BedrockOptions>;
  readonly model: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly deep?: boolean;
  readonly state: ProbeState;
  readonly reason?: Reason;
  readonly level?: ProofLevel | null;
  readonly hint?: RegExp;
  /** Whether a model was really called. */
  readonly calls?: boolean;
}

describe("amazon-bedrock", () => {
  it.each<Case>([
    { name: "a bare id gets its region's profile", model: sonnet, state: "ok", level: "model" },
    { name: "a profile of this region", model: `eu.${haiku}`, state: "ok", level: "model" },
    { name: "a profile for everywhere", model: `global.${sonnet}`, state: "ok", level: "model" },
    { name: "a model that is called by its bare id", model: command, state: "ok", level: "model" },
    {
      name: "a profile of another region",
      model: `us.${sonnet}`,
      state: "failed",
      reason: "model_wrong_region",
      level: "credential",
      hint: /eu\.anthropic\.claude-sonnet-4-6/,
    },
    {
      name: "a model of another region",
      model: "meta.llama9-v1:0",
      state: "failed",
      reason: "model_wrong_region",
    },
    {
      name: "a typing error",
      model: "anthropic.claude-sonet",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "a model without an agreement",
      model: "mistral.small-v1:0",
      state: "failed",
      reason: "model_no_access",
    },
    {
      name: "an agreement that is being made",
      model: command,
      account: { agreements: { [command]: "PENDING" } },
      state: "unproven",
      reason: "not_ready",
    },
    {
      name: "a wrong secret key",
      model: command,
      env: { ...keys, AWS_SECRET_ACCESS_KEY: "wrong-secret-123" },
      state: "failed",
      reason: "invalid_key",
      level: null,
    },
    {
      name: "a denied control plane, and a model that refuses in the right way",
      model: command,
      account: { denied: everything },
      state: "ok",
      level: "model",
    },
    {
      name: "a denied control plane that proves nothing",
      model: command,
      account: { denied: everything, judgesBodyFirst: true },
      state: "unproven",
      reason: "no_permission",
      level: "credential",
    },
    {
      name: "a denied list of models, and a profile in its own",
      model: `eu.${sonnet}`,
      account: { denied: [/^\/foundation-models$/] },
      state: "ok",
      level: "model",
    },
    {
      name: "deep: a model with an agreement",
      model: command,
      deep: true,
      state: "ok",
      level: "chat",
      calls: true,
    },
    {
      name: "deep: never without news of the agreement",
      model: command,
      account: { denied: everything, judgesBodyFirst: true },
      deep: true,
      state: "unproven",
      reason: "no_permission",
      hint: /subscription/,
      calls: false,
    },
    {
      name: "deep: never without an agreement",
      model: "mistral.small-v1:0",
      deep: true,
      state: "failed",
      reason: "model_no_access",
      calls: false,
    },
    {
      name: "a bearer token, which is not good for STS",
      model: command,
      env: { AWS_BEARER_TOKEN_BEDROCK: "bedrock-token-123456" },
      account: { bearer: "bedrock-token-123456" },
      state: "ok",
      level: "model",
    },
    {
      name: "a wrong bearer token",
      model: command,
      env: { AWS_BEARER_TOKEN_BEDROCK: "bedrock-token-wrong" },
      account: { bearer: "bedrock-token-123456" },
      state: "failed",
      reason: "invalid_key",
    },
  ])("$name", async (one) => {
    const simulator = await startBedrock({ ...account, ...one.account });
    const found = await result({
      config: { model: `amazon-bedrock/${one.model}` },
      env: {
        ...(one.env ?? keys),
        AWS_REGION: "eu-west-1",
        AWS_ENDPOINT_URL: simulator.url,
        AWS_ENDPOINT_URL_STS: simulator.url,
      },
      surroundings: { deep: one.deep ?? false },
    });
    expect(found).toMatchObject({
      state: one.state,
      reason: one.reason ?? null,
      region: "eu-west-1",
    });
    if (one.level !== undefined) expect(found.level).toBe(one.level);
    if (one.hint) expect(found.hint).toMatch(one.hint);
    const { host } = new URL(simulator.url);
    expect(probeWords(found, { host, received: [] })).toMatchSnapshot();
    const calls = found.evidence.filter(({ step }) => step === "chat");
    if (one.calls !== undefined) expect(calls.length > 0).toBe(one.calls);
    expect(JSON.stringify(found)).not.toContain(secretKey);
  });

  it("a network that is closed to STS does not block the models", async () => {
    const simulator = await startBedrock(account);
    const found = await result({
      config: { model: `amazon-bedrock/${command}` },
      env: {
        ...keys,
        AWS_REGION: "eu-west-1",
        AWS_ENDPOINT_URL: simulator.url,
        AWS_ENDPOINT_URL_STS: "http://localhost:1",
      },
    });
    expect(found).toMatchObject({ state: "ok", level: "model", reason: null });
  });

  it("a wrong clock is reported as such", async () => {
    const simulator = await startBedrock(account);
    const found = await result({
      config: { model: `amazon-bedrock/${command}` },
      env: {
        ...keys,
        AWS_REGION: "eu-west-1",
        AWS_ENDPOINT_URL: simulator.url,
        AWS_ENDPOINT_URL_STS: simulator.url,
      },
      surroundings: { now: () => Date.now() - 3_600_000 },
    });
    expect(found).toMatchObject({ state: "failed", reason: "expired" });
    expect(found.message).toMatch(/clock/);
  });

  it("signs with the role of a container", async () => {
    const simulator = await startBedrock(account);
    const agent = await startServer(
      (_request, response) =>
        void response.end(
          JSON.stringify({
            AccessKeyId: accessKey,
            SecretAccessKey: secretKey,
            Token: "session-token",
            Expiration: "2099-01-01T00:00:00Z",
          }),
        ),
    );
    for (const name of Object.keys(process.env)) {
      if (name.startsWith("AWS_")) vi.stubEnv(name, undefined);
    }
    vi.stubEnv("HOME", "/nonexistent");
    vi.stubEnv("AWS_CONTAINER_CREDENTIALS_FULL_URI", `${agent.url}/role`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const found = await result({
      config: { model: `amazon-bedrock/${command}` },
      env: {
        AWS_REGION: "eu-west-1",
        AWS_ENDPOINT_URL: simulator.url,
        AWS_ENDPOINT_URL_STS: simulator.url,
      },
    });
    expect(found).toMatchObject({ state: "ok", level: "model", credential: "chain:aws" });
    expect(simulator.served[0]).toBe("POST /");
  });

  it("says what was tried if no identity can be obtained", async () => {
    vi.stubEnv("HOME", "/nonexistent");
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    onTestFinished(() => void vi.unstubAllEnvs());
    const input = {
      config: { model: `amazon-bedrock/${command}` },
      env: { AWS_REGION: "eu-west-1" },
    };
    const events: ProbeEvent[] = [];
    const surroundings = {
      ...surroundingsOf(input),
      onProgress: (event: ProbeEvent) => events.push(event),
    };
    const { results } = await probe(programFor(input), [], surroundings);
    expect(results).toMatchObject([{ state: "failed", reason: "missing_credential" }]);
    expect(results.map((found) => probeWords(found))).toMatchSnapshot();
    expect(events.filter(({ kind }) => kind === "chain")).toMatchSnapshot();
  });
});
