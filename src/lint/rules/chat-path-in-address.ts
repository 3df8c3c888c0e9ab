import { withoutTrailingSlashes } from "../../language/addresses.js";
import { replacement } from "../addresses.js";
import type { Rule } from "../rule.js";

export const chatPathInAddress: Rule = {
  id: "chat-path-in-address",
  code: "ALT505",
  severity: "warning",
  summary: "An address ends in the path of a chat request.",
  details:
    "`baseURL` is what comes before every path: the program itself appends `/chat/completions`, `/messages` or `/responses`. With the path at its end, requests go to `…/chat/completions/chat/completions` and fail with “not found”. Vendors' examples for curl show the whole address; leave off its last part.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1/chat/completions" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const address of program.addresses) {
      const tail = CHAT_PATH.exec(address.url.pathname)?.[1];
      if (tail === undefined || address.url.search !== "") continue;
      const bare = withoutTrailingSlashes(address.text.trim()).slice(0, -tail.length);
      yield {
        place: address.place,
        path: address.path,
        message: `This address ends in ${tail}, which is appended to every request anyway, so the path would appear twice. Remove it.`,
        ...replacement(address, bare),
      };
    }
  },
};

const CHAT_PATH =
  /(\/(?:chat\/completions|completions|messages|responses|models\/[^/]+:(?:streamG|g)enerateContent))\/*$/;
