import type { FailureContext, StatusPattern, When } from "./types.js";

/** Steps that ask for a model; at every other one a 404 is about the URL. */
export const MODEL_STEPS: readonly string[] = ["model", "chat", "stream"];

/** Everything that a row can ask about. */
export interface Facts {
  /** Null if the error came inside a 200 and carries no status of its own. */
  readonly status: number | null;
  readonly codes: readonly string[];
  readonly text: string;
  readonly step: string;
  readonly page: boolean;
  readonly ownError: boolean;
  readonly context: FailureContext;
}

/** True if every condition of the row holds. */
export function matches(when: When, facts: Facts): boolean {
  const { context } = facts;
  return (
    pageMatches(when.page, facts.page) &&
    statusMatches(when, facts.status) &&
    (when.code === undefined ||
      [when.code].flat().some((code) => facts.codes.includes(code.toLowerCase()))) &&
    (when.text === undefined || when.text.test(facts.text)) &&
    (when.step === undefined || when.step.includes(facts.step)) &&
    (when.ownError === undefined || facts.ownError) &&
    (when.host === undefined || when.host.test(context.host ?? "")) &&
    (when.provider === undefined || when.provider.test(context.provider ?? "")) &&
    (when.region === undefined || when.region.test(context.region ?? ""))
  );
}

function pageMatches(wanted: When["page"], isPage: boolean): boolean {
  return wanted === "also" || isPage === (wanted === "only");
}

/** Inside a stream there is no status: a row that also names a code or text matches by these alone. */
function statusMatches(when: When, status: number | null): boolean {
  if (when.status === undefined) return true;
  if (status === null) return when.code !== undefined || when.text !== undefined;
  return inPattern(when.status, status);
}

function inPattern(pattern: StatusPattern, status: number): boolean {
  if (typeof pattern === "number") return pattern === status;
  if (typeof pattern === "string") return pattern.startsWith(String(Math.floor(status / 100)));
  return pattern.includes(status);
}
