import { allOf } from "../../language/words.js";
import type { Rule } from "../rule.js";

export const unreadLayer: Rule = {
  id: "unread-layer",
  code: "ALT802",
  severity: "info",
  summary: "altimate-code may read more config than this tool does.",
  details:
    "An organisation can serve defaults to altimate-code over the network, and device management can write settings that win over every file. They are not read here, since a check opens no connection, so what runs may differ from what was checked.",
  examples: {
    bad: {
      config: "{}\n",
      unread: [
        { what: "the config of a signed-in organisation account", why: "it is on another machine" },
      ],
    },
    good: { config: "{}\n" },
  },
  *check(_program, { unread }) {
    if (unread.length === 0) return;
    const listed = allOf(unread.map(({ what }) => what));
    yield {
      place: null,
      path: null,
      message: `Not read here, but by altimate-code if it exists: ${listed}.`,
      related: unread.map(({ what, why }) => ({ message: `${what}: ${why}.`, place: null })),
    };
  },
};
