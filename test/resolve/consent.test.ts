import { describe, expect, it } from "vitest";
import {
  consentsFor,
  type Program,
  programConsents,
  withChosenCredential,
} from "../../src/resolve/index.js";
import { programOf } from "../support/lint.js";
import { globalLayer, projectLayer } from "../support/probe.js";
import { type Case, cases, env, type Providers, theirs, to } from "./consent.cases.js";

function linked({ project = {}, own = {}, ...world }: Omit<Case, "it" | "asks">): Program {
  const file = (name: string, provider: Providers, layer: typeof projectLayer) => ({
    name,
    layer,
    text: JSON.stringify({ provider }),
  });
  return programOf({
    configs: [
      file("own/altimate-code.json", own, globalLayer),
      file("altimate-code.json", project, projectLayer),
    ],
    ...world,
  });
}

function asked(input: Omit<Case, "it" | "asks">): readonly string[] {
  const { models, providers } = linked(input);
  return programConsents(models, providers.map(withChosenCredential)).map(
    ({ reference, scheme, host }) => `${reference} ${scheme} ${host}`,
  );
}

describe("what needs consent", () => {
  it.each(cases)("$it", ({ asks, ...input }) => {
    expect(asked(input)).toEqual(asks);
  });

  it("is asked about the one credential that is there, or about all that may be", () => {
    const input = { project: { openai: to(theirs) }, env };
    const { models, providers } = linked(input);
    expect(programConsents(models, providers).map(({ reference }) => reference)).toEqual([
      "auth:openai",
      "{env:OPENAI_API_KEY}",
    ]);
    expect(asked({ project: { openai: to(theirs) } })).toEqual([]);
  });

  it("names the credential as a person would", () => {
    const { models, providers } = linked({ project: { openai: to(theirs) } });
    expect(programConsents(models, providers).map(({ credential }) => credential)).toEqual([
      "the stored credential of openai",
      "{env:OPENAI_API_KEY}",
    ]);
  });

  it("is asked for each address of a chat", () => {
    const { models } = linked({
      project: {
        openai: { ...to(theirs), models: { m: { headers: { "X-A": "{env:TEAM_KEY}" } } } },
      },
      env,
    });
    const urls = ["https://a.example/v1", "https://b.example:8443/v1", "https://api.openai.com/v1"];
    const [model] = models;
    const consents =
      model &&
      consentsFor(
        { ...model, provider: withChosenCredential(model.provider) },
        urls.map((url) => new URL(url)),
      );
    expect(consents?.map(({ reference, host }) => `${reference} ${host}`)).toEqual([
      "{env:OPENAI_API_KEY} a.example",
      "{env:OPENAI_API_KEY} b.example:8443",
      "{env:TEAM_KEY} a.example",
      "{env:TEAM_KEY} b.example:8443",
      // whoever owns the key there could read the header
      "{env:TEAM_KEY} api.openai.com",
    ]);
  });
});
