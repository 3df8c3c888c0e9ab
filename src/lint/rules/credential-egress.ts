import {
  isCredentialVariable,
  type LinkedProvider,
  type Shipment,
  shipments,
} from "../../resolve/index.js";
import type { Draft, Rule } from "../rule.js";

export const credentialEgress: Rule = {
  id: "credential-egress",
  code: "ALT403",
  severity: "warning",
  summary: "A credential would travel to a host that it does not belong to.",
  details:
    "A vendor's key belongs on that vendor's hosts. A config in a repository that sends `{env:OPENAI_API_KEY}` somewhere else hands the key of everybody who clones it to that host, on purpose or not. `probe` and `run` refuse until somebody who is trusted allows the host: `--allow-host`, `ALTIMATE_ALLOW_HOSTS` or `altimate trust add`. For a gateway of your own, use a key of that gateway in a variable of its own. A key inside a URL is always an error.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "openai": {\n      "options": { "apiKey": "{env:OPENAI_API_KEY}", "baseURL": "https://proxy.example.com/v1" }\n    }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "openai": {\n      "options": { "apiKey": "{env:GATEWAY_KEY}", "baseURL": "https://proxy.example.com/v1" }\n    }\n  }\n}\n',
      env: { GATEWAY_KEY: "example" },
    },
  },
  *check({ providers, expansion }) {
    for (const { node, path, tokens, value } of expansion.strings) {
      const isShown = value?.kind === "public" || path.at(-1) === "baseURL";
      for (const { kind, name, start, end } of tokens) {
        if (!isShown || kind !== "env" || !isCredentialVariable(name)) continue;
        yield {
          place: { file: node.file, start, end },
          path,
          severity: "error",
          message: `${name} holds a credential, and this field is public: it would be shown, logged and looked up in DNS. Put the credential into apiKey or a header.`,
        };
      }
    }
    for (const provider of providers) {
      for (const shipment of shipments(provider)) {
        const draft = judge(provider, shipment);
        if (draft !== null) yield draft;
      }
    }
  },
};

function judge(linked: LinkedProvider, shipment: Shipment): Draft | null {
  const { owners, reference, host, verdict, place } = shipment;
  const { endpoint, provider, id } = linked;
  const isElsewhere = owners.length > 0 && !owners.includes(provider.id) && !owners.includes(id);
  const path = linked.credential.option?.path ?? ["provider", id];
  if (isElsewhere && place !== null) {
    const message = `${reference} is a credential of ${owners[0]}, but ${id} would send it to ${host}. Use a key that was made for ${id}.`;
    return { place, path, message };
  }
  if (verdict !== "foreign" || endpoint.problem !== null || !endpoint.untrusted) return null;
  const { origin } = endpoint;
  return {
    place: origin.from === "config" ? origin.node : place,
    path: origin.from === "config" ? origin.path : path,
    message: `This address would receive ${reference}, which belongs to ${owners.join(" or ")}. Everybody who uses this file would send their key to ${host}.`,
    ...(place !== null && { related: [{ message: "The credential is named here.", place }] }),
  };
}
