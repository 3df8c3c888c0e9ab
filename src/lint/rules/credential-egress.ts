import { isPublicField } from "../../language/fields.js";
import { hostMatches } from "../../language/hosts.js";
import {
  type LinkedProvider,
  type Shipment,
  shipments,
  shownCredential,
} from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import type { Rule } from "../rule.js";

export const credentialEgress: Rule = {
  id: "credential-egress",
  code: "ALT403",
  severity: "warning",
  summary: "A credential would be sent to a host that it does not belong to.",
  details:
    "A vendor's key belongs on that vendor's hosts. A config in a repository that sends `{env:OPENAI_API_KEY}` somewhere else gives the key of everyone who clones it to that host, on purpose or not. `probe` and `run` refuse until you allow the host: `--allow-host`, `ALTIMATE_ALLOW_HOSTS` or `altimate trust add`. For your own gateway, use that gateway's key in a variable of its own. A key inside a URL is always an error.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "openai": {\n      "options": { "apiKey": "{env:OPENAI_API_KEY}", "baseURL": "https://proxy.example.com/v1" }\n    }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "openai": {\n      "options": { "apiKey": "{env:GATEWAY_KEY}", "baseURL": "https://proxy.example.com/v1" }\n    }\n  }\n}\n',
      env: { GATEWAY_KEY: "gw-1" },
    },
  },
  *check({ providers, expansion }, { allowHosts = [] }) {
    for (const { node, path, tokens } of expansion.strings) {
      if (!isPublicField(path)) continue;
      for (const { kind, name, start, end } of tokens) {
        if (kind !== "env" || !expansion.isCredential(name)) continue;
        const { message, remedy } = shownCredential(name, "this field");
        yield {
          place: { file: node.file, start, end },
          path,
          severity: "error",
          message: `${message} ${remedy}`,
        };
      }
    }
    for (const provider of providers) yield* judge(provider, allowHosts);
  },
};

function* judge(linked: LinkedProvider, allowHosts: readonly string[]): Iterable<Draft> {
  const { endpoint, provider, id, credential, entry } = linked;
  const own = [provider.id, provider.hostId, id];
  const isAnothers = ({ place, owners, verdict }: Shipment) =>
    // on the vendor's own host, this is a second entry for the same vendor
    place !== null &&
    verdict !== "vendor" &&
    owners.length > 0 &&
    !owners.some((it) => own.includes(it));
  const carried = shipments(linked);
  for (const { place, owners, reference, host } of carried.filter(isAnothers)) {
    const path = credential.option?.path ?? ["provider", id];
    const message = `${reference} is a credential for ${owners[0]}, but ${id} would send it to ${host}. Use a key made for ${id}.`;
    yield { place, path, message };
  }
  // a server that asks for no key, and no key in sight
  if (provider.credential.optional && credential.chosen === null) return;
  const astray = carried.filter((it) => it.verdict === "foreign" && !isAnothers(it));
  const [first] = astray;
  if (first === undefined || endpoint.problem !== null || !endpoint.untrusted) return;
  if (allowHosts.some((pattern) => hostMatches(pattern, first.host))) return;
  const { origin } = endpoint;
  const names = [...new Set(astray.map(({ reference }) => reference))].join(" or ");
  const named = astray.flatMap(({ place }) => place ?? [])[0];
  yield {
    place: origin.from === "config" ? origin.node : (named ?? entry?.property.key ?? null),
    path: origin.from === "config" ? origin.path : ["provider", id],
    message: `This address would receive ${names}, which belongs to ${first.owners.join(" or ")}. Everyone who uses this file would send their key to ${first.host}.`,
    ...(named !== undefined && {
      related: [{ message: "The credential is named here.", place: named }],
    }),
  };
}
