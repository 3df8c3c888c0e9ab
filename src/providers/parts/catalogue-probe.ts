import type { ProviderFacts } from "../../catalog/index.js";
import type { ModelTarget, ProbeLadder, ProbeStep, Target } from "../provider.js";
import { judgeListed, listStep } from "./answers.js";
import { fillAddress, hostsOf } from "./catalogue-address.js";

/**
 * The steps for a provider of the catalogue, or for a server that only a config knows. What a 200 of
 * its model list means for the key is data; if that is unknown or uncertain, it proves nothing.
 */
export function catalogueLadder(
  list: ProviderFacts["modelsEndpoint"] | null,
  api: string | null,
): ProbeLadder {
  const needsKey = list?.auth === "required" && list.confidence !== "unconfirmed";
  // a vendor's public list shows everything to anyone; a local server's shows what it serves
  const isPublic = list?.auth === "ignored" || list?.auth === "optional";
  const listsWhatIsServed = !isPublic || hostsOf(api).length === 0;
  return {
    credential: (target) => [
      ...credentialCheck(target, list, api),
      listStep(target, "/models", needsKey ? "credential" : null),
    ],
    model: (target) => [
      listStep(target, "/models", listsWhatIsServed ? "model" : null, judgePresence(target)),
    ],
  };
}

/** The vendor's own request that only a valid key passes, if one is known for certain. */
function credentialCheck(
  target: Target,
  list: ProviderFacts["modelsEndpoint"] | null,
  api: string | null,
): readonly ProbeStep[] {
  const check = list?.credentialProbe;
  if (check === undefined || check.confidence === "unconfirmed") return [];
  const url = fillAddress(check.url, target.settings);
  const origin = api === null ? null : fillAddress(api, target.settings);
  if (url === null) return [];
  // moving a provider moves whatever is under its base URL; the rest stays the vendor's
  const under = origin !== null && url.startsWith(`${origin}/`);
  if (target.moved && !under) return [];
  const address = under ? `${target.base}${url.slice(origin.length)}` : url;
  return [{ id: "key", request: { method: check.method, url: address }, proves: "credential" }];
}

function judgePresence({ base, model }: ModelTarget): NonNullable<ProbeStep["judge"]> {
  // routers accept a suffix after the listed id: `model:provider`
  const plain = model.replace(/:[^/:]+$/, "");
  return judgeListed(
    model,
    {
      message: `The server answers, but does not list the model "${model}".`,
      hint: `Compare the id with what GET ${base}/models lists.`,
    },
    (listed) => listed === model || listed === plain,
  );
}
