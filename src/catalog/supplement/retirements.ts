import type { ModelCorrection, ModelSupplement } from "./types.js";

/** Ids that retire on one day: the name people write, then its dated or aliased equivalents. */
interface Ending {
  readonly date: string;
  readonly models: readonly (readonly string[])[];
  /** What the vendor recommends instead; null if it names nothing. */
  readonly replacement: string | null;
}

/** A vendor's own retirement announcements. `read` decides what had already been retired. */
interface Announcements {
  readonly provider: string;
  readonly source: string;
  readonly read: string;
  readonly endings: readonly Ending[];
}

const ANNOUNCEMENTS: readonly Announcements[] = [
  {
    provider: "anthropic",
    source: "https://platform.claude.com/docs/en/about-claude/model-deprecations",
    read: "2026-11-22",
    endings: [
      {
        date: "2025-10-28",
        models: [["claude-3-5-sonnet-20241022", "claude-3-5-sonnet-20240620"]],
        replacement: null,
      },
      { date: "2026-01-05", models: [["claude-3-opus-20240229"]], replacement: null },
      { date: "2026-02-19", models: [["claude-3-7-sonnet-20250219"]], replacement: null },
      {
        date: "2026-02-19",
        models: [["claude-3-5-haiku-20241022"]],
        replacement: "claude-haiku-4-5-20251001",
      },
      { date: "2026-04-20", models: [["claude-3-haiku-20240307"]], replacement: null },
      {
        date: "2026-06-15",
        models: [["claude-sonnet-4-0", "claude-sonnet-4-20250514"]],
        replacement: "claude-sonnet-4-6",
      },
      {
        date: "2026-06-15",
        models: [["claude-opus-4-0", "claude-opus-4-20250514"]],
        replacement: "claude-opus-4-8",
      },
      {
        date: "2026-08-05",
        models: [["claude-opus-4-1", "claude-opus-4-1-20250805"]],
        replacement: "claude-opus-4-8",
      },
      {
        date: "2026-11-30",
        models: [["claude-sonnet-4-5", "claude-sonnet-4-5-20250929"]],
        replacement: "claude-sonnet-5-5",
      },
    ],
  },
  {
    provider: "openai",
    source: "https://developers.openai.com/api/docs/deprecations",
    read: "2026-11-22",
    endings: [
      { date: "2026-02-12", models: [["codex-mini-latest"]], replacement: null },
      { date: "2026-02-17", models: [["chatgpt-4o-latest"]], replacement: null },
      {
        date: "2026-07-23",
        models: [
          ["gpt-5-chat-latest"],
          ["gpt-5-codex"],
          ["gpt-5.1-chat-latest"],
          ["gpt-5.1-codex"],
          ["gpt-5.1-codex-max"],
          ["gpt-5.2-codex"],
          ["o3-deep-research", "o3-deep-research-2025-06-26"],
          ["o4-mini-deep-research", "o4-mini-deep-research-2025-06-26"],
        ],
        replacement: "gpt-5.6-sol",
      },
      { date: "2026-07-23", models: [["gpt-5.1-codex-mini"]], replacement: "gpt-5.6-terra" },
      {
        date: "2026-08-10",
        models: [["gpt-5.2-chat-latest"], ["gpt-5.3-chat-latest"]],
        replacement: "gpt-5.6-sol",
      },
      {
        date: "2026-10-23",
        models: [
          ["gpt-3.5-turbo", "gpt-3.5-turbo-0125"],
          ["o4-mini", "o4-mini-2025-04-16"],
        ],
        replacement: "gpt-5.6-terra",
      },
      {
        date: "2026-10-23",
        models: [
          ["gpt-4", "gpt-4-0613"],
          ["gpt-4-turbo", "gpt-4-turbo-2024-04-09"],
          ["gpt-4o-2024-05-13"],
          ["o1", "o1-2024-12-17"],
          ["o1-pro", "o1-pro-2025-03-19"],
          ["o3-mini", "o3-mini-2025-01-31"],
        ],
        replacement: "gpt-5.6-sol",
      },
      {
        date: "2026-10-23",
        models: [["gpt-4.1-nano", "gpt-4.1-nano-2025-04-14"]],
        replacement: "gpt-5.6-luna",
      },
      {
        date: "2026-12-11",
        models: [
          ["gpt-5", "gpt-5-2025-08-07"],
          ["gpt-5-pro", "gpt-5-pro-2025-10-06"],
          ["o3", "o3-2025-04-16"],
          ["o3-pro", "o3-pro-2025-06-10"],
        ],
        replacement: "gpt-5.6-sol",
      },
      {
        date: "2026-12-11",
        models: [["gpt-5-mini", "gpt-5-mini-2025-08-07"]],
        replacement: "gpt-5.6-terra",
      },
      {
        date: "2026-12-11",
        models: [["gpt-5-nano", "gpt-5-nano-2025-08-07"]],
        replacement: "gpt-5.6-luna",
      },
      {
        date: "2027-01-14",
        models: [
          ["gpt-4o", "gpt-4o-2024-08-06", "gpt-4o-2024-11-20"],
          ["gpt-4o-mini", "gpt-4o-mini-2024-07-18"],
          ["gpt-4.1", "gpt-4.1-2025-04-14"],
          ["gpt-4.1-mini", "gpt-4.1-mini-2025-04-14"],
        ],
        replacement: "gpt-6-luna",
      },
    ],
  },
  {
    provider: "google",
    source: "https://ai.google.dev/gemini-api/docs/deprecations",
    read: "2026-11-22",
    endings: [
      {
        date: "2026-03-09",
        models: [["gemini-3-pro-preview"]],
        replacement: "gemini-3.1-pro-preview",
      },
      {
        date: "2026-06-25",
        models: [["gemini-3-pro-image-preview"]],
        replacement: "gemini-3-pro-image",
      },
      {
        date: "2026-06-25",
        models: [["gemini-3.1-flash-image-preview"]],
        replacement: "gemini-3.1-flash-image",
      },
      { date: "2026-12-01", models: [["gemini-2.5-pro"]], replacement: "gemini-3.8-flash" },
      { date: "2026-12-01", models: [["gemini-2.5-flash"]], replacement: "gemini-3.5-flash-lite" },
    ],
  },
];

export const retirements: readonly ModelSupplement[] = ANNOUNCEMENTS.map(
  ({ provider, source, read, endings }) => ({
    provider,
    source,
    read,
    models: Object.fromEntries(endings.flatMap((ending) => corrections(ending, source, read))),
  }),
);

function corrections(
  { date, models, replacement }: Ending,
  source: string,
  read: string,
): (readonly [string, ModelCorrection])[] {
  const end: ModelCorrection = {
    status: date <= read ? "retired" : "deprecated",
    retirement: { date, replacement, note: null, source },
  };
  return models.flatMap(([name, ...twins]) =>
    name === undefined
      ? []
      : [[name, end] as const, ...twins.map((twin) => [twin, { ...end, like: name }] as const)],
  );
}
