import { describe, expect, it } from "vitest";
import { showConfig } from "../../src/resolve/show.js";
import { type CaseFile, type CaseInput, programOf } from "../support/lint.js";

const shown = (configs: readonly CaseFile[], rest: Omit<CaseInput, "configs"> = {}) =>
  showConfig(programOf({ configs, ...rest }), []);

/** A config of one file, as it is shown. */
const configOf = (value: object, rest: Omit<CaseInput, "configs"> = {}) =>
  shown(
    [
      {
        name: "altimate-code.json",
        text: JSON.stringify(value),
        layer: { name: "global", trusted: true },
      },
    ],
    rest,
  ).config;

const gateway = (options: object, more: object = {}) => ({
  provider: { gateway: { ...more, options } },
});

describe("a value is shown", () => {
  it.each<[string, object, object]>([
    [
      "public: as it is",
      { baseURL: "https://gw.example/v1" },
      { baseURL: "https://gw.example/v1" },
    ],
    [
      "public with a secret in its address: without it",
      { baseURL: "https://me:hunter2@gw.example/v1?key=hunter2" },
      { baseURL: "https://***@gw.example/v1?key=***" },
    ],
    [
      "public from a variable: filled",
      { baseURL: "https://{env:HOST}/v1" },
      { baseURL: "https://gw.example/v1" },
    ],
    [
      "public from an unset variable: as written",
      { baseURL: "https://{env:UNSET}/v1" },
      { baseURL: "https://{env:UNSET}/v1" },
    ],
    [
      "public from a credential: as written",
      { baseURL: "https://{env:SOME_API_KEY}/v1" },
      { baseURL: "https://{env:SOME_API_KEY}/v1" },
    ],
    ["public from a file: as written", { baseURL: "{file:./url}" }, { baseURL: "{file:./url}" }],
    [
      "public from a variable, and malformed: as written",
      { baseURL: "{env:BAD}" },
      { baseURL: "{env:BAD}" },
    ],
    [
      "public and malformed in plain text: as it is",
      { baseURL: "gw.example" },
      { baseURL: "gw.example" },
    ],
    ["a number", { timeout: 5000 }, { timeout: 5000 }],
    ["a number from a variable", { timeout: "{env:NUMBER}" }, { timeout: 5000 }],
    ["a negative number from a variable", { timeout: "{env:NEGATIVE}" }, { timeout: -1.5 }],
    ["no number from a variable with more", { timeout: "{env:NUMBER}ms" }, { timeout: "5000ms" }],
    ["no number from a word", { timeout: "{env:HOST}" }, { timeout: "gw.example" }],
    [
      "no number in a field of text",
      { baseURL: "https://{env:NUMBER}" },
      { baseURL: "https://5000" },
    ],
    ["true from a variable", { setCacheKey: "{env:YES}" }, { setCacheKey: true }],
    ["false from a variable", { setCacheKey: "{env:NO}" }, { setCacheKey: false }],
    ["no word in a field of truth", { setCacheKey: "{env:HOST}" }, { setCacheKey: "gw.example" }],
    ["secret in plain text: hidden", { apiKey: "hunter2" }, { apiKey: "***" }],
    ["secret and empty: empty", { apiKey: "" }, { apiKey: "" }],
    [
      "secret from a variable: by its name",
      { apiKey: "{env:SOME_API_KEY}" },
      { apiKey: "{env:SOME_API_KEY}" },
    ],
    ["secret from a file: by its path", { apiKey: "{file:./key}" }, { apiKey: "{file:./key}" }],
    [
      "secret with a default: without it",
      { apiKey: "${SOME_API_KEY:-hunter2}" },
      { apiKey: "${SOME_API_KEY:-***}" },
    ],
    [
      "secret behind its scheme: the scheme stays",
      { headers: { Authorization: "Bearer {env:SOME_API_KEY}" } },
      { headers: { Authorization: "Bearer {env:SOME_API_KEY}" } },
    ],
    [
      "secret in pieces: the text is hidden",
      { headers: { "x-a": "hunter2-{env:HOST}" } },
      { headers: { "x-a": "***{env:HOST}" } },
    ],
    ["a scheme alone: hidden", { headers: { "x-a": "Bearer" } }, { headers: { "x-a": "***" } }],
    [
      "public with a default: with it",
      { baseURL: "${UNSET_URL:-https://gw.example}" },
      { baseURL: "https://gw.example" },
    ],
    ["unknown: hidden", { whatever: "hunter2" }, { whatever: "***" }],
    [
      "lists and objects: part by part",
      { whatever: ["hunter2", 1, { a: null }] },
      { whatever: ["***", 1, { a: null }] },
    ],
  ])("%s", (_what, options, expected) => {
    const env = {
      HOST: "gw.example",
      SOME_API_KEY: "hunter2",
      BAD: "hunter2",
      NUMBER: "5000",
      NEGATIVE: "-1.5",
      YES: "true",
      NO: "false",
    };
    const files = { url: "https://gw.example", key: "hunter2" };
    expect(configOf(gateway(options), { env, files })).toEqual(gateway(expected));
  });
});

