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
      expect: { codes: [1], megabytesAtMost: 20 },
    }),
  ),
];

/** Texts that a careless regular expression reads again and again. */
const crafted: Readonly<Record<string, object>> = {
  "sk-sk-sk-…": withProvider("openai", { options: { apiKey: "sk-".repeat(16_000) } }),
  "an address of slashes": custom(`https://gw.example/v1${"/".repeat(50_000)}x`),
  "openers of tokens": withProvider("openai", { options: { apiKey: "{env:".repeat(10_000) } }),
  "openers of shell tokens": withProvider("openai", {
    options: { apiKey: "${A:-".repeat(10_000) },
  }),
  "openers of files": withProvider("openai", { options: { apiKey: "{file:".repeat(8_000) } }),
  "bare variables": withProvider("openai", { options: { apiKey: "$A ".repeat(16_000) } }),
  "a model id of dashes": { model: `openai/${"gpt-".repeat(12_000)}` },
};

/** 8: long texts take no long time. Whether time grows in line is for a test of its own. */
export const craftedRows: readonly Row[] = Object.entries(crafted).flatMap(([what, config]) =>
  [CHECK, ["config", "show"]].map((args) =>
    malicious("8 crafted texts", `${what}: ${args.join(" ")}`, {
      project: { [CONFIG]: config },
      runs: [args],
      expect: { secondsAtMost: 2 },
    }),
  ),
);

const literal = "<<LITERAL>>";

/** 10 and 11: what is in a file, or in an answer, and is shown. */
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
