import { onTestFinished } from "vitest";
import { makePlace, type Place, removePlace, writeFiles } from "./command-line.js";
import { type LoopbackServer, startServer } from "./server.js";

/** The environment of a team whose server knows this key. */
export const env = { TEAM_KEY: "team-key-123" };

/** A server that lists one model to whoever has the key. */
export function listServer(): Promise<LoopbackServer> {
  return startServer(({ headers }, response) => {
    const isKnown = headers.authorization === `Bearer ${env.TEAM_KEY}`;
    response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(isKnown ? { data: [{ id: "good" }] } : { error: "no key" }));
  });
}

/** A provider entry of the team. */
export const entry = (url: string, ...models: readonly string[]) => ({
  npm: "@ai-sdk/openai-compatible",
  options: { baseURL: `${url}/v1`, apiKey: "{env:TEAM_KEY}" },
  models: Object.fromEntries(models.map((id) => [id, {}])),
});

/** A project with these providers. */
export function placeWith(provider: Readonly<Record<string, unknown>>): Place {
  const place = makePlace();
  onTestFinished(() => removePlace(place));
  writeFiles(place.project, { "altimate-code.json": JSON.stringify({ provider }) });
  return place;
}
