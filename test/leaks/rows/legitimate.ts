import type { Row } from "../row.js";
import { gatewayRows } from "./gateways.js";
import { ownVendorRows } from "./own-vendors.js";
import {
  CHECK,
  CONFIG,
  custom,
  GLOBAL,
  legitimate,
  PROBE,
  RUN,
  withProvider,
} from "./vocabulary.js";

const _both = [PROBE, RUN] as const;
const GW = "gw.example";
const gateway = (address: string) => custom(address, { apiKey: "{env:GW_KEY}" });
const gatewayEnv = { GW: `https://${GW}`, GW_KEY: "<<GWKEY>>" };
const toGateway = { reach: { GWKEY: [GW] }, expect: { arrives: { GWKEY: [GW] } } };

/** Manifests that this user's emit wrote, and stores. */
const otherRows: readonly Row[] = [
  legitimate("manifest", "of a consented gateway", {
    env: gatewayEnv,
    ...toGateway,
    says: "yes",
    project: { [CONFIG]: gateway(`https://${GW}/v1`) },
    runs: [PROBE, ["emit", "-o", "m.json"], ["run", "--manifest", "m.json", "Hi"]],
  }),
  legitimate("manifest", "of the user's own gateway, deferred", {
    env: gatewayEnv,
    ...toGateway,
    home: { [GLOBAL]: gateway("{env:GW}/v1") },
    runs: [
      ["emit", "--defer", "-o", "m.json"],
      ["run", "--manifest", "m.json", "Hi"],
    ],
  }),
  legitimate("manifest", "of the user's own gateway", {
    env: gatewayEnv,
    ...toGateway,
    home: { [GLOBAL]: gateway("{env:GW}/v1") },
    runs: [
      ["emit", "-o", "m.json"],
      ["run", "--manifest", "m.json", "Hi"],
    ],
  }),
  legitimate("manifest", "of a vendor, in a CI without a person", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    reach: { KEY: ["api.openai.com"] },
    project: { [CONFIG]: withProvider("openai", {}, "gpt-4o") },
    runs: [
      ["emit", "-o", "m.json"],
      ["run", "--manifest", "m.json", "Hi"],
    ],
    expect: { arrives: { KEY: ["api.openai.com"] }, codes: [0, 0] },
  }),
  legitimate("manifest", "with --allow-host", {
    env: gatewayEnv,
    ...toGateway,
    project: { [CONFIG]: gateway(`https://${GW}/v1`) },
    runs: [
      ["emit", "-o", "m.json"],
      ["run", "--manifest", "m.json", "--allow-host", GW, "Hi"],
    ],
  }),
  legitimate("store", "a stored key at its vendor", {
    home: {
      ".local/share/altimate-code/auth.json": { openai: { type: "api", key: "sk-<<KEY>>" } },
    },
    reach: { KEY: ["api.openai.com"] },
    project: { [CONFIG]: withProvider("openai", {}, "gpt-4o") },
    runs: [RUN],
    expect: { arrives: { KEY: ["api.openai.com"] }, codes: [0] },
  }),
  legitimate("store", "a key that is typed, tested at its vendor", {
    reach: { KEY: ["api.openai.com"] },
    stdin: "sk-<<KEY>>",
    runs: [["auth", "login", "openai", "--stdin"]],
    expect: { arrives: { KEY: ["api.openai.com"] } },
  }),
  legitimate("env file", "the user's own key", {
    reach: { KEY: ["api.openai.com"] },
    project: {
      "own.env": "OPENAI_API_KEY=sk-<<KEY>>\n",
      [CONFIG]: withProvider("openai", {}, "gpt-4o"),
    },
    runs: [[...RUN, "--env-file", "own.env"]],
    expect: { arrives: { KEY: ["api.openai.com"] } },
  }),
  legitimate("vendor moved", "a vendor's key at a gateway, by the user's own file", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    reach: { KEY: [GW] },
    home: { [GLOBAL]: withProvider("openai", { options: { baseURL: `https://${GW}/v1` } }) },
    runs: [RUN],
    expect: { arrives: { KEY: [GW] }, questionsAtMost: 0 },
  }),
  legitimate("vendor moved", "a vendor's key at a project's gateway, after a yes", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    reach: { KEY: [GW] },
    says: "yes",
    project: { [CONFIG]: withProvider("openai", { options: { baseURL: `https://${GW}/v1` } }) },
    runs: [RUN],
    expect: { arrives: { KEY: [GW] } },
  }),
  legitimate("file key", "of the project to the vendor it names, after a yes", {
    reach: { KEY: ["api.openai.com"] },
    says: "yes",
    project: {
      "key.txt": "sk-<<KEY>>",
      [CONFIG]: withProvider("openai", { options: { apiKey: "{file:key.txt}" } }, "gpt-4o"),
    },
    runs: [RUN],
    expect: { arrives: { KEY: ["api.openai.com"] } },
  }),
  legitimate("file key", "of the user's own config, anywhere in the home", {
    reach: { KEY: ["api.openai.com"] },
    home: {
      "keys/openai": "sk-<<KEY>>",
      [GLOBAL]: withProvider("openai", { options: { apiKey: "{file:~/keys/openai}" } }, "gpt-4o"),
    },
    runs: [RUN],
    expect: { arrives: { KEY: ["api.openai.com"] }, questionsAtMost: 0 },
  }),
  legitimate("check", "references of a project end well", {
    env: { OPENAI_API_KEY: "sk-<<KEY>>" },
    project: {
      [CONFIG]: withProvider("openai", { options: { apiKey: "{env:OPENAI_API_KEY}" } }, "gpt-4o"),
    },
    runs: [CHECK, ["config", "show"], ["emit"]],
    expect: { codes: [0, 0, 0] },
  }),
  legitimate("check", "{file:/run/secrets/…} is not an error", {
    project: {
      [CONFIG]: withProvider(
        "openai",
        { options: { apiKey: "{file:/run/secrets/llm}" } },
        "gpt-4o",
      ),
    },
    runs: [[...CHECK, "--format", "json"]],
    expect: { never: ['"rule": ?"(outside-project|protected)'] },
  }),
  legitimate("check", "a settings variable in a public field", {
    env: { AWS_REGION: "eu-west-1" },
    project: {
      [CONFIG]: withProvider(
        "amazon-bedrock",
        { options: { region: "{env:AWS_REGION}" } },
        "cohere.command-r-v1:0",
      ),
    },
    runs: [["config", "show"]],
    expect: { codes: [0] },
  }),
];

/** Ordinary use, which goes on as before with at most one question. */
export const legitimateRows: readonly Row[] = [...gatewayRows, ...ownVendorRows, ...otherRows];
