import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** GitHub Copilot. Most texts are known from issues of other clients only. */
export const copilot: Dialect = {
  isError: (body) => ["error", "message"].some((name) => name in unwrap(body)),
  rows: [
    // Device flow: the answers come with 200.
    {
      when: { code: "authorization_pending" },
      ...as.notReady,
      message: "GitHub is still waiting for the code to be entered.",
      hint: "Enter the code on the page that GitHub named.",
    },
    {
      when: { code: "slow_down" },
      ...as.rateLimited,
      message: "GitHub asks for slower polling (5 s more).",
      hint: "Wait, then poll again.",
    },
    {
      when: { code: "expired_token" },
      ...as.expired,
      message: "The sign-in code has expired.",
      hint: "Run `altimate auth login copilot` again.",
    },
    {
      when: { code: "access_denied" },
      ...as.noPermission,
      message: "The sign-in was declined on GitHub.",
      hint: "Run `altimate auth login copilot` again and allow it.",
    },

    // Kinds of token
    {
      when: {
        text: /personal access tokens? (?:are|is) not supported|not accessible by personal access token/i,
      },
      ...as.invalidKey,
      message: "Copilot does not accept a personal access token ({credential}) here.",
      hint: "Sign in with `altimate auth login copilot`.",
      unconfirmed: true,
    },
    {
      when: { text: /not accessible by integration/i },
      ...as.invalidKey,
      reason: "machine_token",
      message: "{credential} is a workflow's or codespace's token; it has no Copilot seat.",
      hint: "Sign in as a person with `altimate auth login copilot`.",
      unconfirmed: true,
    },
    {
      when: { text: /token (?:has )?expired/i },
      ...as.expired,
      message: "The Copilot session token has expired.",
      hint: "Sign in again with `altimate auth login copilot`.",
      unconfirmed: true,
    },
    {
      when: { status: 401 },
      ...as.invalidKey,
      message:
        "Copilot does not accept {credential} at {host}; Enterprise accounts have their own host.",
      hint: "Sign in again with `altimate auth login copilot`; for Enterprise, set baseURL to its Copilot host.",
      unconfirmed: true,
    },
    {
      when: { status: [402, 403], text: /quota|premium request|allowance/i },
      ...as.quotaExhausted,
      message: "The premium requests of this Copilot plan are used up.",
      hint: "Choose a model that is included, or raise the budget.",
      unconfirmed: true,
    },
    { when: { status: 402 }, ...as.quotaExhausted, unconfirmed: true },
    {
      when: { status: 403 },
      ...as.noPermission,
      message: "Copilot refuses {credential}: no seat, a policy, or the wrong kind of token.",
      hint: "Check the seat at github.com/settings/copilot, then `altimate auth login copilot`.",
    },

    // Models
    {
      when: { text: /not available for integrator/i },
      ...as.modelNoAccess,
      message: "Copilot does not offer {model} to this program (Copilot-Integration-Id).",
      hint: "Choose a model that `altimate models copilot` lists.",
      unconfirmed: true,
    },
    {
      when: { code: "model_not_supported" },
      ...as.modelNoAccess,
      message: "Copilot does not serve {model} to this account or program.",
      hint: "Enable it in the Copilot settings, or choose a model from its list.",
      unconfirmed: true,
    },
    {
      when: { status: 400, text: /editor-version/i },
      ...as.requestRefused,
      message: "Copilot requires the Editor-Version header with this kind of token.",
      hint: "Set Editor-Version under headers of this provider.",
      unconfirmed: true,
    },
    { when: { status: 429 }, ...as.rateLimited, provesCredential: true },
  ],
};
