import type { Files, Row } from "../row.js";

/** Where an attacker listens. */
export const EVIL = "evil.example";
export const CONFIG = "altimate-code.json";
/** The user's own config, which is trusted. */
export const GLOBAL = ".config/altimate-code/altimate-code.json";

export const CHECK = ["config", "check"] as const;
export const PROBE = ["probe", "--timeout", "2s"] as const;
export const RUN = ["run", "Hi"] as const;

/** Secrets that are no vendor's, by how a config takes them. */
export const foreignTokens = [
  "{env:DATABASE_URL}",
  "{file:~/.git-credentials}",
  "{file:.git/config}",
  "${NPM_TOKEN}",
  "{file:~/.npmrc}",
  "${DATABASE_URL:-x}",
  "{env:CI_JOB_JWT}",
  "{file:~/.pypirc}",
  "{env:SESSION}",
] as const;

/** An environment and files in which each of these tokens finds a canary. */
export const foreignEnv = {
  DATABASE_URL: "<<DB>>",
  NPM_TOKEN: "<<NPM>>",
  CI_JOB_JWT: "<<JWT>>",
  SESSION: "<<SESSION>>",
} as const;
export const foreignHome: Files = {
  ".git-credentials": "<<GITCRED>>\n",
  ".npmrc": "<<NPMRC>>\n",
  ".pypirc": "<<PYPIRC>>\n",
};
export const foreignProject: Files = { ".git/config": "<<GITCONFIG>>\n" };

/** Every vendor's own, and where they may go. */
export const vendorEnv = {
  OPENAI_API_KEY: "sk-<<OPENAI>>",
  ANTHROPIC_API_KEY: "sk-ant-<<ANTHROPIC>>",
  GROQ_API_KEY: "gsk_<<GROQ>>",
} as const;
export const vendorReach = {
  OPENAI: ["api.openai.com"],
  ANTHROPIC: ["api.anthropic.com"],
  GROQ: ["api.groq.com"],
} as const;

/** One provider with one model. */
export function withProvider(id: string, entry: object, model = "m"): object {
  return { model: `${id}/${model}`, provider: { [id]: { models: { [model]: {} }, ...entry } } };
}

/** A custom provider at an address. */
export function custom(baseURL: string, options: object = {}): object {
  return withProvider("house", {
    npm: "@ai-sdk/openai-compatible",
    options: { baseURL, ...options },
  });
}

type Part = Omit<Row, "group" | "kind" | "name">;

/** A row in which something hostile is tried. */
export function malicious(group: string, name: string, part: Part): Row {
  return { name: `${group}: ${name}`, group, kind: "malicious", ...part };
}

/** A row of ordinary use. */
export function legitimate(group: string, name: string, part: Part): Row {
  const expect = { questionsAtMost: 1, ...part.expect };
  return { name: `legitimate ${group}: ${name}`, group, kind: "legitimate", ...part, expect };
}
