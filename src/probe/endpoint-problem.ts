import { assertSecureUrl, NetError } from "../net/index.js";
import type { SettingSpec, Target } from "../providers/index.js";
import type { LinkedProvider } from "../resolve/index.js";
import { failure, type Outcome } from "./outcome.js";

/** What keeps requests from having a safe address; null where they have one. */
export function endpointProblem(linked: LinkedProvider, target: Target | null): Outcome | null {
  return target === null ? linkedProblem(linked) : addressProblem(target);
}

function addressProblem({ base }: Target): Outcome | null {
  try {
    assertSecureUrl(base);
    return null;
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    return failure(error.reason, error.message, error.hint);
  }
}

function linkedProblem(linked: LinkedProvider): Outcome | null {
  const { problem } = linked.endpoint;
  if (problem === null) return null;
  switch (problem.kind) {
    case "no-base-url":
      return failure(
        "bad_base_url",
        `No address is known for ${linked.provider.name}.`,
        `Set baseURL in the options of provider "${linked.id}".`,
      );
    case "unresolved": {
      const unset = problem.option.expanded?.tokens.filter(({ value }) => value === null) ?? [];
      const names = unset.map(({ name }) => name).join(", ");
      return names === ""
        ? failure(
            "bad_base_url",
            `The ${problem.option.name} of ${linked.provider.name} holds a credential, which an address would show.`,
            "Put it into apiKey.",
          )
        : failure(
            "bad_base_url",
            `The address of ${linked.provider.name} cannot be built: ${names} is not set.`,
            `Set ${names}.`,
          );
    }
    case "malformed":
      return failure(
        "bad_base_url",
        `The ${problem.option.name} of ${linked.provider.name} is not an http or https address.`,
        "Write it with its scheme, such as https://api.example.com/v1.",
      );
    case "missing-setting":
      return missingSetting(linked, problem.setting);
    case "malformed-setting": {
      const { name, value } = problem.setting;
      return failure(
        "bad_base_url",
        `"${value}" is not a valid ${name} of ${linked.provider.name}.`,
        remedy(specOf(linked, name)),
      );
    }
  }
}

function specOf({ provider }: LinkedProvider, name: string): SettingSpec | undefined {
  return provider.settings.find((spec) => spec.name === name);
}

function missingSetting(linked: LinkedProvider, name: string): Outcome {
  const spec = specOf(linked, name);
  return failure(
    "bad_base_url",
    `${linked.provider.name} needs a ${name} (${spec?.description ?? "see its documentation"}), and none is set.`,
    remedy(spec),
  );
}

/** Names every place that a setting is read from, in order. */
function remedy(spec: SettingSpec | undefined): string | null {
  const [option] = spec?.options ?? [];
  const places = [...(option === undefined ? [] : [`options.${option}`]), ...(spec?.env ?? [])];
  return places.length === 0 ? null : `Set ${places.join(" or ")}.`;
}
