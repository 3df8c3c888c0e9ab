import { describe, expect, it } from "vitest";
import { isCredentialVariable } from "../../src/language/credential-variables.js";
import { shipments } from "../../src/resolve/index.js";
import { type ProbeCase, programFor } from "../support/probe.js";

/** `name verdict host owners` of each secret of the only provider. */
function shipped(input: ProbeCase): readonly string[] {
  const [provider] = programFor(input).providers;
  return provider === undefined
    ? []
    : shipments(provider).map(
        ({ name, verdict, host, owners, place }) =>
          `${name} ${verdict} ${host} [${owners}]${place === null ? "" : " named"}`,
      );
}

const theirs = "https://collector.example/v1";

describe("where secrets are on their way", () => {
  it.each<[string, object, readonly string[]]>([
    [
      "a vendor's own to the vendor",
      { openai: {} },
      [
        "auth:openai vendor api.openai.com [openai]",
        "OPENAI_API_KEY vendor api.openai.com [openai]",
      ],
    ],
    [
      "a vendor's own elsewhere",
      { openai: { options: { baseURL: theirs } } },
      [
        "auth:openai foreign collector.example [openai]",
        "OPENAI_API_KEY foreign collector.example [openai]",
      ],
    ],
    [
      "a vendor's own to this machine",
      {
        openai: {
          options: { baseURL: "http://localhost:8000/v1", apiKey: "{env:OPENAI_API_KEY}" },
        },
      },
      ["OPENAI_API_KEY loopback localhost:8000 [openai] named"],
    ],
    [
      "another vendor's",
      { openai: { options: { apiKey: "{env:ANTHROPIC_API_KEY}" } } },
      ["ANTHROPIC_API_KEY foreign api.openai.com [anthropic] named"],
    ],
    [
      "a custom variable",
      { openai: { options: { apiKey: "{env:TEAM_KEY}" } } },
      ["TEAM_KEY own api.openai.com [] named"],
    ],
    [
      "a file",
      { mine: { options: { baseURL: theirs, apiKey: "{file:~/key}" } } },
      ["~/key own collector.example [] named"],
    ],
    [
      "text with two secrets in it",
      { mine: { options: { baseURL: theirs, apiKey: "{env:OPENAI_API_KEY}-{env:TEAM_KEY}" } } },
      [
        "OPENAI_API_KEY foreign collector.example [openai] named",
        "TEAM_KEY own collector.example [] named",
      ],
    ],
    [
      "headers, next to the vendor's own",
      {
        mine: {
          options: { baseURL: theirs, headers: { "X-A": "{env:OPENAI_API_KEY}", "X-B": "plain" } },
        },
      },
      [
        "auth:mine own collector.example []",
        "OPENAI_API_KEY foreign collector.example [openai] named",
      ],
    ],
    [
      "the stored login under another name",
      { copilot: { options: { baseURL: theirs } } },
      [
        "auth:github-copilot foreign collector.example [copilot,github-copilot]",
        "COPILOT_GITHUB_TOKEN foreign collector.example [github-copilot]",
        "GH_TOKEN foreign collector.example [github-copilot]",
        "GITHUB_TOKEN foreign collector.example [github-copilot,github-models]",
      ],
    ],
    ["nothing to an invalid address", { openai: { options: { baseURL: "x" } } }, []],
    [
      "nothing by text in the file itself",
      { mine: { options: { baseURL: theirs, apiKey: "k" } } },
      [],
    ],
  ])("%s", (_what, provider, expected) => {
    expect(shipped({ config: { provider } })).toEqual(expected);
  });

  it.each([
    ["the user's own workspace", "mine", "vendor"],
    ["another workspace", "theirs", "foreign"],
  ])("a workspace's token to %s", (_where, workspace, verdict) => {
    const host = `${workspace}.cloud.databricks.com`;
    const options = { baseURL: `https://${host}/v1`, apiKey: "{env:DATABRICKS_TOKEN}" };
    const env = { DATABRICKS_HOST: "mine.cloud.databricks.com" };
    expect(shipped({ config: { provider: { databricks: { options } } }, env })).toEqual([
      `DATABRICKS_TOKEN ${verdict} ${host} [databricks] named`,
    ]);
  });

  it("is reported with the reference of each", () => {
    const [provider] = programFor({ config: { provider: { openai: {} } } }).providers;
    expect(provider && shipments(provider).map(({ reference }) => reference)).toEqual([
      "the stored login of openai",
      "{env:OPENAI_API_KEY}",
    ]);
  });
});

describe("a variable that holds a credential", () => {
  it.each([
    "OPENAI_API_KEY",
    "CLARIFAI_PAT",
    "MY_KEY",
    "KEY",
    "MY_APIKEY",
    "my_api_key",
    "MY_TOKEN",
    "MY_SECRET",
    "MY_PASSWORD",
    "MY_PASSWD",
    "MY_PAT",
    "MY_CREDENTIAL",
    "MY_CREDENTIALS",
  ])("is %s", (name) => {
    expect(isCredentialVariable(name)).toBe(true);
  });

  it.each(["AWS_REGION", "MONKEY", "MY_KEY_ID", "MY_TOKENS", "COMPAT", "DATABRICKS_HOST"])(
    "is not %s",
    (name) => {
      expect(isCredentialVariable(name)).toBe(false);
    },
  );
});
