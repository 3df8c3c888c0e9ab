import { readStore, type StoredCredential } from "../auth/index.js";
import type { AuthList, ListedCredential } from "../generated/auth-list.js";
import { providers } from "../providers/index.js";
import { underHome } from "./kept.js";
import { storedName, usableSecret } from "./project/stored.js";
import type { World } from "./world.js";

/** Every credential that is there, by name: those of the store, then those of known variables. */
export function listCredentials(world: World): AuthList {
  const { credentials, problems } = readStore(world);
  const stored = Array.from(credentials, ([id, credential]) => listed(id, credential, world));
  const variables = providers.flatMap(({ id, credential }) =>
    credential.env
      .filter((name) => (world.env[name] ?? "") !== "")
      .map((name) => variable(id, name)),
  );
  return {
    version: 1,
    credentials: [...stored.sort((a, b) => (a.provider < b.provider ? -1 : 1)), ...variables],
    problems: problems.map((problem) => ({ ...problem, source: underHome(world, problem.source) })),
  };
}

function listed(id: string, credential: StoredCredential, world: World): ListedCredential {
  const { kind, secret, expiresAt, source } = credential;
  const isExpired = expiresAt !== null && expiresAt <= world.now();
  return {
    provider: id,
    kind,
    reference: secret.reference,
    source: underHome(world, source),
    expiresAt: expiresAt === null ? null : isoDate(expiresAt),
    state:
      usableSecret(storedName(id), credential) === null
        ? "unused"
        : isExpired
          ? "expired"
          : "ready",
  };
}

function variable(provider: string, name: string): ListedCredential {
  return {
    provider,
    kind: "variable",
    reference: `{env:${name}}`,
    source: "environment",
    expiresAt: null,
    state: "ready",
  };
}

/** The store may hold any number for a time. */
function isoDate(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? "9999-12-31T23:59:59.999Z" : date.toISOString();
}