describe("the origin of a value", () => {
  const layers: readonly CaseFile[] = [
    {
      name: "home.json",
      text: '{\n  "model": "openai/gpt-5",\n  "provider": { "gateway": { "options": { "apiKey": "${OLD_KEY:-hunter2}" } } }\n}',
      layer: { name: "global", trusted: true },
    },
    {
      name: "project.json",
      text: '{\n  "model": "{env:MODEL}",\n  "provider": {\n    "gateway": { "options": { "apiKey": "{env:NEW_KEY}", "headers": {}, "baseURL": "https://gw.example" } }\n  },\n  "enabled_providers": ["{env:FIRST}", "x", {"a": "{env:SECOND}"}]\n}',
      layer: { name: "project", trusted: false },
    },
  ];

  it("is told with what it refers to and what it replaced", () => {
    expect(shown(layers, { env: { MODEL: "openai/gpt-5.1" } })).toMatchInlineSnapshot(`
      {
        "config": {
          "enabled_providers": [
            "{env:FIRST}",
            "x",
            {
              "a": "{env:SECOND}",
            },
          ],
          "model": "{env:MODEL}",
          "provider": {
            "gateway": {
              "options": {
                "apiKey": "{env:NEW_KEY}",
                "baseURL": "https://gw.example",
                "headers": {},
              },
            },
          },
        },
        "layers": [
          {
            "file": "home.json",
            "layer": "global",
            "trusted": true,
          },
          {
            "file": "project.json",
            "layer": "project",
            "trusted": false,
          },
        ],
        "origins": [
          {
            "overridden": [
              {
                "column": 12,
                "file": "home.json",
                "layer": "global",
                "line": 2,
              },
            ],
            "path": "/model",
            "place": {
              "column": 12,
              "file": "project.json",
              "layer": "project",
              "line": 2,
            },
            "references": [
              "{env:MODEL}",
            ],
          },
          {
            "overridden": [
              {
                "column": 53,
                "file": "home.json",
                "layer": "global",
                "line": 3,
              },
            ],
            "path": "/provider/gateway/options/apiKey",
            "place": {
              "column": 41,
              "file": "project.json",
              "layer": "project",
              "line": 4,
            },
            "references": [
              "{env:NEW_KEY}",
            ],
          },
          {
            "overridden": [],
            "path": "/provider/gateway/options/headers",
            "place": {
              "column": 69,
              "file": "project.json",
              "layer": "project",
              "line": 4,
            },
            "references": [],
          },
          {
            "overridden": [],
            "path": "/provider/gateway/options/baseURL",
            "place": {
              "column": 84,
              "file": "project.json",
              "layer": "project",
              "line": 4,
            },
            "references": [],
          },
          {
            "overridden": [],
            "path": "/enabled_providers",
            "place": {
              "column": 24,
              "file": "project.json",
              "layer": "project",
              "line": 6,
            },
            "references": [
              "{env:FIRST}",
            ],
          },
        ],
        "unread": [],
        "version": 1,
      }
    `);
  });

  it("is nowhere where nothing can be read", () => {
    const broken = [{ name: "altimate-code.json", text: "[1]" }];
    expect(shown(broken)).toMatchObject({ version: 1, config: null, origins: [] });
  });

  it("comes with the layers that were not read", () => {
    const program = programOf({ configs: [{ name: "a.json", text: "{}" }] });
    const unread = { what: "the managed config", why: "It is another machine's.", where: null };
    expect(showConfig(program, [unread as never])).toEqual({
      version: 1,
      config: {},
      origins: [],
      layers: [{ layer: "file", file: "a.json", trusted: false }],
      unread: [{ what: "the managed config", why: "It is another machine's." }],
    });
  });
});
