import { removeConsents } from "../../auth/index.js";
import { realPath } from "../../source/files.js";
import { parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { findSources, programFolder } from "../compile.js";
import { kept } from "../kept.js";
import { consentLine, parsePlace, sendsTo } from "../trust-words.js";

const options = {
  "all-projects": { type: "boolean", description: "In every project, not in this one alone" },
  config: configOptions.config,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const trustRemove: Command = {
  summary: "Take back what altimate trust add, or a yes at a question, has allowed.",
  positionals: "[HOST]",
  options,
  examples: [
    ["altimate trust remove llm.example.com", "for this project"],
    ["altimate trust remove --all-projects", "everything, everywhere"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const [host, ...more] = positionals;
    if (more.length > 0) throw new UsageError("Name one host, or none for all of them.");
    const place = host === undefined ? null : parsePlace(host);
    const project =
      values["all-projects"] === true
        ? null
        : realPath(world, programFolder(world, findSources(world, values.config), values.config));
    const removed = await kept(
      removeConsents(
        world,
        (consent) =>
          (project === null || consent.project === project) &&
          (place === null || sendsTo(consent, place)),
      ),
    );
    if (removed.length === 0) {
      throw new UsageError("Nothing like that was allowed. altimate trust list shows what is.");
    }
    for (const consent of removed) world.stdout.write(`no longer: ${consentLine(consent)}\n`);
    return EXIT.ok;
  },
};
