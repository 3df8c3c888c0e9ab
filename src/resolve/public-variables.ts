import type { Path } from "../language/path.js";
import { providerModule } from "../providers/index.js";

/**
 * Which variables an untrusted layer may put into a public field: the settings variables of that very
 * provider (`AWS_REGION` for Bedrock), and those that the user allowed. Providers of the catalogue
 * have none, since an update could name any.
 */
export function publicVariables(allowed: readonly string[]): (path: Path, name: string) => boolean {
  return ([top, id], name) => {
    if (allowed.includes(name)) return true;
    const module = top === "provider" ? providerModule(String(id)) : null;
    return module?.settings.some(({ env }) => env.includes(name)) === true;
  };
}
