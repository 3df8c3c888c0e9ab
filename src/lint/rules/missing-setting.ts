import type { SettingSpec } from "../../providers/index.js";
import { explainEndpoint, type LinkedProvider } from "../../resolve/index.js";
import type { Draft } from "../draft.js";
import { providerPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const missingSetting: Rule = {
  id: "missing-setting",
  code: "ALT512",
  severity: "warning",
  differsByMachine: true,
  summary: "A provider lacks the project, account, host or resource that its address needs.",
  details:
    "Some vendors' addresses contain a name of your own: a Google Cloud project, an Azure resource, a Databricks workspace, a Snowflake account. Without it no request can be made. For Vertex AI this is an error: altimate-code does not load the provider without a project. For the others it may come from a variable that is set elsewhere; `--require-env` makes it an error and `--assume-env` silences it.",
  examples: {
    bad: { config: '{\n  "model": "google-vertex/gemini-3.5-flash"\n}\n' },
    good: {
      config: '{\n  "model": "google-vertex/gemini-3.5-flash"\n}\n',
      env: { GOOGLE_CLOUD_PROJECT: "my-gcp-project" },
    },
  },
  *check(program, { requireEnv, assumeEnv }) {
    if (assumeEnv) return;
    for (const linked of program.providers) {
      const { endpoint, provider } = linked;
      if (endpoint.problem?.kind !== "missing-setting") continue;
      const explanation = explainEndpoint(linked);
      if (explanation === null || comesWithCredential(linked, endpoint.problem.spec)) continue;
      yield {
        ...providerPlace(linked, program),
        severity: isFatal(provider.id) || requireEnv ? "error" : "warning",
        message: `${explanation.message} ${explanation.remedy}`,
      } satisfies Draft;
    }
  },
};

/** A pair such as `account::pat` contains it: the whole credential is missing, or has the wrong form. */
function comesWithCredential({ provider, credential }: LinkedProvider, spec: SettingSpec): boolean {
  const { pair } = provider.credential;
  if (pair?.setting !== spec.name) return false;
  return credential.chosen === null || credential.chosen.secret?.matches(/::/) === true;
}

function isFatal(provider: string): boolean {
  return provider.startsWith("google-vertex");
}
