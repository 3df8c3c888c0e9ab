import { describe, expect, it } from "vitest";
import { examine } from "../../src/app/doctor.js";
import { probeConfig } from "../../src/app/probe.js";
import { openRun } from "../../src/app/run.js";
import { findProvider, signIn } from "../../src/app/sign-in.js";
import { listTrust } from "../../src/app/trust.js";
import type { World } from "../../src/app/world.js";
import type { Http } from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";
import { eachPlace, writeFiles } from "../support/command-line.js";
import { worldOf } from "../support/world.js";

const KEY = "sk-canary4711canary4711canary4711";
const HOST = "llm.example.com";

const place = eachPlace();

/** A world that nothing leaves: every host that would be asked is written down. */
function closedWorld(confirm: World["confirm"] = null) {
  const asked: string[] = [];
  const http: Http = {
    request: async ({ url }) => {
      asked.push(new URL(url).host);
      throw new Error("Nothing leaves this test.");
    },
    close: async () => {},
  };
  const env = { OPENAI_API_KEY: KEY };
  return { asked, world: worldOf(place, { env, confirm, connect: async () => http }) };
}

/** A project that sends an OpenAI key elsewhere. */
function project(): void {
  const openai = { options: { apiKey: "{env:OPENAI_API_KEY}", baseURL: `https://${HOST}/v1` } };
  const config = { provider: { openai }, model: "openai/gpt-4o" };
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

const request = { config: undefined, allowHosts: [] };

interface Outcome {
  readonly notices: readonly string[];
  readonly refused: boolean;
}

/** What every use case that may send a credential says, in one form. */
const useCases: Readonly<Record<string, (world: World) => Promise<Outcome>>> = {
  probe: async (world) => {
    const options = { ...request, select: [], deep: false, offline: false };
    const { report, notices } = await probeConfig(world, options);
    return { notices, refused: report.results.some((it) => it.reason === "egress_refused") };
  },
  doctor: async (world) => {
    const { report, notices } = await examine(world, { ...request, offline: false });
    return { notices, refused: report.probes.some((it) => it.reason === "egress_refused") };
  },
  run: async (world) => {
    const { ready, refusal, notices } = await openRun(world, {
      ...request,
      manifest: undefined,
      models: [],
      small: false,
      envFiles: [],
      allowVariables: [],
      prompt: "Hi",
      system: undefined,
      maxTokens: undefined,
      tools: undefined,
    });
    await ready?.close();
    return { notices, refused: refusal?.kind === "consent" };
  },
};

describe("what a project may send elsewhere", () => {
  it.each(Object.entries(useCases))("is refused by %s where nobody is there", async (_, use) => {
    project();
    const { world, asked } = closedWorld();
    expect(await use(world)).toEqual({ notices: [], refused: true });
    expect(asked).toEqual([]);
  });

  it.each(Object.entries(useCases))("is reported by %s if its file is broken", async (_, use) => {
    project();
    writeFiles(place.home, { ".config/altimate-config/trust.json": "[]" });
    const { notices, refused } = await use(closedWorld().world);
    expect(notices).toEqual([expect.stringContaining("is not a list of consents")]);
    expect(refused).toBe(true);
  });

  it.each(["probe", "run"])("is asked by %s of a person, and kept", async (name) => {
    project();
    const questions: string[] = [];
    const { world } = closedWorld(async (question) => {
      questions.push(question);
      return true;
    });
    expect(await useCases[name]?.(world)).toEqual({ notices: [], refused: false });
    expect(questions).toEqual([expect.stringContaining(`{env:OPENAI_API_KEY} to https://${HOST}`)]);
    expect(listTrust(world).consents).toMatchObject([{ host: HOST, scheme: "https" }]);
  });
});

describe("signing in", () => {
  const openai = { config: undefined, id: "openai" };

  it("returns what was stored, and that nobody could be asked about it", async () => {
    const { world } = closedWorld();
    const { provider, notices } = findProvider(world, openai);
    expect(notices).toEqual([]);
    const secret = new Secret(KEY, "the terminal");
    const signedIn = await signIn(world, {
      ...openai,
      provider,
      secret,
      verify: true,
      allowHosts: [],
    });
    expect(signedIn).toMatchObject({
      verdict: { state: "untested" },
      stored: { reference: "auth:openai", path: "~/.local/share/altimate-code/auth.json" },
    });
    expect(JSON.stringify(signedIn)).not.toContain("canary");
  });

  it.each([
    ["google-vertex", /takes no key: run gcloud/],
    ["github-models", /was shut down/],
  ])("has another way for %s", (id, expected) => {
    expect(() => findProvider(closedWorld().world, { ...openai, id })).toThrow(expected);
  });

  it("says that the config must describe an unknown provider", () => {
    const { notices } = findProvider(closedWorld().world, { ...openai, id: "openaj" });
    expect(notices).toEqual([expect.stringContaining("Did you mean openai?")]);
  });
});
