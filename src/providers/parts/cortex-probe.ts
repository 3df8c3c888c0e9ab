import { cortexScopes, crossRegionScopes, crossRegionStatement } from "../../catalog/index.js";
import { field } from "../../language/json.js";
import type {
  ModelTarget,
  ProbeAnswer,
  ProbeAnswers,
  ProbeLadder,
  ProbeStep,
  ProbeVerdict,
  Target,
} from "../provider.js";
import { arrayIn, judgeList, judgeListed, listedModels, success } from "./answers.js";
import { failed, unproven } from "./verdicts.js";

/** Snowflake needs to know the kind of token; a header in the config can name another kind. */
export const cortexHeaders = {
  "X-Snowflake-Authorization-Token-Type": "PROGRAMMATIC_ACCESS_TOKEN",
};

const headers = { accept: "application/json", ...cortexHeaders };

export const cortexLadder: ProbeLadder = {
  credential: (target) => [
    ...lists(target, { proves: "credential", judge: judgeList }),
    // a constant query needs no warehouse (unconfirmed)
    sql(target, "session", "SELECT CURRENT_REGION()", "credential"),
  ],
  model: (target) => [
    ...lists(target, {
      proves: "model",
      judge: judgeListed(target.model, {
        message: `This account does not serve "${target.model}".`,
        hint: "Choose one of the models that `altimate models snowflake-cortex` lists.",
      }),
    }),
    // these two only explain an absence
    sql(target, "region", "SELECT CURRENT_REGION()", null),
    sql(
      target,
      "cross-region",
      "SHOW PARAMETERS LIKE 'CORTEX_ENABLED_CROSS_REGION' IN ACCOUNT",
      null,
    ),
  ],
  conclude,
};

/**
 * Not under `/v1`. A plain GET is documented; some accounts were seen to require a body with it
 * (unconfirmed).
 */
function lists(
  { base }: Target,
  meaning: Pick<ProbeStep, "proves" | "judge">,
): readonly ProbeStep[] {
  const request = { method: "GET", url: `${base}/api/v2/cortex/models`, headers } as const;
  return [
    { id: "models", request, ...meaning, judgeFailure: judgeNoList },
    {
      id: "models-with-body",
      request: { ...request, body: {} },
      ...meaning,
      judgeFailure: judgeNoList,
    },
  ];
}

/** A reply without JSON comes from the edge, not the API: a wrong account. */
function judgeNoList({ status, body }: ProbeAnswer): ProbeVerdict | null {
  return body !== null && [400, 404, 405, 411, 415].includes(status) ? noList : null;
}

const noList = unproven(
  "This account provides no model list over REST, so this proves nothing.",
  "--deep asks for one token.",
);

function sql(
  { base }: Target,
  id: string,
  statement: string,
  proves: ProbeStep["proves"],
): ProbeStep {
  return {
    id,
    request: {
      method: "POST",
      url: `${base}/api/v2/statements`,
      headers,
      body: { statement, timeout: 10 },
    },
    proves,
    judge: (answer) =>
      arrayIn(answer.body, "data").length > 0
        ? null
        : unproven("The SQL API answered without a result.", null),
    // the SQL API may be closed to a token that works for Cortex
    ...(proves === null ? { judgeFailure: () => noList } : {}),
  };
}

/** The list is authoritative; region and parameter only explain why a model is missing from it. */
function conclude(target: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  const { model } = target;
  const list = success(answers, "models") ?? success(answers, "models-with-body");
  const listed = listedModels(list?.body);
  if (listed === null || listed.includes(model) || !answers.has("cross-region")) return null;
  const scopes = cortexScopes(model);
  if (scopes === null || scopes.length === 0) return null;

  const parameter = success(answers, "cross-region");
  const region = cell(success(answers, "region")?.body, null);
  const value = parameter === null ? null : cell(parameter.body, "value");
  const current = crossRegionScopes(value ?? "");
  const isEnabled = current.some((it) => it === "ANY_REGION" || scopes.includes(it));
  if (isEnabled) {
    return failed(
      "model_no_access",
      `Cross-region inference reaches "${model}", but this user's role or account may not use it.`,
      "Ask an ACCOUNTADMIN about the model's role and CORTEX_MODELS_ALLOWLIST; legacy models are only for earlier users.",
    );
  }
  const change = crossRegionStatement(current, scopes, region);
  const here = region === null ? "this account's region" : region;
  const caution = parameter === null ? " It replaces the current value, if there is one." : "";
  return failed(
    "model_wrong_region",
    `"${model}" is not served in ${here} without cross-region inference.`,
    change === null ? null : `Ask an ACCOUNTADMIN: ${change.statement} ${change.note}${caution}`,
  );
}

/** One value of the first row of a SQL API answer: in the named column, or in the first. */
function cell(body: ProbeAnswer["body"], column: string | null): string | null {
  const columns = arrayIn(body, "resultSetMetaData", "rowType");
  const at = column === null ? 0 : columns.findIndex((it) => field(it, "name") === column);
  const row = arrayIn(body, "data")[0];
  // SHOW PARAMETERS has the value second, in case the answer names no columns
  const found = Array.isArray(row) ? row[at < 0 ? 1 : at] : undefined;
  return typeof found === "string" && found !== "" ? found : null;
}
