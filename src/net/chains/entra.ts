import { Secret } from "../../secret.js";
import { type Chain, complaint } from "./chain.js";

const scope = "https://cognitiveservices.azure.com/.default";

/** Microsoft Entra: environment, workload and managed identity, then the developer tools' logins. */
export const entra: Chain = async () => {
  const { DefaultAzureCredential } = await import("@azure/identity");
  try {
    const token = await new DefaultAzureCredential().getToken(scope);
    return {
      kind: "bearer-token",
      secret: new Secret(token.token, "the Entra identity"),
      headers: {},
      expiresAtMs: token.expiresOnTimestamp,
    };
  } catch (error) {
    return { kind: "none", why: complaint(error) };
  }
};
