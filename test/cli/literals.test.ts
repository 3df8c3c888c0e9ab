import { afterEach, beforeEach, expect, test } from "vitest";
import {
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => removePlace(place));

const CANARY = "4815162342108";
const baseURL = "https://gw.example/v1";

const house = (options: object) => ({
  model: "house/m",
  provider: { house: { npm: "@ai-sdk/openai-compatible", options, models: { m: {} } } },
});

const configs: Readonly<Record<string, object>> = {
  "a key that is a number": house({ baseURL, apiKey: Number(CANARY) }),
  "a number in an option that nobody knows": house({ baseURL, clientSecret: Number(CANARY) }),
  "a number as a header": house({ baseURL, headers: { "x-a": Number(CANARY) } }),
  "a parameter of the address": house({ baseURL: `${baseURL}?api_key=${CANARY}` }),
  "what follows a #": house({ baseURL: `${baseURL}#${CANARY}` }),
  "a header that authorizes": house({ baseURL, headers: { "cf-aig-authorization": CANARY } }),
};
const commands = [
  ["config", "check"],
  ["config", "check", "--format", "json"],
  ["config", "check", "--format", "github"],
  ["config", "show", "--origins"],
  ["config", "explain", "provider.house.options"],
  ["config", "explain", "provider.house.options.apiKey"],
  ["config", "explain", "provider.house.options.baseURL"],
  ["config", "explain", "house/m"],
  ["probe", "--plan"],
  ["probe", "--plan", "--format", "json"],
  ["emit"],
  ["emit", "--target", "litellm"],
  ["emit", "--target", "altimate-code"],
  ["doctor", "--offline"],
];

test.each(Object.keys(configs).flatMap((what) => commands.map((args) => [what, args] as const)))(
  "%s: %s does not show it",
  async (what, args) => {
    writeFiles(place.project, {
      ".altimate-code/altimate-code.json": JSON.stringify(configs[what], null, 2),
    });
    const { stdout, stderr, code } = await runCommandLine(place, { args: [...args] });
    expect(stdout + stderr).not.toBe("");
    expect(code).not.toBe(70);
    expect(stdout + stderr).not.toContain(CANARY);
  },
);
