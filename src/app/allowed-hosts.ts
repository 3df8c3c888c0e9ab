import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** A name or address, perhaps with a port; a leading `*.` stands for any subdomain. */
const HOST = /^(?:(?:\*\.)?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/** Hosts that a trusted party has allowed for this run, in the request or the environment. */
export function allowedHosts(
  { env }: Pick<World, "env">,
  requested: readonly string[],
): readonly string[] {
  const fromVariable = (env.ALTIMATE_ALLOW_HOSTS ?? "").split(/[\s,]+/);
  const hosts = [...requested, ...fromVariable].filter((host) => host !== "");
  const unusable = hosts.find((host) => !HOST.test(host));
  if (unusable === undefined) return hosts;
  throw new UsageError(
    `"${unusable}" is not a host that can be allowed. Write it as gateway.example.com or gateway.example.com:8443.`,
  );
}
