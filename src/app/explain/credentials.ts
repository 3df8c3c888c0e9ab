import type { Row, Sheet } from "../../report/sheet.js";
import type { LinkedProvider } from "../../resolve/index.js";
import type { AskedChain } from "../probe.js";
import { credentialRows } from "./provider.js";

/** Where each provider's credential was looked for, and which place gave it. */
export function explainCredentials(
  providers: readonly LinkedProvider[],
  chains: readonly AskedChain[],
): readonly Sheet[] {
  return providers.map((provider) => ({
    title: provider.id,
    paragraphs: [],
    rows: [
      ...credentialRows(provider),
      ...chains.filter((chain) => chain.provider === provider.id).flatMap(chainRows),
    ],
  }));
}

function chainRows({ asked, found }: AskedChain): Row[] {
  return asked.map((place, index) => ({
    label: index === 0 ? "chain" : "",
    value: `${place} ${found && index === asked.length - 1 ? "provided the identity" : "provided nothing"}`,
  }));
}
