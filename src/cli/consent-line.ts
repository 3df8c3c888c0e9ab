import type { ConsentKey } from "../app/trust.js";
import { neutral } from "../report/text.js";

/** One consent in one line. */
export function consentLine({ credential, scheme, host }: Omit<ConsentKey, "project">): string {
  return neutral(`${credential} may go to ${scheme}://${host}`);
}
