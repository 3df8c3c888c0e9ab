import type { ModelSupplement } from "./types.js";

const SOURCE = "https://github.com/AltimateAI/altimate-code";
const READ = "2026-11-22";

/** The managed gateway; its documentation calls the routed model `auto`. */
export const altimateModels: readonly ModelSupplement[] = [
  {
    provider: "altimate",
    source: SOURCE,
    read: READ,
    models: {
      auto: { name: "Altimate Auto", context: 200_000, output: 128_000, toolCall: true },
    },
  },
  {
    provider: "altimate-backend",
    source: SOURCE,
    read: READ,
    models: {
      "altimate-default": {
        name: "Altimate Default",
        context: 200_000,
        output: 128_000,
        toolCall: true,
      },
    },
  },
  {
    provider: "altimate-free",
    source: SOURCE,
    read: READ,
    models: { "altimate-base": { name: "Altimate Base", context: 131_072, output: 65_536 } },
  },
];
