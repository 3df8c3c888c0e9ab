import type { ShowReport, ValueOrigin, ValuePlace } from "../generated/show-report.js";
import { isObject } from "../language/json.js";
import { type Path, pointer } from "../language/path.js";
import { type ConfigNode, positionAt } from "../source/node.js";
import type { UnreadLayer } from "../source/unread.js";
import type { Program } from "./program.js";
import { shownValue, writtenToken } from "./shown-value.js";

/** The effective config with the origin of every value. Also works for invalid configs. */
export function showConfig(program: Program, unread: readonly UnreadLayer[]): ShowReport {
  const { root, files } = program;
  const config = root === null ? null : shownValue(root, [], program);
  return {
    version: 1,
    config: isObject(config) ? config : null,
    origins: root === null ? [] : [...originsIn(root, [], program)],
    layers: files.map(({ file: { layer, display } }) => ({
      layer: layer.name,
      file: display,
      trusted: layer.trusted,
    })),
    unread: unread.map(({ what, why }) => ({ what, why })),
  };
}

function* originsIn(node: ConfigNode, path: Path, program: Program): Iterable<ValueOrigin> {
  if (node.kind !== "object") return;
  for (const { name, value, overridden } of node.properties) {
    const here = [...path, name];
    if (value.kind === "object" && value.properties.length > 0) {
      yield* originsIn(value, here, program);
    } else {
      yield {
        path: pointer(here),
        place: placeOf(value),
        references: referencesIn(value, here, program),
        overridden: overridden.map((loser) => placeOf(loser.value)),
      };
    }
  }
}

function placeOf({ file, start }: ConfigNode): ValuePlace {
  const { line, column } = positionAt(file, start);
  return { layer: file.layer.name, file: file.display, line, column };
}

function referencesIn(node: ConfigNode, path: Path, program: Program): string[] {
  if (node.kind === "array") {
    return node.items.flatMap((item, index) => referencesIn(item, [...path, index], program));
  }
  if (node.kind === "object") return [];
  const { expansion } = program;
  return expansion.of(node)?.tokens.map((token) => writtenToken(token, path, expansion)) ?? [];
}
