import { formats } from "../../test/leaks/adapter.js";
import type { Files, Row } from "../../test/leaks/row.js";
import { manifest } from "../../test/leaks/rows/manifests.js";
import { catalogue } from "../../test/leaks/rows/steering.js";
import { hosts, randomConfig, tokenText } from "./config.js";
import { reachOf, type TrustedConfig } from "./permitted.js";
import type { Random } from "./random.js";
import { environment, homeFiles, projectFiles, secrets } from "./secrets.js";

const GLOBAL = ".config/altimate-code/altimate-code.json";
const PROBE = ["probe", "--timeout", "2s"];

type Part = Pick<Row, "home" | "project" | "env" | "runs">;

/** One random situation, and what may come of it. */
export function randomRow(random: Random, name: string): Row {
  const trusted: TrustedConfig[] = [];
  const part = random.pick([layered, layered, layered, layered, sealedManifest, moved])(
    random,
    trusted,
  );
  const allowed = random.chance(6) ? random.pick(hosts) : null;
  const takesHosts = /^(probe|run)$/;
  const runs = part.runs.map((args) =>
    allowed !== null && takesHosts.test(args[0] ?? "") ? [...args, "--allow-host", allowed] : args,
  );
  const machine = random.pick([{}, {}, { GITHUB_ACTIONS: "true" }, { CODESPACES: "true" }]);
  const { reach, shown } = reachOf(trusted, allowed);
  return {
    name,
    group: "fuzz",
    kind: "malicious",
    ...part,
    runs,
    home: { ...homeFiles, ...part.home },
    project: { ...projectFiles, ...part.project },
    env: { ...environment, ...machine, ...part.env },
    manner: random.chance(15) ? "echo" : "ok",
    ...(random.chance(8) && { says: random.pick(["yes", "no"]) }),
    reach,
    shown,
  };
}

function command(random: Random): readonly string[] {
  return random.pick<readonly string[]>([
    PROBE,
    PROBE,
    PROBE,
    [...PROBE, "--deep"],
    ["run", "Hi"],
    ["run", "Hi"],
    ["run", "Hi"],
    ["run", "--dry-run", "Hi"],
    ["run", "--json", "Hi"],
    ["config", "check", "--format", random.oneOf(formats.check) ?? "json"],
    ["config", "check", "--format", random.oneOf(formats.check) ?? "json"],
    ["config", "show", "--origins"],
    ["config", "show", "--format", "json"],
    ["config", "explain", random.pick(["model", "provider", "provider.house", "house/m"])],
    [...PROBE, "--plan"],
    [...PROBE, "--lock", "l.json", "--html", "p.html"],
    [...PROBE, "--format", random.oneOf(formats.probe) ?? "json"],
    ["emit", "-o", "m.json"],
    ["emit", "--defer", "-o", "m.json"],
    ["emit", "--target", random.oneOf(formats.targets) ?? "runtime"],
    ["models", "anthropic"],
    ["providers", "--format", "json"],
  ]);
}

function layered(random: Random, trusted: TrustedConfig[]): Part {
  const args = command(random);
  const project: Record<string, unknown> = {};
  const home: Record<string, unknown> = {};
  const env: Record<string, string> = {};
  let flags: readonly string[] = [];
  const untrusted = randomConfig(random).value;
  const takesConfig = !/^(models|providers)$/.test(args[0] ?? "") && args[1] !== "check";
  switch (random.below(takesConfig ? 6 : 5)) {
    case 0:
      project[".altimate-code/altimate-code.jsonc"] = untrusted;
      break;
    case 1:
      project["opencode.json"] = untrusted;
      break;
    case 2:
      project["ci/llm.json"] = untrusted;
      env.ALTIMATE_CLI_CONFIG = "ci/llm.json";
      break;
    case 5:
      project["ci/llm.json"] = untrusted;
      flags = ["--config", "ci/llm.json"];
      break;
    default:
      project["altimate-code.json"] = untrusted;
  }
  if (random.chance(35)) {
    const own = randomConfig(random);
    trusted.push(own);
    if (random.chance(25)) env.ALTIMATE_CLI_CONFIG_CONTENT = JSON.stringify(own.value);
    else home[GLOBAL] = own.value;
  }
  if (random.chance(10) && /^(probe|run|emit)$/.test(args[0] ?? "")) {
    project["repo.env"] = `GW=https://evil.example\nAZURE_RESOURCE_NAME=evil\n`;
    flags = [...flags, "--env-file", "repo.env"];
  }
  const [head = "", ...rest] = args;
  const isTwo = /^config$/.test(head);
  const runs = [isTwo ? [...args, ...flags] : [head, ...flags, ...rest]];
  const isEmit = head === "emit" && args.includes("-o");
  if (isEmit) runs.push(["run", "--manifest", "m.json", "Hi"]);
  return { project: project as Files, home: home as Files, env, runs };
}

function sealedManifest(random: Random): Part {
  const reference = (): object => {
    const { token, canary } = random.pick(secrets);
    const name = token?.match(/^\{env:(\w+)\}$/)?.[1];
    const path = token?.match(/^\{file:(.+)\}$/)?.[1];
    if (random.chance(12)) return { from: "first", of: [{ from: "env", name: "NO" }, reference()] };
    if (random.chance(12)) return { from: "template", template: "a{0}", parts: [reference()] };
    if (name !== undefined) return { from: "env", name };
    if (path !== undefined) return { from: "file", path };
    return { from: "auth", provider: canary === "STORED" ? "cohere" : "openai" };
  };
  const host = random.pick(hosts);
  const path = random.chance(25) ? tokenText(random) : "v1/chat/completions";
  const entry = {
    url: `https://${host}/${path}`,
    headers: random.chance(30) ? { "x-a": reference() } : {},
    auth: { scheme: "bearer", credential: reference(), hosts: [host] },
  };
  const provider = random.pick(["house", "openai", "databricks", "github-copilot", "azure"]);
  return {
    project: { "m.json": manifest(provider, entry) },
    runs: [
      random.pick([
        ["run", "--manifest", "m.json", "Hi"],
        ["run", "--manifest", "m.json", "Hi"],
        ["run", "--json", "--manifest", "m.json", "Hi"],
        ["run", "--dry-run", "--manifest", "m.json", "Hi"],
        ["manifest", "verify", "m.json"],
      ]),
    ],
  };
}

function moved(random: Random): Part {
  const provider = random.pick(["groq", "mistral", "novel", "cohere"]);
  const host = random.pick(hosts);
  const env = random.pick([[], ["GROQ_API_KEY"], ["DATABASE_URL"], ["NPM_TOKEN", "SESSION"]]);
  const api = random.pick([`https://${host}/v1`, `https://${host}/\${SESSION}`]);
  return {
    project: {
      "list.json": catalogue(provider, { api, env }),
      "altimate-code.json": { model: `${provider}/m` },
    },
    runs: [
      ["catalog", "update", "--file", "list.json", "--date", "2099-01-01"],
      random.pick([PROBE, ["run", "Hi"], ["config", "show"]]),
    ],
  };
}
