import { onTestFinished } from "vitest";
import type { CredentialRef } from "../../src/generated/manifest.js";
import { type CredentialContext, createHttp, resolveCredential } from "../../src/net/index.js";

/** A world of no variables, no files and no store, with a network of its own. */
export function context(part: Partial<CredentialContext> = {}): CredentialContext {
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  const url = new URL("http://127.0.0.1:1");
  return {
    env: {},
    http,
    url,
    now: () => 0,
    readFile: async () => null,
    permit: () => {},
    ...part,
  };
}

/** What a reference gives, as plain text for a comparison. */
export async function reveal(
  ref: CredentialRef,
  part: Partial<CredentialContext>,
): Promise<unknown> {
  const found = await resolveCredential(ref, context(part));
  return "secret" in found ? found.secret.reveal() : found;
}
