import { listCredentials } from "../../app/credentials.js";
import type { AuthList, ListedCredential } from "../../generated/auth-list.js";
import { displayWidth, neutral, padTo, printJson } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs } from "../command.js";
import { tell } from "../terminal.js";

const FORMATS = ["pretty", "json"] as const;

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: FORMATS,
    description: "How the list is printed",
  },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const authListCommand: Command = {
  summary: "List the available credentials by name. No part of a value is ever shown.",
  positionals: "",
  options,
  examples: [
    ["altimate auth list", "stored ones, and variables that are set"],
    ["altimate auth list --format json", "for programs"],
  ],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    const format = oneOf("format", values.format, FORMATS);
    const list = listCredentials(terminal);
    terminal.stdout.write(format === "json" ? printJson(list) : pretty(list));
    if (format === "pretty") {
      for (const { source, provider, message } of list.problems) {
        tell(terminal, neutral(`${source}${provider === null ? "" : `, ${provider}`}: ${message}`));
      }
    }
    return EXIT.ok;
  },
};

function pretty({ credentials }: AuthList): string {
  if (credentials.length === 0) {
    return "No credential was found. Store one with altimate auth login PROVIDER.\n";
  }
  const rows = credentials.map((it) => [
    neutral(it.provider),
    neutral(it.reference),
    neutral(it.source),
    state(it),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => padTo(cell, widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function state({ state, expiresAt }: ListedCredential): string {
  if (state === "unused") return "not used here: only the program that created it can renew it";
  const until = expiresAt?.slice(0, 10) ?? null;
  if (state === "expired") return `expired on ${until}`;
  return until === null ? "" : `until ${until}`;
}
