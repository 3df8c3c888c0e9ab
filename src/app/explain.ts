import type { Sheet } from "../report/sheet.js";
import { explainRule, findRule } from "./explain/rule.js";
import { explainSubject } from "./explain/subject.js";
import { openProject } from "./project.js";
import { NO_CONFIG } from "./show.js";
import type { World } from "./world.js";

export { explainCredentials } from "./explain/credentials.js";

export interface ExplainRequest {
  /** A config path, a provider, a model, or a rule by its name or code. */
  readonly subject: string;
  readonly config: string | undefined;
  readonly envFiles: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables: readonly string[];
}

/** What a path, a provider, a model or a rule means here. Throws a `UsageError` for anything else. */
export function explain(world: World, { subject, ...place }: ExplainRequest): readonly Sheet[] {
  const rule = findRule(subject);
  if (rule !== null) return [explainRule(rule)];
  const { link } = openProject(world, { ...place, whenEmpty: NO_CONFIG });
  return explainSubject(subject, (models) => link({ models }));
}
