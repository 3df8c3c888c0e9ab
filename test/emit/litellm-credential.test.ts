import { expect, it } from "vitest";
import { liteLlmCredential } from "../../src/emit/targets/parts/litellm-credential.js";
import type { CredentialRef } from "../../src/generated/manifest.js";

const env = (name: string): CredentialRef => ({ from: "env", name });
const auth: CredentialRef = { from: "auth", provider: "house" };
const file: CredentialRef = { from: "file", path: "~/k" };
const literal = (value: string): CredentialRef => ({ from: "literal", value });
const chain = (name: "aws" | "google" | "entra" | "databricks"): CredentialRef => ({
  from: "chain",
  chain: name,
  profile: null,
});
const first = (...of: CredentialRef[]): CredentialRef => ({ from: "first", of });
const cannotRead = (name: string) => `LiteLLM cannot read ${name}; use a variable instead`;
const takes = (name: string, ...lost: string[]) =>
  `LiteLLM takes ${name} alone and does not ask ${lost.join(", ")}`;

it.each<[string, CredentialRef, boolean, string | undefined, readonly string[]]>([
  ["a variable", env("K"), false, "os.environ/K", []],
  [
    "the second half of a variable",
    { from: "env", name: "K", after: "::" },
    false,
    "os.environ/K",
    ['K has to hold the token alone, without the part before "::"'],
  ],
  ["no key", literal(""), false, "none", []],
  ["a placeholder", literal("lm-studio"), false, "lm-studio", []],
  ["the chain of AWS", chain("aws"), false, undefined, []],
  ["the chain of Google", chain("google"), false, undefined, []],
  ["the chain of Azure", chain("entra"), false, undefined, [cannotRead("chain:entra")]],
  ["a file", file, false, undefined, [cannotRead("{file:~/k}")]],
  ["a login", auth, false, undefined, [cannotRead("auth:house")]],
  ["nothing", first(), false, undefined, [cannotRead("the credential")]],
  ["only what it cannot read", first(auth, file), false, undefined, [cannotRead("auth:house")]],
  [
    "a variable behind a login",
    first(auth, env("K")),
    false,
    "os.environ/K",
    [takes("{env:K}", "auth:house")],
  ],
  [
    "the first of two variables",
    first(env("K"), env("L")),
    false,
    "os.environ/K",
    [takes("{env:K}", "{env:L}")],
  ],
  [
    "a chain behind a variable",
    first(env("K"), chain("aws")),
    false,
    undefined,
    [takes("chain:aws", "{env:K}")],
  ],
  [
    "a chain behind the variable that AWS asks first",
    first(env("AWS_BEARER_TOKEN_BEDROCK"), chain("aws")),
    false,
    undefined,
    [],
  ],
  ["a variable before a placeholder", first(env("K"), literal("")), false, "os.environ/K", []],
  [
    "a placeholder of this machine before a variable",
    first(auth, env("K"), literal("")),
    true,
    "none",
    [takes("no key", "auth:house", "{env:K}")],
  ],
  [
    "a placeholder alone",
    first(auth, literal("x")),
    false,
    "x",
    [takes("a placeholder", "auth:house")],
  ],
])("%s", (_what, ref, isLocal, value, problems) => {
  expect(liteLlmCredential(ref, isLocal)).toEqual({ value, problems });
});
