import { Secret } from "../../secret.js";
import { type Chain, complaint } from "./chain.js";

const SCOPE = "https://www.googleapis.com/auth/cloud-platform";

const KEY_FILE_VARIABLE = "GOOGLE_APPLICATION_CREDENTIALS";
const METADATA_SERVER = "the metadata server of Google Cloud";

/** Google: application default credentials (key file, gcloud login, workload identity, metadata server). */
export const google: Chain = async (_profile, { env, onAsked }) => {
  const { Compute, GoogleAuth } = await import("google-auth-library");
  const keyFilename = env.GOOGLE_APPLICATION_CREDENTIALS?.trim();
  let asked = keyFilename
    ? [KEY_FILE_VARIABLE]
    : [KEY_FILE_VARIABLE, "the gcloud login", METADATA_SERVER];
  try {
    const auth = new GoogleAuth({ scopes: SCOPE, ...(keyFilename ? { keyFilename } : {}) });
    const client = await auth.getClient();
    if (!(client instanceof Compute)) asked = asked.slice(0, 2);
    const headers = await client.getRequestHeaders();
    const token = headers.get("authorization")?.replace(/^Bearer /i, "");
    if (!token) return { kind: "none", why: "no token came back" };
    const project = headers.get("x-goog-user-project");
    return {
      kind: "bearer-token",
      secret: new Secret(token, "the Google identity"),
      headers: project ? { "x-goog-user-project": project } : {},
      expiresAtMs: client.credentials.expiry_date ?? null,
    };
  } catch (error) {
    return { kind: "none", why: complaint(error) };
  } finally {
    for (const place of asked) onAsked?.(place);
  }
};
