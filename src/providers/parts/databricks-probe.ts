import { field } from "../../language/json.js";
import type {
  ModelTarget,
  ProbeAnswer,
  ProbeAnswers,
  ProbeLadder,
  ProbeVerdict,
} from "../provider.js";
import { arrayIn, success } from "./answers.js";
import { failed, unproven } from "./verdicts.js";

export const databricksLadder: ProbeLadder = {
  credential: ({ base }) => [
    {
      id: "identity",
      request: { method: "GET", url: `${base}/api/2.0/preview/scim/v2/Me` },
      proves: "credential",
      judge: judgeIdentity,
      judgeFailure: judgeNoIdentity,
    },
  ],
  model: ({ base, model }) => [
    {
      id: "endpoint",
      request: {
        method: "GET",
        url: `${base}/api/2.0/serving-endpoints/${encodeURIComponent(model)}`,
      },
      proves: "model",
      judge: judgeEndpoint,
    },
    {
      id: "endpoints",
      request: { method: "GET", url: `${base}/api/2.0/serving-endpoints` },
      proves: null,
    },
  ],
  conclude,
};

/** A workspace sends its login page with 200 if the path or the host is not the API's. */
function judgeIdentity({ body }: ProbeAnswer): ProbeVerdict | null {
  if (typeof (field(body, "userName") ?? field(body, "id")) !== "string") {
    if (body !== null) return noIdentity;
    return failed(
      "bad_base_url",
      "The host answers, but not like a Databricks workspace.",
      "Check DATABRICKS_HOST: the host of the workspace itself, not of the account console.",
    );
  }
  return field(body, "active") === false
    ? failed(
        "no_permission",
        "The token is good, but its user is deactivated in this workspace.",
        "Ask a workspace administrator to activate the user.",
      )
    : null;
}

/** A gateway may have only the model routes: then the endpoint also proves the token. */
function judgeNoIdentity({ status, body }: ProbeAnswer): ProbeVerdict | null {
  return status === 404 && body !== null ? noIdentity : null;
}

const noIdentity = unproven(
  "This address does not say whose token it is.",
  "Check that it is the address of a Databricks workspace.",
);

function judgeEndpoint({ body }: ProbeAnswer): ProbeVerdict | null {
  const ready = field(body, "state", "ready");
  if (ready === undefined) {
    return unproven("The workspace answered 200, but not with a serving endpoint.", null);
  }
  if (ready !== "READY") {
    return {
      state: "unproven",
      reason: "not_ready",
      message: "The serving endpoint exists but is not ready.",
      hint: "Wait for its update to finish, or start it in the workspace.",
    };
  }
  if (field(body, "permission_level") === "CAN_VIEW") {
    return failed(
      "no_permission",
      "This token may see the serving endpoint but not query it.",
      "Ask its owner for the permission CAN_QUERY.",
    );
  }
  const task = field(body, "task");
  return typeof task === "string" && task.startsWith("llm/") && task !== "llm/v1/chat"
    ? failed(
        "model_unknown",
        `The serving endpoint is not for chats: its task is ${task}.`,
        "Choose an endpoint with the task llm/v1/chat.",
      )
    : null;
}

/** A missing endpoint is a typo, a model that this region lacks, or one that is hidden. */
function conclude(target: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  const { model, known } = target;
  const endpoint = success(answers, "endpoint");
  // what the endpoint says about itself needs no list
  if (endpoint !== null) return judgeEndpoint(endpoint);
  const { status, body } = answers.get("endpoint") ?? {};
  const list = success(answers, "endpoints");
  if (status === 404 && answers.get("endpoints")?.status === 404 && !field(body, "error_code")) {
    return failed(
      "bad_base_url",
      "The host has none of the paths of a Databricks workspace.",
      "Check DATABRICKS_HOST or baseURL: the host of the workspace itself.",
    );
  }
  if ((status !== 404 && status !== 403) || list === null) return null;
  const names = arrayIn(list.body, "endpoints").map((entry) => field(entry, "name"));
  if (names.includes(model)) {
    return failed(
      "no_permission",
      `The workspace lists "${model}", but does not let this token use it.`,
      "Ask its owner for the permission CAN_QUERY.",
    );
  }
  if (status === 403) return null;
  // pay-per-token endpoints are listed only where the workspace's region serves them
  return known && model.startsWith("databricks-")
    ? failed(
        "model_wrong_region",
        `This workspace does not offer "${model}": its region does not serve the model, or no longer does.`,
        "Ask an administrator about cross-geography routing, or choose an endpoint that the workspace lists under Serving.",
      )
    : failed(
        "model_unknown",
        `This workspace has no serving endpoint "${model}", or none that this token may see.`,
        "Compare the name with the list under Serving in the workspace.",
      );
}
