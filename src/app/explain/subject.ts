import { knownPaths } from "../../language/fields.js";
import type { Sheet } from "../../report/sheet.js";
import {
  explainDefaultModel,
  explainSmallModel,
  type Program,
  splitModel,
} from "../../resolve/index.js";
import { nearestOption } from "../nearest.js";
import { UsageError } from "../usage-error.js";
import { explainModel } from "./model.js";
import { parsePath } from "./path.js";
import { explainProvider } from "./provider.js";
import { explainValue } from "./value.js";

/** Compiles the config together with further models. */
export type LoadProgram = (models: readonly string[]) => Program;

/** What a path, a provider or a model means here. Throws a `UsageError` for anything else. */
export function explainSubject(subject: string, load: LoadProgram): readonly Sheet[] {
  const program = load([]);
  const path = parsePath(subject, program.root);
  const value = explainValue(program, path);
  if (value !== null) {
    const [top, provider] = path;
    const linked =
      top === "provider" && path.length === 2
        ? program.providers.find(({ id }) => id === provider)
        : undefined;
    const chosen = top === "model" ? program.default : top === "small_model" ? program.small : null;
    return [
      value,
      ...(linked === undefined ? [] : [explainProvider(linked)]),
      ...(chosen === null ? [] : modelSheets(chosen, load)),
      ...choiceSheets(subject, program),
    ];
  }
  if (!subject.startsWith("/") && splitModel(subject) !== null) return modelSheets(subject, load);
  const provider = load([`${subject}/any`]).providers.find(({ id }) => id === subject);
  if (provider?.known === true || program.providers.some(({ id }) => id === subject)) {
    return provider === undefined ? [] : [explainProvider(provider)];
  }
  const near = nearestOption(subject, knownPaths());
  throw new UsageError(
    `"${subject}" is not a config path, a provider, a provider/model or a rule.${near === null ? "" : ` Did you mean ${near}?`}`,
  );
}

function modelSheets(ref: string, load: LoadProgram): readonly Sheet[] {
  const program = load([ref]);
  const model = program.models.find((it) => it.ref === ref);
  const isNamed = model?.roles.some((role) => role !== "argument") === true;
  return model === undefined ? [] : [explainModel(program, model, isNamed)];
}

/** Which model is used if the config sets none, and why. */
function choiceSheets(subject: string, program: Program): readonly Sheet[] {
  const isSmall = subject === "small_model";
  if (!isSmall && subject !== "model") return [];
  const { ref, rule, because, passed } = (isSmall ? explainSmallModel : explainDefaultModel)(
    program,
  );
  if (rule === "config") return [];
  const title = ref === null ? "no model is chosen" : `${ref}, chosen automatically`;
  const differs = rule === "best-of-provider" && !isSmall;
  const advice = "It may differ on another machine; set model to pin it.";
  return [{ title, paragraphs: [...passed, because, ...(differs ? [advice] : [])], rows: [] }];
}
