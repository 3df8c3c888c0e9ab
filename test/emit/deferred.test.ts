/** Addresses that `--defer` leaves to the runtime, and those that it can't. */
import { describe, expect, it } from "vitest";
import { emitted } from "../support/emit.js";

const house = (options: object) => ({ npm: "@ai-sdk/openai-compatible", options });

/** The only model's address, its hosts, and the variables that stay open; null if omitted. */
function deferred(id: string, entry: object, env: Record<string, string> = {}, defer = true) {
  const text = JSON.stringify({ provider: { [id]: entry }, model: `${id}/m` });
  const { manifest, open } = emitted({ text, env, defer, allowVariables: Object.keys(env) });
  const model = manifest.models[`${id}/m`];
  return model === undefined ? null : [model.url, model.auth.hosts, open];
}

describe("with --defer, the address", () => {
  it.each<[string, string, object, Record<string, string>, readonly unknown[] | null]>([
    [
      "of a variable",
      "house",
      house({ baseURL: "{env:HOUSE}/v1" }),
      {},
      ["https://{env:HOUSE}/v1/chat/completions", ["{env:HOUSE}"], ["HOUSE"]],
    ],
    [
      "with a variable in its host",
      "house",
      house({ baseURL: "https://{env:HOUSE}.example/{env:PART}/v1" }),
      { PART: "a" },
      ["https://{env:HOUSE}.example/a/v1/chat/completions", ["{env:HOUSE}.example"], ["HOUSE"]],
    ],
    [
      "with a variable in its path",
      "house",
      house({ baseURL: "https://gw.example/{env:PART}" }),
      {},
      ["https://gw.example/{env:PART}/chat/completions", ["gw.example"], ["PART"]],
    ],
    [
      "of a variable that holds a secret",
      "house",
      house({ baseURL: "https://{env:HOUSE_API_KEY}.example" }),
      {},
      null,
    ],
    [
      "beside a secret that is set",
      "house",
      house({ baseURL: "https://{env:HOUSE_API_KEY}.example/{env:PART}" }),
      { HOUSE_API_KEY: "k" },
      null,
    ],
    ["that is no address", "house", house({ baseURL: "gw.example" }), {}, null],
    ["that is missing", "house", house({}), {}, null],
    [
      "of a required setting",
      "databricks",
      {},
      {},
      [
        "https://{env:DATABRICKS_HOST}/serving-endpoints/chat/completions",
        ["{env:DATABRICKS_HOST}"],
        ["DATABRICKS_HOST"],
      ],
    ],
    [
      "of a setting with a variable of the config",
      "azure",
      { options: { resourceName: "{env:My_Resource}" } },
      {},
      [
        "https://{env:My_Resource}.openai.azure.com/openai/v1/chat/completions",
        ["{env:My_Resource}.openai.azure.com"],
        ["My_Resource"],
      ],
    ],
    [
      "of a setting with a secret of the config",
      "azure",
      { options: { resourceName: "{env:MY_API_KEY}" } },
      {},
      [
        "https://{env:AZURE_RESOURCE_NAME}.openai.azure.com/openai/v1/chat/completions",
        ["{env:AZURE_RESOURCE_NAME}.openai.azure.com"],
        ["AZURE_RESOURCE_NAME"],
      ],
    ],
    ["of a setting that only a login tells", "altimate", {}, {}, null],
    [
      "of a project",
      "google-vertex",
      {},
      {},
      [
        "https://us-central1-aiplatform.googleapis.com/v1/projects/{env:GOOGLE_CLOUD_PROJECT}/locations/us-central1/publishers/google/models/m:generateContent",
        ["us-central1-aiplatform.googleapis.com"],
        ["GOOGLE_CLOUD_PROJECT"],
      ],
    ],
    [
      "of a location",
      "google-vertex",
      { options: { project: "p", location: "{env:PLACE}" } },
      {},
      [
        "https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/us-central1/publishers/google/models/m:generateContent",
        ["us-central1-aiplatform.googleapis.com"],
        [],
      ],
    ],
    ["of a malformed setting", "databricks", {}, { DATABRICKS_HOST: "a b" }, null],
  ])("%s", (_what, id, entry, env, expected) => {
    expect(deferred(id, entry, env)).toEqual(expected);
  });

  it("stays out without it", () => {
    expect(deferred("house", house({ baseURL: "{env:HOUSE}/v1" }), {}, false)).toBeNull();
  });
});
