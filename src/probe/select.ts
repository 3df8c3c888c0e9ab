import type { LinkedModel, LinkedProvider, Program } from "../resolve/index.js";
import type { ProbeSubject } from "./surroundings.js";

/** One provider of the program and which of its results were asked for. */
export interface ProbeJob {
  readonly provider: LinkedProvider;
  readonly models: readonly LinkedModel[];
  /** Whether the credential gets its own result next to those of the models. */
  readonly ownResult: boolean;
}

/** What to probe. Without a selection it is the whole program; `PROVIDER` takes all of its models. */
export function selectJobs(program: Program, selection: readonly string[]): readonly ProbeJob[] {
  return program.providers.flatMap((provider) => {
    const all = program.models.filter((model) => model.provider === provider);
    const named = selection.some((name) => isProvider(name, provider));
    const models =
      named || selection.length === 0
        ? all
        : all.filter((model) => selection.some((name) => isModel(name, model)));
    const wanted = named || selection.length === 0 || models.length > 0;
    return wanted ? [{ provider, models, ownResult: named || all.length === 0 }] : [];
  });
}

/** What a job's results will be about, in their order. */
export function subjectsOf({ provider, models, ownResult }: ProbeJob): readonly ProbeSubject[] {
  const named = models.map((model): ProbeSubject => ({ provider: provider.id, model: model.id }));
  return ownResult ? [{ provider: provider.id, model: null }, ...named] : named;
}

/** The names in a selection that match nothing in the program. */
export function unmatchedSelection(
  program: Program,
  selection: readonly string[],
): readonly string[] {
  return selection.filter(
    (name) =>
      !program.providers.some((provider) => isProvider(name, provider)) &&
      !program.models.some((model) => isModel(name, model)),
  );
}

function isProvider(name: string, { id, provider }: LinkedProvider): boolean {
  return name === id || name === provider.id || provider.aliases.includes(name);
}

function isModel(name: string, { ref, id, provider }: LinkedModel): boolean {
  if (name === ref) return true;
  return name.endsWith(`/${id}`) && isProvider(name.slice(0, -id.length - 1), provider);
}
