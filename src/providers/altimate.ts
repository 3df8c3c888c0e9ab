import { withoutTrailingSlashes } from "../language/addresses.js";
import { failed } from "./parts/verdicts.js";
import type { ProbeAnswer, ProbeVerdict, Provider } from "./provider.js";

/** An instance name, as the gateway's sign-in accepts it. */
const INSTANCE = /^[a-z_][a-z0-9_-]*$/;

export const altimate: Provider = {
  id: "altimate",
  name: "Altimate LLM Gateway",
  aliases: ["altimate-backend"],
  hostId: "altimate-backend",
  links: {
    keys: "https://app.myaltimate.com",
    docs: "https://docs.myaltimate.com",
  },
  credential: {
    env: [],
    scheme: { kind: "bearer" },
    chain: null,
    optional: false,
    format: null,
    pair: { separator: "::", setting: "instance", grammar: INSTANCE },
  },
  settings: [
    {
      name: "instance",
      description: "Name of your Altimate instance, the first half of the credential",
      options: [],
      env: [],
      default: null,
      required: true,
      grammar: INSTANCE,
    },
    {
      name: "server",
      description: "Address of the gateway",
      options: [],
      env: ["ALTIMATE_BASE_URL"],
      default: "https://api.myaltimate.com",
      required: false,
      grammar: /^https?:\/\/[^/]/,
      normalise: withoutTrailingSlashes,
    },
  ],
  hosts: ["api.myaltimate.com", "*.myaltimate.com"],
  modelIds: "closed",
  failures: "generic",
  pathTails: ["/agents/v1"],
  origin: ({ server }) => server ?? null,
  chat: ({ base, model, settings }) => ({
    wire: "openai-chat",
    url: `${base}/agents/v1/chat/completions`,
    headers: tenant(settings.instance),
    // the gateway chooses the model; its documentation calls that `auto`
    ...(model === "auto" ? { model: "altimate-default" } : {}),
  }),
  probe: {
    credential: ({ base, settings }) => [
      {
        id: "validate",
        request: {
          method: "GET",
          url: `${base}/dbt/v3/validate-credentials`,
          headers: tenant(settings.instance),
        },
        proves: "credential",
        judgeFailure: judgeInstance,
      },
    ],
    // the gateway publishes no model list
    model: () => [],
  },
  example: { model: "auto", options: {} },
  notes: [
    "Sign in with `altimate auth altimate` and enter `instance::key`.",
    "With credentials and no `model` in the config, this gateway is chosen automatically; to override that, set `model`, or list only other providers.",
  ],
};

function tenant(instance: string | undefined): Record<string, string> {
  return instance === undefined ? {} : { "x-tenant": instance };
}

function judgeInstance({ status }: ProbeAnswer): ProbeVerdict | null {
  return status === 403
    ? failed(
        "no_permission",
        "The gateway does not know this instance, or the key is not one of its keys.",
        "Run `altimate auth altimate` and enter instance::key as your Altimate settings show them.",
      )
    : null;
}
