import { pathsOf, type Surroundings, statOf } from "./files.js";
import { homeFolder } from "./project.js";

/** A config source of the host product that this program does not read. */
export interface UnreadLayer {
  readonly what: string;
  readonly why: string;
  /** It is on another machine, so it is unknown whether it exists. */
  readonly remote?: true;
}

/**
 * The sources that can change what the host product does and are not read here. Those on other
 * machines are always named, since only a request would show whether they exist.
 */
export function unreadLayers(
  surroundings: Surroundings,
  globalFolder: string | null,
): readonly UnreadLayer[] {
  const paths = pathsOf(surroundings);
  const isFile = (path: string) => statOf(surroundings, path)?.kind === "file";
  const layers: UnreadLayer[] = [
    {
      what: "an organisation's defaults (.well-known/altimate-code)",
      why: "they are on another machine, and config is read without the network",
      remote: true,
    },
    {
      what: "the config of a signed-in organisation account (/api/config)",
      why: "it is on another machine, and config is read without the network",
      remote: true,
    },
  ];
  if (globalFolder !== null && isFile(paths.join(globalFolder, "config"))) {
    layers.push({
      what: paths.join(globalFolder, "config"),
      why: "it is the old TOML format; altimate-code turns it into config.json when it next starts",
    });
  }
  if (surroundings.platform === "darwin") {
    const folder = "/Library/Managed Preferences";
    const user = paths.basename(homeFolder(surroundings) ?? "");
    // without a home folder that is known, both are the same
    const folders = new Set([paths.join(folder, user), folder]);
    for (const path of [...folders].map((it) => paths.join(it, "ai.altimate.managed.plist"))) {
      if (isFile(path)) {
        layers.push({ what: path, why: "it is a property list that device management wrote" });
      }
    }
  }
  return layers;
}
