import type { Path } from "../expand/index.js";
import { type Field, fields } from "../generated/fields.js";

/** What the schema says of the field at a path; the entry with the most exact path counts. */
export function fieldAt(path: Path): Field | null {
  const steps = path.map(String);
  let best: { readonly field: Field; readonly exactness: string } | null = null;
  for (const field of fields) {
    const pattern = field.path.split("/").slice(1).map(decodeStep);
    if (pattern.length !== steps.length) continue;
    if (!pattern.every((step, index) => step === "*" || step === steps[index])) continue;
    // "1" where a step is exact: of two strings of one length the greater is exact earlier
    const exactness = pattern.map((step) => (step === "*" ? "0" : "1")).join("");
    if (best === null || exactness > best.exactness) best = { field, exactness };
  }
  return best?.field ?? null;
}

function decodeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
