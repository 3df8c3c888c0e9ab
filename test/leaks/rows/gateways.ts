import type { Row } from "../row.js";
import { CONFIG, custom, GLOBAL, legitimate, PROBE, RUN, withProvider } from "./vocabulary.js";

const both = [PROBE, RUN] as const;
const GW = "gw.example";
const gateway = (address: string) => custom(address, { apiKey: "{env:GW_KEY}" });
const gatewayEnv = { GW: `https://${GW}`, GW_KEY: "<<GWKEY>>" };
const toGateway = { reach: { GWKEY: [GW] }, expect: { arrives: { GWKEY: [GW] } } };

/** A company's gateway, in the user's own files and in a project's. */
export const gatewayRows: readonly Row[] = both.flatMap((args) => {
  const name = args[0] ?? "";
  const inProject = { env: gatewayEnv, ...toGateway };
  return [
    ...["{env:GW}/v1", "${GW}/v1", `\${GW:-https://${GW}}/v1`, `https://${GW}/v1`].map((address) =>
      legitimate("gateway", `${address} in the global config: ${name}`, {
        ...inProject,
        home: { [GLOBAL]: gateway(address) },
        runs: [args],
        expect: { ...toGateway.expect, questionsAtMost: 0 },
      }),
    ),
    legitimate("gateway", `inline: ${name}`, {
      ...toGateway,
      env: { ...gatewayEnv, ALTIMATE_CLI_CONFIG_CONTENT: JSON.stringify(gateway("{env:GW}/v1")) },
      runs: [args],
    }),
    legitimate("gateway", `by ALTIMATE_CLI_CONFIG outside the project: ${name}`, {
      ...toGateway,
      env: { ...gatewayEnv, ALTIMATE_CLI_CONFIG: "../home/own.json" },
      home: { "own.json": gateway("{env:GW}/v1") },
      runs: [args],
    }),
    legitimate("gateway", `of a project, after a yes: ${name}`, {
      ...inProject,
      says: "yes",
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [args],
    }),
    legitimate("gateway", `of a project, asked once for two runs: ${name}`, {
      ...inProject,
      says: "yes",
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [args, args],
    }),
    legitimate("gateway", `of a project, {env:GW} in its address, after a yes: ${name}`, {
      ...inProject,
      says: "yes",
      project: { [CONFIG]: gateway("{env:GW}/v1") },
      runs: [args],
    }),
    legitimate("gateway", `of a project, after altimate trust add: ${name}`, {
      ...inProject,
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [["trust", "add", GW, "--credential", "GW_KEY"], args],
    }),
    legitimate("gateway", `of a project, by --allow-host: ${name}`, {
      ...inProject,
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [[...args, "--allow-host", GW]],
    }),
    legitimate("gateway", `of a project, by ALTIMATE_ALLOW_HOSTS: ${name}`, {
      ...toGateway,
      env: { ...gatewayEnv, ALTIMATE_ALLOW_HOSTS: GW },
      project: { [CONFIG]: gateway(`https://${GW}/v1`) },
      runs: [args],
    }),
    legitimate("gateway", `a file of the project as key, after a yes: ${name}`, {
      says: "yes",
      reach: { KEY: [GW] },
      expect: { arrives: { KEY: [GW] } },
      project: {
        "secrets/key.txt": "<<KEY>>\n",
        [CONFIG]: custom(`https://${GW}/v1`, { apiKey: "{file:secrets/key.txt}" }),
      },
      runs: [args],
    }),
    legitimate("gateway", `a header next to the key, in the global config: ${name}`, {
      env: { ...gatewayEnv, TEAM: "<<TEAM>>" },
      reach: { GWKEY: [GW], TEAM: [GW] },
      expect: { arrives: { GWKEY: [GW], TEAM: [GW] } },
      home: {
        [GLOBAL]: custom(`https://${GW}/v1`, {
          apiKey: "{env:GW_KEY}",
          headers: { "x-team": "{env:TEAM}" },
        }),
      },
      runs: [args],
    }),
    legitimate("gateway", `a project chooses a model of the user's gateway: ${name}`, {
      ...inProject,
      home: { [GLOBAL]: gateway("{env:GW}/v1") },
      project: { [CONFIG]: { model: "house/m" } },
      runs: [args],
      expect: { ...toGateway.expect, questionsAtMost: 0 },
    }),
    legitimate("this machine", `any variable of a project: ${name}`, {
      env: { ANY: "<<ANY>>" },
      project: { [CONFIG]: custom("{{here}}/v1", { apiKey: "{env:ANY}" }) },
      runs: [args],
      expect: { questionsAtMost: 0, asks: ["127.0.0.1:*"], arrives: { ANY: ["127.0.0.1:*"] } },
    }),
    legitimate("this machine", `a vendor's key: ${name}`, {
      env: { OPENAI_API_KEY: "sk-<<OPENAI>>" },
      project: { [CONFIG]: withProvider("openai", { options: { baseURL: "{{here}}/v1" } }) },
      runs: [args],
      expect: { questionsAtMost: 0, arrives: { OPENAI: ["127.0.0.1:*"] } },
    }),
  ];
});
