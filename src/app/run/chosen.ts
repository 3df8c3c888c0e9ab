import type { LinkedModel, LinkedProvider, Program } from "../../resolve/index.js";

/**
 * The program with the one credential that each provider would send right now, so that no other is
 * read: not one that was skipped, such as the token of a workflow or codespace.
 */
export function withChosenCredentials(program: Program): Program {
  const providers = new Map(program.providers.map((it) => [it, chosenOnly(it)]));
  const models = program.models.map((model): LinkedModel => {
    return { ...model, provider: providers.get(model.provider) ?? chosenOnly(model.provider) };
  });
  return { ...program, models, providers: [...providers.values()] };
}

function chosenOnly(provider: LinkedProvider): LinkedProvider {
  const { credential } = provider;
  const { chosen, ref } = credential;
  if (chosen !== null) {
    return { ...provider, credential: { ...credential, ref: chosen.ref, sources: [chosen] } };
  }
  // nobody needs to be asked about what is not there
  if (ref?.from !== "first") return { ...provider, credential: { ...credential, sources: [] } };
  const machine = credential.sources.filter(({ state }) => state === "machine");
  const of = ref.of.filter((one) => !machine.some((it) => it.ref === one));
  return { ...provider, credential: { ...credential, ref: { from: "first", of }, sources: [] } };
}
