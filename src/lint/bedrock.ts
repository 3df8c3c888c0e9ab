import { type BedrockRoute, splitProfile } from "../catalog/index.js";
import { allOf } from "../language/words.js";

/** Why an id can't be called from a region, and which one can: two sentences. */
export function routeProblem(route: BedrockRoute, written: string, where: string): string {
  return `${problem(route, written, where)} ${remedy(route)}`;
}

function problem({ problem, sent }: BedrockRoute, written: string, where: string): string {
  if (problem === "needs-profile") {
    return `${written} can only be called through an inference profile, and altimate-code adds no prefix in ${where}.`;
  }
  if (problem === "prefix-elsewhere") {
    return `The ${splitProfile(sent)?.prefix}. inference profile cannot be called from ${where}.`;
  }
  return sent === written
    ? `There is no inference profile ${sent}.`
    : `From ${where}, altimate-code calls this model as ${sent}, but there is no such profile.`;
}

/** Profiles outside the region's own geography are named, but never suggested. */
function remedy({ nearby: [nearby], abroad }: BedrockRoute): string {
  if (nearby !== undefined) return `Use ${nearby}.`;
  return abroad.length === 0
    ? "No profile is known that can be called from there."
    : `${allOf(abroad)} can be called, but may process the data elsewhere.`;
}
