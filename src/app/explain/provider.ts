import { withoutUrlSecrets } from "../../language/url-secrets.js";
import type { Row, Sheet } from "../../report/sheet.js";
import type { CredentialCandidate, LinkedProvider } from "../../resolve/index.js";
import { endpointProblem } from "../problems.js";
import { originText, placeOf } from "./words.js";

/** How a provider links, without a model. */
export function explainProvider(provider: LinkedProvider): Sheet {
  const { id, endpoint, known } = provider;
  const spec = provider.provider;
  return {
    title: `provider ${id}`,
    paragraphs: [
      known
        ? `${spec.name}. Its API: ${spec.links.docs}`
        : "A provider of your own: a server that speaks OpenAI's Chat Completions.",
      ...(spec.notes ?? []),
    ],
    rows: [
      endpoint.problem === null
        ? {
            label: "address",
            value: withoutUrlSecrets(endpoint.base),
            note:
              endpoint.origin.from === "default" ? "the vendor's own" : originText(endpoint.origin),
          }
        : { label: "address", value: "not known", note: endpointProblem(provider) },
      ...settingRows(provider),
      ...credentialRows(provider),
    ],
  };
}

export function settingRows({ settings }: LinkedProvider): Row[] {
  return [...settings.values()].map(({ name, value, isValid, origin }) => ({
    label: name,
    value: isValid ? value : "not in the form that it needs, so it is not shown",
    note: originText(origin),
  }));
}

/** Every place that is asked for the credential, in order. */
export function credentialRows({ credential, provider }: LinkedProvider): Row[] {
  const { sources, chosen, option } = credential;
  if (sources.length === 0) {
    const value = provider.credential.optional ? "none is needed" : "no source is known";
    return [{ label: "credential", value }];
  }
  return sources.map((source, index) => ({
    label: index === 0 ? "credential" : "",
    value: `${source.reference} ${stateText(source, source === chosen)}`,
    ...(option === null ? {} : { note: placeOf(option.property.value) }),
  }));
}

function stateText({ state, ref }: CredentialCandidate, isChosen: boolean): string {
  const set = ref.from === "auth" ? "stored" : "set";
  switch (state) {
    case "present":
      return isChosen ? `is ${set}, and used` : `is ${set}, but not used`;
    case "absent":
      return `is not ${set}`;
    case "machine":
      return "is set, but contains a machine's token, which the vendor refuses";
    default:
      return isChosen ? "is asked when a request is made" : "would be asked last";
  }
}
