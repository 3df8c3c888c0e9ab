import { providerModule } from "../../../providers/index.js";
import type { LinkedModel, LinkedProvider } from "../../../resolve/index.js";
import { modelTarget } from "../../../resolve/index.js";

/** The id under which altimate-code knows a provider. */
export function hostProviderId({ id, provider }: LinkedProvider): string {
  return provider.hostId ?? providerModule(id)?.id ?? id;
}

/** The id under which it knows a model: ours, unless the vendor has another name for it there. */
export function hostModelId(model: LinkedModel): string {
  const target = modelTarget(model);
  if (model.provider.provider.hostId === null || target === null) return model.id;
  return model.provider.provider.chat(target).model ?? model.id;
}
