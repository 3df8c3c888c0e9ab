import { before } from "../../language/text.js";
import type { ChatEndpoint, ModelTarget, Target } from "../provider.js";

/** The first version that is generally available for deployments. */
const DEPLOYMENT_VERSION = "2024-10-21";

/** Where a deployment is called: by its own URL and a dated API version, or by name on `/openai/v1`. */
export type AzureForm =
  | {
      readonly kind: "deployment";
      readonly root: string;
      readonly version: string;
      readonly name: string | null;
    }
  | { readonly kind: "v1"; readonly root: string; readonly query: string };

/** A deployment's URL, or the full target address that the portal shows, with its version. */
const DEPLOYMENTS = "/openai/deployments/";
const DEPLOYMENT = /^([^/?]+)(?:\/[^?]*)?(?:\?api-version=([\w-]+))?$/;

/** Derives the form from a base URL and the API version. A name in the URL wins over the model id. */
export function azureForm({ base, settings: { apiVersion } }: Target): AzureForm {
  const start = before(base, DEPLOYMENTS);
  const [, name, written] = DEPLOYMENT.exec(base.slice(start.length + DEPLOYMENTS.length)) ?? [];
  const root = name === undefined ? base : start;
  const isDated = apiVersion !== undefined && /^\d/.test(apiVersion);
  if (name === undefined && !isDated) {
    return { kind: "v1", root, query: apiVersion === "preview" ? "?api-version=preview" : "" };
  }
  const version = isDated ? apiVersion : (written ?? DEPLOYMENT_VERSION);
  return { kind: "deployment", root, version, name: name ?? null };
}

/** The chat URL of one deployment, by its name or by the one in the base URL. */
export function deploymentUrl(form: AzureForm, model: string): string {
  if (form.kind === "v1") return `${form.root}/openai/v1/chat/completions${form.query}`;
  const name = form.name ?? encodeURIComponent(model);
  return `${form.root}/openai/deployments/${name}/chat/completions?api-version=${form.version}`;
}

/** Where and how a chat request to Azure is sent. */
export function azureChat(target: ModelTarget): ChatEndpoint {
  const form = azureForm(target);
  if (target.npm === "@ai-sdk/anthropic") {
    return {
      wire: "anthropic-messages",
      url: `${foundry(form.root)}/anthropic/v1/messages`,
      headers: { "anthropic-version": "2023-06-01" },
    };
  }
  const url = deploymentUrl(form, target.model);
  if (form.kind === "deployment") {
    const model = form.name === null ? {} : { model: decodeURIComponent(form.name) };
    return { wire: "openai-chat", url, quirks: ["no-model-in-body"], ...model };
  }
  return target.shape === "responses"
    ? { wire: "openai-responses", url: `${form.root}/openai/v1/responses${form.query}` }
    : { wire: "openai-chat", url, quirks: ["max-completion-tokens"] };
}

/** Claude models answer on the resource's Foundry host only. */
function foundry(root: string): string {
  return root.replace(/\.(openai|cognitiveservices)\.azure\.com$/, ".services.ai.azure.com");
}
