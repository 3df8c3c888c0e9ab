import { expect, it } from "vitest";
import { openai } from "../simulators/openai.js";
import { json, simulate } from "../simulators/simulator.js";
import { probed } from "../support/probe.js";

const key = "sk-test-1234567890abcdef";

it("a model with headers of its own gets its own answer, and leaves the others theirs", async () => {
  // a gateway of teams: each sees its own models, and without a team there is one for everyone
  const vendor = openai({ key, models: [] });
  const shown: Readonly<Record<string, string>> = { red: "gpt-red", blue: "gpt-blue" };
  const gateway = await simulate({
    notFound: vendor.notFound,
    answer: (request) => {
      if (request.headers.authorization !== `Bearer ${key}`) return vendor.answer(request);
      const team = request.headers["x-team"];
      const id = typeof team === "string" ? shown[team] : "gpt-all";
      return json(200, { object: "list", data: [{ id, object: "model" }] });
    },
  });
  const ofTeam = (team: string) => ({ headers: { "X-Team": team } });
  const { results } = await probed({
    config: {
      provider: {
        gateway: {
          npm: "@ai-sdk/openai-compatible",
          options: { baseURL: `${gateway.url}/v1`, apiKey: "{env:GATEWAY_KEY}" },
          models: { "gpt-red": ofTeam("red"), "gpt-all": {}, "gpt-blue": ofTeam("blue") },
        },
      },
    },
    env: { GATEWAY_KEY: key },
  });
  expect(results.map(({ model, state }) => [model, state]).sort()).toEqual([
    ["gpt-all", "ok"],
    ["gpt-blue", "ok"],
    ["gpt-red", "ok"],
  ]);
  // the answer without a team is asked for once, and shared
  const teams = gateway.received.flatMap(({ headers }) =>
    headers.authorization === undefined ? [] : [headers["x-team"] ?? "none"],
  );
  expect(teams.sort()).toEqual(["blue", "none", "red"]);
});
