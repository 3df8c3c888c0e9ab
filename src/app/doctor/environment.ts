import type { DoctorProxy } from "../../generated/doctor-report.js";
import { providers } from "../../providers/index.js";
import type { Program } from "../../resolve/index.js";
import type { World } from "../world.js";

const PROXIES = ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"];

/** Prefixes of the variables that affect this program, its vendors and its connections. */
const RELEVANT =
  /^(ALTIMATE_|OPENCODE_|AWS_|AZURE_|GOOGLE_|GCLOUD_|GCP_|GCE_|VERTEX_|DATABRICKS_|SNOWFLAKE_|XDG_(CONFIG|DATA)_HOME$|NODE_(EXTRA_CA_CERTS|OPTIONS|TLS_REJECT_UNAUTHORIZED)$|(CI|CODESPACES|GITHUB_ACTIONS|GITLAB_CI)$)/;

/** The names, never the values, of variables that are set and relevant here. */
export function relevantVariables({ env }: Pick<World, "env">, program: Program): string[] {
  const known = new Set([
    ...providers.flatMap(({ credential, settings }) => [
      ...credential.env,
      ...(credential.guarded ?? []),
      ...settings.flatMap((setting) => setting.env),
    ]),
    ...program.providers.flatMap(({ credential }) =>
      credential.sources.flatMap(({ ref }) => (ref.from === "env" ? [ref.name] : [])),
    ),
    ...PROXIES.flatMap(bothCases),
  ]);
  return Object.keys(env)
    .filter((name) => (env[name] ?? "") !== "" && (known.has(name) || RELEVANT.test(name)))
    .sort();
}

/** The proxies that are set, without their credentials. */
export function proxiesOf({ env }: Pick<World, "env">): DoctorProxy[] {
  return PROXIES.flatMap(bothCases).flatMap((variable) => {
    const value = env[variable] ?? "";
    return value === "" ? [] : { variable, value: withoutUser(value) };
  });
}

function bothCases(name: string): readonly string[] {
  return [name, name.toLowerCase()];
}

/** Everything before the last @ of the host part may be a password, whatever characters it has. */
function withoutUser(proxy: string): string {
  return proxy.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, "$1***@");
}
