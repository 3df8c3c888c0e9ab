import { manifestText } from "../text.js";
import type { Target } from "./target.js";

/** The manifest itself. */
export const runtime: Target = {
  name: "runtime",
  summary: "the manifest, for altimate run and altimate-config/runtime",
  render: ({ manifest }) => ({ text: manifestText(manifest), warnings: [] }),
};
