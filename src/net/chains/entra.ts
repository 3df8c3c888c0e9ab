import { Secret } from "../../secret.js";
import { type Chain, type ChainContext, complaint } from "./chain.js";

const SCOPE = "https://cognitiveservices.azure.com/.default";

/** Microsoft Entra: environment, workload and managed identity, then the developer tools' logins. */
export const entra: Chain = async (_profile, { onAsked }) => {
  const { DefaultAzureCredential, logger } = await import("@azure/identity");
  const log = logger.info;
  const stop = onAsked === undefined ? () => {} : follow(log, onAsked);
  try {
    const token = await new DefaultAzureCredential().getToken(SCOPE);
    return {
      kind: "bearer-token",
      secret: new Secret(token.token, "the Entra identity"),
      headers: {},
      expiresAtMs: token.expiresOnTimestamp,
    };
  } catch (error) {
    return { kind: "none", why: complaint(error) };
  } finally {
    stop();
  }
};

interface Log {
  enabled: boolean;
  log: (...parts: unknown[]) => void;
}

/** Several logins at once share the library's one log. */
const followers = new Set<(line: string) => void>();

/** Only the library's log says which sources it tried, and which one won. */
function follow(log: Log, onAsked: NonNullable<ChainContext["onAsked"]>): () => void {
  const met = new Set<string>();
  let winner: string | null = null;
  const follower = (line: string) => {
    const [, source] = /identity:info (\w+Credential)\b/.exec(line) ?? [];
    const [, skipped] = /Skipping createDefault(\w+Credential)\b/.exec(line) ?? [];
    const [, found] = /Result for (\w+Credential): SUCCESS/.exec(line) ?? [];
    for (const name of [skipped ?? source, found]) {
      if (name !== undefined && !/^(?:Chained|Default)/.test(name)) met.add(name);
    }
    winner ??= found ?? null;
  };
  followers.add(follower);
  log.enabled = true;
  log.log = (...parts) => {
    for (const each of followers) each(parts.join(" "));
  };
  return () => {
    followers.delete(follower);
    log.enabled = followers.size > 0;
    // sources also log when they are created: those after the winner were not asked
    for (const name of met) {
      onAsked(name);
      if (name === winner) return;
    }
  };
}
