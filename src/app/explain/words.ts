import type { Origin } from "../../resolve/index.js";
import { type ConfigNode, positionAt } from "../../source/node.js";

/** What a layer is, for readers who don't know the word. */
const LAYERS: Readonly<Record<string, string>> = {
  global: "your own config",
  custom: "the file that a variable names",
  project: "the project's config",
  directory: "a config folder",
  inline: "the config in a variable",
  managed: "the machine's config",
  file: "a file that was named",
  stdin: "standard input",
};

/** `altimate-code.json:3:12 (the project's config)` */
export function placeOf({ file, start }: ConfigNode): string {
  const { line, column } = positionAt(file, start);
  return `${file.display}:${line}:${column} (${LAYERS[file.layer.name] ?? file.layer.name})`;
}

/** Where a resolved value comes from. */
export function originText(origin: Origin): string {
  switch (origin.from) {
    case "config":
      return `from ${origin.path.join(".")}, ${placeOf(origin.node)}`;
    case "env":
      return `from the variable ${origin.name}`;
    case "credential":
      return `from the credential ${origin.reference}`;
    default:
      return "the default";
  }
}
